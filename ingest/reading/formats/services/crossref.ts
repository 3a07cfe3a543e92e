import { z } from "zod";
import { recordKeys } from "../../json/keys";
import { jsonFormat } from "../json-format";
import { type PartialDate, partialDate } from "../partial-date";
import { publicationType } from "../publication-type";
import { abstractOf, jsonList, jsonText, lineOf, pagesOf, readLine } from "../readable";
import { authorOf, nameOf, serviceDraft } from "./service-draft";

const NAME = "crossref";
const LISTS = ["message.items", "items"];

/** Works of Crossref: answers of its API, single works, and the lists of its public data file. */
export const crossref = jsonFormat({
  name: NAME,
  label: "Crossref works",
  recognise: (head) => {
    const keys = recordKeys(head, [...LISTS, "message"]);
    return (
      recordKeys(head, []).has("message-type") || (keys.has("DOI") && SIGNS.some((key) => keys.has(key)))
    );
  },
  lists: LISTS,
  noun: "work",
  readRecord: (record, file, position) => {
    const failure = failureSchema.safeParse(record).data;
    if (failure === undefined)
      return serviceDraft(said(workSchema.parse(inner(record))), "work", {
        source: "library",
        format: NAME,
        file,
        position,
      });
    const words = failure.message.map(({ message }) => message).join(" ");
    return {
      kind: "refusal",
      file,
      position,
      reason: `Crossref answered with an error: “${words.slice(0, 300)}”.`,
    };
  },
});

const failureSchema = z.object({
  status: z.literal("failed"),
  message: jsonList(z.object({ message: z.string() })),
});

/** Keys that Crossref's works have and items of CSL do not. */
const SIGNS = [
  "indexed",
  "reference-count",
  "references-count",
  "is-referenced-by-count",
  "content-domain",
  "deposited",
];

/** The answer for one work has it as its message. */
function inner(record: object): object {
  const { message } = z
    .object({ message: z.looseObject({}).optional() })
    .catch({ message: undefined })
    .parse(record);
  return message ?? record;
}

/** Crossref has lists where one text is meant. */
const first = z
  .union([jsonText.refine((text) => text !== ""), z.array(z.string()).transform((texts) => texts[0] ?? "")])
  .catch("");
const date = z
  .object({ "date-parts": z.array(z.array(z.number().nullable())) })
  .transform(({ "date-parts": [parts = []] }) => {
    const [year, month, day] = parts;
    return partialDate(year ?? Number.NaN, month ?? undefined, day ?? undefined);
  })
  .nullable()
  .catch(null);
const people = jsonList(
  z.object({
    given: jsonText,
    family: jsonText,
    suffix: jsonText,
    name: jsonText,
    affiliation: jsonList(z.object({ name: jsonText })),
  }),
);

const workSchema = z.object({
  DOI: jsonText,
  title: first,
  subtitle: first,
  abstract: jsonText,
  author: people,
  editor: people,
  issued: date,
  "published-print": date,
  "published-online": date,
  "container-title": first,
  volume: jsonText,
  issue: jsonText,
  page: jsonText,
  "article-number": jsonText,
  publisher: jsonText,
  "short-container-title": first,
  event: z.object({ name: jsonText }).catch({ name: "" }),
  ISBN: first,
  ISSN: first,
  type: jsonText,
});
type Work = z.infer<typeof workSchema>;

function said(work: Work) {
  const container = lineOf(work["container-title"]);
  return {
    title: readLine(withSubtitle(work.title, work.subtitle)),
    abstract: abstractOf(work.abstract),
    authors: work.author.flatMap((one) => personOf(one) ?? []),
    published: dateOf(work),
    doi: work.DOI,
    container,
    publisher: /^journal/.test(work.type) && container !== "" ? "" : lineOf(work.publisher),
    volume: lineOf(work.volume),
    issue: lineOf(work.issue),
    pages: pagesOf(work.page || work["article-number"]),
    type: publicationType(work.type),
    editors: work.editor.flatMap((one) => personOf(one) ?? []),
    also: {
      publisher: work.publisher,
      containerShort: work["short-container-title"],
      event: work.event.name,
      isbn: work.ISBN,
      issn: work.ISSN,
    },
  };
}

/** A title with its subtitle behind it, unless it ends in it already. */
export function withSubtitle(title: string, subtitle: string): string {
  if (subtitle === "" || title === "" || title.toLowerCase().endsWith(subtitle.toLowerCase())) return title;
  return `${title}${/[?!:.]$/.test(title) ? "" : ":"} ${subtitle}`;
}

function personOf({ given, family, suffix, name, affiliation }: Work["author"][number]) {
  return authorOf(
    nameOf(given, family, suffix) || name,
    affiliation.map((place) => place.name),
    family === "" && given === "",
  );
}

/** When it was issued; to the day where one of its publications in that year is known so. */
function dateOf(work: Work): PartialDate | null {
  const { issued } = work;
  const dates = [issued, work["published-online"], work["published-print"]].filter((one) => one !== null);
  const exact = dates.find(({ year, day }) => day !== undefined && (issued === null || year === issued.year));
  return exact ?? dates[0] ?? null;
}
