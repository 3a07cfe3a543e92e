import type { Paper } from "@/lib/paper/paper";
import type { Labeller } from "@/lib/topics/label";
import type { Work } from "./merge";
import { venueOf } from "./venues";

/** The finished paper: its address, its venue, and the topics of the vocabulary. */
export function enrich(work: Work, key: string, topicsOf: Labeller): Paper {
  const venue = venueOf(work.comment, work.journalRef);
  return { key, ...work, ...(venue === null ? {} : { venue }), topics: topicsOf(work) };
}
