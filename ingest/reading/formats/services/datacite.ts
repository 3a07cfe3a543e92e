import { z } from "zod";
import { recordKeys } from "../../json/keys";
import { jsonFormat } from "../json-format";
import { type PartialDate, parsePartialDate } from "../partial-date";
import { publicationType } from "../publication-type";
import { abstractOf, jsonList, jsonText, lineOf, pagesOf, readLine, stated } from "../readable";
import { withSubtitle } from "./crossref";
import { authorByFamily, authorOf, nameOf, serviceDraft } from "./service-draft";

const NAME = "datacite";
const LISTS = ["data"];

/** Works of DataCite: answers of its API, and metadata as JSON of their own. */
export const dataCite = jsonFormat({
  name: NAME,
  label: "DataCite works",
  recognise: (head) => {
    const keys = recordKeys(head, ["data.attributes", "attributes"]);
    return (
      keys.has("titles") && keys.has("creators") && (keys.has("publicationYear") || keys.has("descriptions"))
    );
  },
  lists: LISTS,
  noun: "work",
  readRecord: (record, file, position) =>
    serviceDraft(said(workSchema.parse(inner(record))), "work", {
      source: "library",
      format: NAME,
      file,
      position,
    }),
});

const aroundSchema = z.object({
  data: z
    .looseObject({ attributes: z.looseObject({}).optional() })
    .optional()
    .catch(undefined),
  attributes: z.looseObject({}).optional().catch(undefined),
});

/** What an answer holds as `data`, and each of its works as `attributes`. */
function inner(record: object): object {
  const { data, attributes } = aroundSchema.parse(record);
  return attributes ?? data?.attributes ?? record;
}

const affiliation = z
  .union([z.string(), z.object({ name: z.string() }).transform(({ name }) => name)])
  .catch("");

const workSchema = z.object({
  doi: jsonText,
  titles: jsonList(z.object({ title: jsonText, titleType: jsonText })),
  creators: jsonList(
    z.object({
      name: jsonText,
      nameType: jsonText,
      givenName: jsonText,
      familyName: jsonText,
      affiliation: jsonList(affiliation),
    }),
  ),
  publisher: affiliation,
  types: z
    .object({ citeproc: jsonText, resourceTypeGeneral: jsonText })
    .catch({ citeproc: "", resourceTypeGeneral: "" }),
  publicationYear: jsonText,
  dates: jsonList(z.object({ date: jsonText, dateType: jsonText })),
  descriptions: jsonList(z.object({ description: jsonText, descriptionType: jsonText })),
  container: z
    .object({ title: jsonText, volume: jsonText, issue: jsonText, firstPage: jsonText, lastPage: jsonText })
    .catch({ title: "", volume: "", issue: "", firstPage: "", lastPage: "" }),
  subjects: jsonList(z.object({ subject: jsonText })),
});
type Work = z.infer<typeof workSchema>;

function said(work: Work) {
  const { container, titles } = work;
  const main = titles.find(({ titleType }) => titleType === "") ?? titles[0];
  const subtitle = titles.find(({ titleType }) => titleType === "Subtitle");
  const abstract = work.descriptions.find(({ descriptionType }) => descriptionType === "Abstract");
  return {
    title: readLine(withSubtitle(main?.title ?? "", subtitle?.title ?? "")),
    abstract: abstractOf(abstract?.description ?? ""),
    authors: work.creators.flatMap((creator) => creatorOf(creator) ?? []),
    published: dateOf(work),
    type: publicationType(work.types.citeproc) ?? publicationType(work.types.resourceTypeGeneral),
    doi: work.doi,
    container: lineOf(container.title),
    // arXiv is where it is found, not who published it.
    publisher: container.title !== "" || /^arxiv$/i.test(work.publisher) ? "" : lineOf(work.publisher),
    volume: lineOf(container.volume),
    issue: lineOf(container.issue),
    pages: pagesOf(container.firstPage, container.lastPage),
    keywords: stated(work.subjects.map(({ subject }) => lineOf(subject))),
  };
}

function creatorOf({ name, nameType, givenName, familyName, affiliation: places }: Work["creators"][number]) {
  if (givenName !== "" && familyName !== "") return authorOf(nameOf(givenName, familyName), places);
  return nameType === "Organizational" ? authorOf(name, places, true) : authorByFamily(name, places);
}

/** The first of its dates: an article in print has one of its own. */
function dateOf({ dates, publicationYear }: Work): PartialDate | null {
  const types = ["Issued", "Available", "Submitted", "Created"];
  const found = types.flatMap((type) => dates.filter(({ dateType }) => dateType === type));
  const parsed = found.flatMap(({ date }) => parsePartialDate(date.slice(0, 10)) ?? []);
  return parsed[0] ?? parsePartialDate(publicationYear);
}
