import { z } from "zod";
import { parsePinnedArxivId } from "@/lib/paper/arxiv-id";
import { parseDate } from "@/lib/paper/dates";
import { authorNamed } from "@/lib/paper/names";
import { type Author, linkKindSchema, type PaperLink, sourceKindSchema } from "@/lib/paper/paper";
import { paperPublicationSchema } from "@/lib/paper/publication";
import { cleanLine, cleanText } from "@/lib/paper/text";
import type { Draft, Refusal } from "../../draft";
import { bareDoi } from "../doi";
import { recordKeys } from "../json/keys";
import { linksIn } from "../links";
import type { LineFormat } from "./format";
import { misfit, parsedJson } from "./json-text";
import { type DraftRest, statedOf, textDraft } from "./text-draft";

/** One paper as a line of JSON; `docs/formats.md` describes it for those who write one. Unknown keys are passed over. */
export const paperLineSchema = z.object({
  title: z.string(),
  abstract: z.string().nullish(),
  authors: z
    .array(
      z.union([
        z.string(),
        z.object({
          name: z.string(),
          affiliations: z.array(z.string()).nullish(),
          group: z.boolean().nullish(),
        }),
      ]),
    )
    .nullish(),
  /** An arXiv id, with or without version; `id` is read in its place when it is one. */
  arxivId: z.string().nullish(),
  id: z.union([z.string(), z.number()]).nullish(),
  version: z.int().positive().nullish(),
  doi: z.string().nullish(),
  /** A day or a time in UTC (ISO 8601); `published` is read in the place of `submitted`. */
  submitted: z.string().nullish(),
  published: z.string().nullish(),
  updated: z.string().nullish(),
  comment: z.string().nullish(),
  journalRef: z.string().nullish(),
  publication: paperPublicationSchema.nullish(),
  categories: z.array(z.string()).nullish(),
  links: z
    .array(z.object({ url: z.url({ protocol: /^https?$/ }), kind: linkKindSchema.nullish() }))
    .nullish(),
  /** How many readers of Hugging Face recommend it. */
  upvotes: z.int().nonnegative().nullish(),
  source: sourceKindSchema.nullish(),
});
type PaperLine = z.infer<typeof paperLineSchema>;

const NAME = "paper-lines";

/** Papers as lines of JSON in this project's own schema. */
export const paperLines: LineFormat = {
  name: NAME,
  label: "Papers as JSON lines",
  recognise: (head) => /^\s*\{[^\n]*"title"\s*:\s*"/.test(head) && isOwnSchema(recordKeys(head, [])),
  readLine: (line, file, position) => {
    const json = parsedJson(line);
    const reason = "The line is not JSON: expected one object a line.";
    return json === undefined
      ? { kind: "refusal", file, position, reason }
      : paperOf(json, NAME, file, position);
  },
};

/** What others call a field of ours. Where a record has one, it is of another program, and would be read by half. */
export const FOREIGN_KEYS: ReadonlyMap<string, string> = new Map([
  ["author", "authors"],
  ["creators", "authors"],
  ["creator", "authors"],
  ["summary", "abstract"],
  ["description", "abstract"],
  ["abstractNote", "abstract"],
  ["year", "submitted"],
  ["date", "submitted"],
  ["issued", "submitted"],
  ["publicationDate", "submitted"],
  ["publication_date", "submitted"],
  ["DOI", "doi"],
  ["arxiv_id", "arxivId"],
  ["journal", "journalRef"],
  ["journal_ref", "journalRef"],
  ["container-title", "journalRef"],
  ["booktitle", "journalRef"],
]);

/** Whether records with these keys are papers in this project's own schema. */
export function isOwnSchema(keys: ReadonlySet<string>): boolean {
  return keys.has("title") && [...FOREIGN_KEYS.keys()].every((key) => !keys.has(key));
}

/** What an object in this project's own schema says. */
export function paperOf(json: unknown, format: string, file: string, position: number): Draft | Refusal {
  const parsed = paperLineSchema.safeParse(json);
  if (parsed.success) return draftOf(parsed.data, format, file, position);
  return { kind: "refusal", file, position, reason: `The paper does not fit: ${misfit(parsed.error)}` };
}

function draftOf(line: PaperLine, format: string, file: string, position: number): Draft | Refusal {
  const refuse = (reason: string): Refusal => ({ kind: "refusal", file, position, reason });
  const id = line.arxivId == null ? null : parsePinnedArxivId(line.arxivId);
  if (line.arxivId != null && id === null) return refuse(`“${line.arxivId.slice(0, 80)}” is no arXiv id.`);
  for (const field of ["submitted", "published", "updated"] as const) {
    const text = line[field];
    if (text != null && parseDate(text) === null)
      return refuse(
        `“${text.slice(0, 80)}” is no date: “${field}” takes 2026-03-01 or 2026-03-01T12:00:00Z.`,
      );
  }
  const pinned = id ?? parsePinnedArxivId(String(line.id ?? ""));
  const version = line.version ?? pinned?.version ?? null;
  const source = line.source ?? (pinned === null ? "own" : "arxiv");
  const abstract =
    line.abstract == null ? null : { source: line.abstract, cleaned: cleanText(line.abstract) };
  return textDraft(
    { source, format, file, position },
    { source: line.title, cleaned: cleanLine(line.title) },
    abstract,
    {
      ...(pinned === null ? {} : { arxivId: pinned.id }),
      ...(version === null ? {} : { version }),
      ...detailsOf(line, abstract?.cleaned.text),
    },
  );
}

function detailsOf(line: PaperLine, abstract: string | undefined): DraftRest {
  const authors = authorsOf(line);
  const submitted = parseDate(line.submitted ?? line.published ?? "");
  const updated = parseDate(line.updated ?? "");
  const comment = cleanLine(line.comment ?? "").text;
  const journalRef = cleanLine(line.journalRef ?? "").text;
  const doi = bareDoi(line.doi ?? "");
  const categories = [
    ...new Set((line.categories ?? []).map((name) => name.trim()).filter((name) => name !== "")),
  ];
  const links = line.links == null ? linksIn(abstract, comment) : linksOf(line.links);
  return {
    ...statedOf({ authors, submitted, updated, comment, journalRef, doi, categories, links }),
    ...(line.publication == null ? {} : { publication: line.publication }),
    ...(line.upvotes == null ? {} : { upvotes: line.upvotes }),
  };
}

function linksOf(links: NonNullable<PaperLine["links"]>): PaperLink[] {
  return links.map(({ url, kind }) => ({ url, kind: kind ?? linksIn(url)[0]?.kind ?? "other" }));
}

function authorsOf({ authors }: PaperLine): Author[] {
  return (authors ?? []).flatMap((author) => {
    const {
      name: text,
      affiliations: places,
      group,
    } = typeof author === "string" ? { name: author, affiliations: null, group: null } : author;
    const name = cleanLine(text).text;
    const affiliations = (places ?? []).map((place) => cleanLine(place).text).filter((place) => place !== "");
    if (name === "") return [];
    const named = authorNamed(name, group === true);
    return [{ ...named, ...(affiliations.length > 0 ? { affiliations } : {}) }];
  });
}
