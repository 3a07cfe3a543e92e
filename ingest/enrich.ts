import type { Paper } from "@/lib/paper/paper";
import type { Work } from "./merge";

/** Gives the slugs of the topics a paper is about, from its own text. */
export type TopicLabeller = (paper: Pick<Paper, "title" | "abstract">) => string[];

/** The finished paper: its address, and the topics of the vocabulary. */
export function enrich(work: Work, key: string, topicsOf: TopicLabeller): Paper {
  return { key, ...work, topics: topicsOf(work) };
}
