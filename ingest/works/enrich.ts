import { beginning, LONGEST } from "@/lib/paper/limits";
import type { Paper } from "@/lib/paper/paper";
import type { Labeller } from "@/lib/topics/label";
import type { Work } from "./merge";
import { venueOf } from "./venues";

/** The finished paper: its address, its venue, and the topics of the vocabulary. */
export function enrich(work: Work, key: string, topicsOf: Labeller): Paper {
  const venue = venueOf(work.comment, work.journalRef);
  return {
    key,
    ...withinLimits(work),
    ...(venue === null ? {} : { venue }),
    topics: topicsOf(work),
    otherVersions: work.otherVersions.map(withinLimits),
  };
}

/** Its source's own texts too are no longer than what is read of them. */
function withinLimits<T extends { readonly titleSource?: string; readonly abstractSource?: string }>(
  texts: T,
): T {
  const { titleSource, abstractSource } = texts;
  return {
    ...texts,
    ...(titleSource === undefined ? {} : { titleSource: beginning(titleSource, LONGEST.abstract) }),
    ...(abstractSource === undefined ? {} : { abstractSource: beginning(abstractSource, LONGEST.abstract) }),
  };
}
