import { z } from "zod";
import type { Author, VersionDate } from "@/lib/paper/paper";
import { cleanLine } from "@/lib/paper/text";
import type { Draft, Refusal } from "../../draft";
import { readAuthorLine } from "./arxiv-authors";
import { authorsFrom, historyFrom } from "./arxiv-raw-fields";
import type { LineFormat } from "./format";
import { parsedJson } from "./json-text";
import { parseMailDate } from "./mail-date";
import { isName } from "./name-order";
import { isNumbers } from "./numbered-affiliations";
import { oaiDraft } from "./oai-draft";
import type { DraftRest } from "./text-draft";

/** A text, or nothing where the line has null or something else. */
const text = z.string().catch("");

const schema = z.object({
  id: z.union([z.string(), z.number().transform(String)]).catch(""),
  authors: text,
  title: text,
  comments: text,
  "journal-ref": text,
  doi: text,
  categories: text,
  abstract: text,
  versions: z.array(z.unknown()).catch([]),
  authors_parsed: z.array(z.unknown()).catch([]),
});

const versionSchema = z.object({ version: z.string(), created: z.string() });
/** Family name, given names, suffix, then the affiliations that arXiv has read from the line of authors. */
const personSchema = z.array(z.string()).min(1);

const NAME = "arxiv-snapshot";

/** arXiv's metadata as Cornell publishes them: every paper a line of JSON, with its whole history. */
export const arxivSnapshot: LineFormat = {
  name: NAME,
  label: "arXiv metadata snapshot (JSON lines)",
  // Of a paper with thousands of authors, the end of the line may be beyond what is seen of the dump.
  recognise: (head) =>
    /^\s*\{[^\n]*"authors_parsed"\s*:/.test(head) ||
    /^\s*\{\s*"id"\s*:\s*"[^"\n]*",\s*"submitter"/.test(head),
  readLine: (line, file, position) => {
    const parsed = schema.safeParse(parsedJson(line));
    if (!parsed.success)
      return { kind: "refusal", file, position, reason: "The line is not JSON: expected one object a line." };
    return draftOf(parsed.data, file, position);
  },
};

function draftOf(record: z.infer<typeof schema>, file: string, position: number): Draft | Refusal {
  const { authors, authors_parsed: people, versions, ...fields } = record;
  return oaiDraft(fields, { source: "arxiv", format: NAME, file, position }, "", {
    ...namedAuthors(people, authors),
    ...historyFrom(versions.flatMap(versionDate)),
  });
}

function versionDate(value: unknown): VersionDate[] {
  const parsed = versionSchema.safeParse(value);
  if (!parsed.success) return [];
  const number = /^v([1-9]\d{0,3})$/.exec(parsed.data.version)?.[1];
  const submitted = parseMailDate(parsed.data.created);
  return number === undefined || submitted === null ? [] : [{ version: Number(number), submitted }];
}

/**
 * Names as arXiv has taken them apart. It keeps affiliations only where they stand behind each name; those that a list
 * at the end of the line explains by number are read from the line.
 */
function namedAuthors(people: readonly unknown[], line: string): DraftRest {
  const authors = people.flatMap(personOf);
  if (authors.length === 0) return authorsFrom(line);
  if (authors.some(({ affiliations }) => affiliations !== undefined)) return { authors };
  const written = readAuthorLine(line).authors;
  if (written.length !== authors.length || !written.some(({ affiliations }) => affiliations !== undefined))
    return { authors };
  return {
    authors: authors.map(({ name }, i) => withAffiliations(name, written[i]?.affiliations ?? [])),
    doubts: { authors: { note: "affiliations read from one line", confidence: 0.99, raw: line } },
  };
}

function personOf(value: unknown): Author[] {
  const parsed = personSchema.safeParse(value);
  if (!parsed.success) return [];
  const [family = "", given = "", suffix = "", ...places] = parsed.data;
  const name = cleanLine(`${given} ${family} ${suffix}`).text;
  if (!isName(name)) return [];
  const affiliations = places.map((place) => cleanLine(place).text);
  return [
    withAffiliations(
      name,
      affiliations.filter((place) => place !== "" && !isNumbers(place)),
    ),
  ];
}

function withAffiliations(name: string, affiliations: readonly string[]): Author {
  return { name, ...(affiliations.length > 0 ? { affiliations: [...affiliations] } : {}) };
}
