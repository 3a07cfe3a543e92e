import { z } from "zod";
import type { LocalCorpus } from "@/lib/corpus/corpus";
import { parseArxivId } from "@/lib/paper/arxiv-id";
import type { Paper } from "@/lib/paper/paper";
import { corpusInMemory } from "../../support/memory-corpus";
import { readCorpus, readText } from "../corpus";
import { Titles } from "../known-item-titles";
import { parseJsonLines } from "../lines";

/** Papers that somebody may look for, as the site holds them. A paper's number is its place. */
export interface Held {
  readonly papers: readonly Paper[];
  readonly corpus: LocalCorpus;
  readonly titles: Titles;
}

const idSchema = z.object({ id: z.string() });

/**
 * The first papers of a file as `readCorpus` reads it, in the order of a snapshot, each under its arXiv id where `id` is
 * one: lists that were once read as numbers have some that are not. Throws an `Error` that names the line that cannot be
 * used.
 */
export function readHeld(path: string, count: number): Held {
  const ids = parseJsonLines(readText(path), idSchema, path, count);
  const papers = readCorpus(path, count)
    .map((paper, place) => withId(paper, ids[place]?.id ?? ""))
    .sort(newestFirst);
  return { papers, corpus: corpusInMemory(papers), titles: new Titles(papers) };
}

function withId(paper: Paper, text: string): Paper {
  const arxivId = parseArxivId(text);
  return arxivId === null ? paper : { ...paper, key: arxivId, arxivId, version: 1 };
}

function newestFirst(a: Paper, b: Paper): number {
  return (b.submitted ?? "").localeCompare(a.submitted ?? "");
}
