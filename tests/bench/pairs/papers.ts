import { z } from "zod";
import { parseArxivId } from "@/lib/paper/arxiv-id";
import { cleanLine, cleanText } from "@/lib/paper/text";
import { readText } from "../corpus";
import { parseJsonLines } from "../lines";
import { type Facts, type Pair, pairOf, without } from "./pair";

const lineSchema = z.object({
  id: z.string(),
  title: z.string().min(1),
  abstract: z.string(),
  authors: z.array(z.string().min(1)),
  published: z.string(),
});
type Line = z.infer<typeof lineSchema>;

/** Enough to compare by, and few enough to keep hundreds of pairs in a small file. */
const LETTERS = 330;
const PEOPLE = 8;

/** The papers of a corpus by their arXiv ids, and those whose ids were once read as numbers. */
export interface Papers {
  readonly papers: readonly Facts[];
  /** Two versions of one paper: beside the paper stands a record whose id is the same number after rounding. */
  readonly revisions: readonly Pair[];
}

/** Reads one JSON object a line (`id, title, abstract, authors, published`), gzipped or not. */
export function readPapers(path: string): Papers {
  const lines = parseJsonLines(readText(path), lineSchema, path);
  const papers = new Map<string, Facts>();
  for (const line of lines) {
    const id = parseArxivId(line.id);
    if (id !== null) papers.set(id, { ...factsOf(line), arxivId: id });
  }
  const revisions = lines.flatMap((line) => {
    if (parseArxivId(line.id) !== null) return [];
    const paper = papers.get(Number(line.id).toFixed(5)) ?? papers.get(Number(line.id).toFixed(4));
    return paper === undefined ? [] : [pairOf("same", "two versions of one paper", paper, factsOf(line))];
  });
  return { papers: [...papers.values()], revisions };
}

function factsOf({ title, abstract, authors, published }: Line): Facts {
  return shortened({
    title: cleanLine(title).text,
    abstract: cleanText(abstract).text,
    authors: authors,
    submitted: published,
  });
}

/** The facts with the beginning of the abstract and the first authors. */
export function shortened(facts: Facts): Facts {
  const { abstract, authors } = facts;
  return {
    ...without(facts, "abstract", "authors"),
    ...(abstract === undefined ? {} : { abstract: abstract.slice(0, LETTERS).replace(/\s+\S*$/, "") }),
    ...(authors === undefined ? {} : { authors: authors.slice(0, PEOPLE) }),
  };
}
