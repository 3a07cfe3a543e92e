import { z } from "zod";

/** A text, or what stands for one: a number, or the first of the texts that Crossref has instead of one. */
const text = z
  .union([z.string(), z.number().transform(String), z.array(z.string()).transform((texts) => texts[0] ?? "")])
  .catch("");

const name = z.object({
  family: text,
  given: text,
  "dropping-particle": text,
  "non-dropping-particle": text,
  suffix: text,
  literal: text,
});
const names = z.array(name).catch([]);

const number = z.union([
  z.number(),
  z
    .string()
    .regex(/^\d{1,4}$/)
    .transform(Number),
]);
const date = z.union([
  z.object({ "date-parts": z.array(z.array(number.nullable())).catch([]), raw: text, literal: text }),
  // Written out, as EDTF or in words.
  z
    .union([z.string(), z.number().min(1000).transform(String)])
    .transform((literal) => ({ "date-parts": [], raw: "", literal })),
]);

/** What is read of an item of CSL-JSON; whatever else it has is passed over. */
export const cslItemSchema = z.object({
  type: text,
  title: text,
  subtitle: text,
  abstract: text,
  author: names,
  editor: names,
  issued: date.catch({ "date-parts": [], raw: "", literal: "" }),
  DOI: text,
  URL: text,
  "container-title": text,
  "container-title-short": text,
  journalAbbreviation: text,
  "collection-title": text,
  "collection-number": text,
  "event-title": text,
  event: text,
  volume: text,
  issue: text,
  number: text,
  page: text,
  "article-number": text,
  publisher: text,
  "publisher-place": text,
  edition: text,
  version: text,
  ISBN: text,
  ISSN: text,
  language: text,
  genre: text,
  note: text,
  keyword: text,
  archive: text,
  archive_location: text,
});
export type CslItem = z.infer<typeof cslItemSchema>;
