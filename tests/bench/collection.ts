import { readFileSync } from "node:fs";
import { basename, join, resolve } from "node:path";
import { z } from "zod";
import { eachLine, parseJsonLines } from "./lines";
import type { Grades } from "./metrics";

/** A document of a judged collection, by its id there. */
export interface CollectionDocument {
  readonly id: string;
  readonly title: string;
  readonly abstract: string;
  readonly authors: readonly string[];
}

export interface JudgedQuery {
  readonly id: string;
  readonly text: string;
  readonly grades: Grades;
}

/** A test collection: documents, and queries with judgements on what they should find. */
export interface Collection {
  /** The name of its folder. */
  readonly name: string;
  readonly documents: readonly CollectionDocument[];
  /** In the order of their file; those without a relevant document are left out, for no list can be right. */
  readonly queries: readonly JudgedQuery[];
  /** What looks wrong but does not stop the measuring. */
  readonly warnings: readonly string[];
}

const idSchema = z.union([z.string().min(1), z.number()]).transform(String);
const textSchema = z
  .string()
  .nullish()
  .transform((text) => text ?? "");
const documentSchema = z.object({
  id: idSchema,
  title: textSchema,
  abstract: textSchema,
  authors: z
    .array(z.string())
    .nullish()
    .transform((names) => (names ?? []).filter((name) => name.trim() !== "")),
});
const querySchema = z.object({ id: idSchema, text: z.string() });

/**
 * Reads `corpus.jsonl` (`id, title, abstract, authors`, all but the id may be absent), `queries.jsonl` (`id, text`) and
 * `qrels.tsv` (`query<TAB>document<TAB>grade`, a line of headings allowed) from a folder. Throws an `Error` that names
 * file, line and what was expected there.
 */
export function readCollection(folder: string): Collection {
  const read = (name: string): { path: string; text: string } => {
    const path = join(folder, name);
    return { path, text: readFileSync(path, "utf8") };
  };
  const corpus = read("corpus.jsonl");
  const queries = read("queries.jsonl");
  const judgements = read("qrels.tsv");
  const all = parseJsonLines(corpus.text, documentSchema, corpus.path);
  const documents = firstOfEach(all);
  const grades = parseJudgements(judgements.text, judgements.path);
  const asked = firstOfEach(parseJsonLines(queries.text, querySchema, queries.path));
  const judged = asked.flatMap((query) => {
    const own = grades.get(query.id);
    return own !== undefined && [...own.values()].some((grade) => grade > 0)
      ? [{ ...query, grades: own }]
      : [];
  });
  if (judged.length === 0)
    throw new Error(`${judgements.path}: no query of ${queries.path} has a document of grade 1 or more.`);
  const known = new Set(documents.map(({ id }) => id));
  const absent = judged.flatMap((query) => [...query.grades.keys()]).filter((id) => !known.has(id));
  return {
    name: basename(resolve(folder)),
    documents,
    queries: judged,
    warnings: [
      ...counted(all.length - documents.length, "documents repeat the id of another and were left out"),
      ...counted(absent.length, "judgements are on documents that the corpus lacks; they count as not found"),
    ],
  };
}

/** The grades of each query. A heading in the first line is skipped; of repeated judgements the highest holds. */
export function parseJudgements(text: string, path: string): Map<string, Map<string, number>> {
  const grades = new Map<string, Map<string, number>>();
  for (const { line, number } of eachLine(text)) {
    const [query = "", document = "", grade = "", ...more] = line.split("\t").map((part) => part.trim());
    const value = grade === "" ? Number.NaN : Number(grade);
    if (query === "" || document === "" || more.length > 0 || Number.isNaN(value)) {
      if (number === 1 && grade !== "" && more.length === 0) continue;
      throw new Error(`${path}:${number}: expected query, document and a number, separated by tabs: ${line}`);
    }
    const own = grades.get(query) ?? new Map<string, number>();
    grades.set(query, own.set(document, Math.max(value, own.get(document) ?? value)));
  }
  return grades;
}

function firstOfEach<T extends { readonly id: string }>(list: readonly T[]): T[] {
  const byId = new Map<string, T>();
  for (const one of list) if (!byId.has(one.id)) byId.set(one.id, one);
  return [...byId.values()];
}

function counted(count: number, what: string): string[] {
  return count > 0 ? [`${count} ${what}`] : [];
}
