import type { Paper } from "@/lib/paper/paper";
import type { Labeller } from "@/lib/topics/label";
import type { Work } from "./merge";

/** The finished paper: its address, and the topics of the vocabulary. */
export function enrich(work: Work, key: string, topicsOf: Labeller): Paper {
  return { key, ...work, topics: topicsOf(work) };
}
