import { z } from "zod";
import { parsePartialDate } from "../partial-date";
import { publicationType } from "../publication-type";
import { abstractOf, lineOf, pagesOf, readLine, stated } from "../readable";
import { withSubtitle } from "../services/crossref";
import { authorByFamily, authorOf, nameOf, serviceDraft } from "../services/service-draft";
import { rootTag, xmlFormat } from "../xml-format";
import { element, many, marked, plain, prose } from "../xml-text";

const NAME = "mods";

/** MODS of the Library of Congress, as libraries, repositories and the ACL Anthology write it. */
export const mods = xmlFormat({
  name: NAME,
  label: "MODS",
  recognise: (head) => /^<(?:[\w-]{1,20}:)?mods(?:Collection)?[\s>]/.test(rootTag(head)),
  records: ["mods", "mods:mods"],
  withoutPrefixes: true,
  raw: ["title", "subTitle", "nonSort", "partName", "abstract", "namePart", "note", "topic", "affiliation"],
  readRecord: (record, file, position) => {
    const parsed = schema.safeParse(record);
    const fields = parsed.success ? parsed.data : schema.parse({});
    return serviceDraft(said(fields), "record", { source: "library", format: NAME, file, position });
  },
  nothing: "The collection has no records.",
});

const titleInfo = many(
  z.object({
    "@type": plain,
    nonSort: prose,
    title: prose,
    subTitle: prose,
    partNumber: plain,
    partName: prose,
  }),
);
const name = z.object({
  "@type": plain,
  namePart: many(marked("type")),
  role: many(z.object({ roleTerm: many(plain) })),
  affiliation: many(prose),
});
const origin = element({
  dateIssued: many(plain),
  copyrightDate: many(plain),
  dateCreated: many(plain),
  publisher: plain,
});
const part = element({
  detail: many(z.object({ "@type": plain, number: plain })),
  extent: element({ start: plain, end: plain, list: plain }),
  date: many(plain),
});

const schema = z.object({
  titleInfo,
  name: many(name),
  originInfo: origin,
  part,
  relatedItem: many(
    z.object({ "@type": plain, titleInfo, originInfo: origin, part, identifier: many(marked("type")) }),
  ),
  genre: many(plain),
  abstract: many(prose),
  identifier: many(marked("type")),
  location: many(z.object({ url: many(plain) })),
  subject: many(z.object({ topic: many(prose) })),
  note: many(marked("type")),
});
type Fields = z.infer<typeof schema>;

function said(fields: Fields) {
  const host = fields.relatedItem.find((item) => item["@type"] === "host");
  const series = fields.relatedItem.find((item) => item["@type"] === "series");
  const parts = [fields.part, ...(host === undefined ? [] : [host.part])];
  const detail = (...types: string[]) =>
    parts.flatMap((one) => one.detail).find((one) => types.includes(one["@type"]))?.number ?? "";
  const extent = parts.map((one) => one.extent).find((one) => one.start !== "" || one.list !== "");
  const identifier = (...types: string[]) =>
    fields.identifier.filter(({ mark }) => types.includes(mark.toLowerCase())).map(({ text }) => text);
  return {
    title: readLine(titleOf(fields.titleInfo)),
    abstract: abstractOf(fields.abstract.join("\n\n")),
    authors: peopleOf(fields, /^(?:aut|author|creator|cre)$/i),
    editors: peopleOf(fields, /^(?:edt|editor)$/i),
    type: fields.genre.map(publicationType).find((type) => type !== null) ?? null,
    published: dateOf(fields, host),
    doi: identifier("doi")[0] ?? "",
    arxivIds: identifier("arxiv"),
    urls: stated([...fields.location.flatMap(({ url }) => url), ...identifier("uri", "url")]),
    container: stated([titleOf(host?.titleInfo ?? []), titleOf(series?.titleInfo ?? [])].map(lineOf)).join(
      ", ",
    ),
    publisher:
      detail("volume") !== ""
        ? ""
        : lineOf(fields.originInfo.publisher || (host?.originInfo.publisher ?? "")),
    volume: lineOf(detail("volume")),
    issue: lineOf(detail("issue", "number")),
    pages: extent === undefined ? lineOf(detail("page")) : pagesOf(extent.start || extent.list, extent.end),
    notes: fields.note.filter(({ mark }) => mark === "").map(({ text }) => lineOf(text)),
    keywords: stated(fields.subject.flatMap(({ topic }) => topic.map(lineOf))),
  };
}

/** The title that is none of another kind (abbreviated, translated, uniform). */
function titleOf(titles: Fields["titleInfo"]): string {
  const main = titles.find((one) => one["@type"] === "") ?? titles[0];
  if (main === undefined) return "";
  const { nonSort, title, subTitle, partNumber, partName } = main;
  const whole = `${nonSort}${nonSort === "" || /['’ -]$/.test(nonSort) ? "" : " "}${title}`;
  return [withSubtitle(whole, subTitle), [partNumber, partName].filter((one) => one !== "").join(": ")]
    .filter((one) => one !== "")
    .join(". ");
}

/** Those who have a role; a name without a role is that of an author. */
function peopleOf({ name: names }: Fields, role: RegExp) {
  return names
    .filter((one) => {
      const roles = one.role.flatMap(({ roleTerm }) => roleTerm);
      return roles.some((term) => role.test(term)) || (roles.length === 0 && role.test("author"));
    })
    .flatMap((one) => {
      const parts = (type: string) =>
        one.namePart.filter(({ mark }) => mark === type).map(({ text }) => lineOf(text));
      const inOrder = nameOf(...parts("given"), ...parts("family"), ...parts("termsOfAddress"));
      const whole = nameOf(...parts(""));
      const isGroup = one["@type"] === "corporate" || one["@type"] === "conference";
      if (inOrder !== "" || isGroup) return authorOf(inOrder || whole, one.affiliation, isGroup) ?? [];
      return authorByFamily(whole, one.affiliation) ?? [];
    });
}

function dateOf(fields: Fields, host: Fields["relatedItem"][number] | undefined) {
  const written = [
    ...(host?.part.date ?? []),
    ...fields.part.date,
    ...fields.originInfo.dateIssued,
    ...(host?.originInfo.dateIssued ?? []),
    ...fields.originInfo.copyrightDate,
    ...fields.originInfo.dateCreated,
  ];
  return written.flatMap((text) => parsePartialDate(text) ?? [])[0] ?? null;
}
