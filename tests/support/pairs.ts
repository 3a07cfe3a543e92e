import type { Draft } from "@/ingest/draft";
import { draftsInMemory } from "@/ingest/works/drafts";
import { groupDrafts } from "@/ingest/works/group";
import { parseArxivId } from "@/lib/paper/arxiv-id";
import { type Facts, otherOf, type Pair } from "../bench/pairs/pair";

/** What the ingest makes of a pair, whichever record comes first. */
export interface Judgement {
  readonly pair: Pair;
  readonly isJoined: boolean;
  readonly isRight: boolean;
}

/** Throws when the order of the records matters. */
export function judgementOf(pair: Pair): Judgement {
  const drafts = [draftOf(pair.a, 1), draftOf(otherOf(pair), 2)];
  const [works, reversed] = [drafts, [...drafts].reverse()].map(
    (list) => groupDrafts(draftsInMemory(list)).count,
  );
  if (works !== reversed) throw new Error(`The order of the records decides: ${pair.a.title}`);
  const isJoined = works === 1;
  return { pair, isJoined, isRight: isJoined === (pair.label === "same") };
}

function draftOf({ title, authors, abstract, arxivId, doi, submitted }: Facts, position: number): Draft {
  const id = arxivId === undefined ? null : parseArxivId(arxivId);
  return {
    kind: "draft",
    origin: { source: id === null ? "library" : "arxiv", format: "pair", file: "pair", position },
    title,
    ...(authors === undefined ? {} : { authors: authors.map((name) => ({ name })) }),
    ...(abstract === undefined ? {} : { abstract }),
    ...(id === null ? {} : { arxivId: id }),
    ...(doi === undefined ? {} : { doi }),
    ...(submitted === undefined ? {} : { submitted }),
  };
}
