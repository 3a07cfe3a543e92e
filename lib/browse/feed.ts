import type { Corpus } from "@/lib/corpus/corpus";
import { FEED_SIZE, type Feed, type FeedEntry } from "@/lib/feed/feed";
import { secondOf } from "@/lib/feed/time";
import type { Paper } from "@/lib/paper/paper";
import type { SearchState } from "@/lib/query/state";
import { INITIAL_STATE, urlFor } from "@/lib/query/url";
import type { Budget } from "@/lib/search/budget";
import { answerOf } from "./answer";
import { summaryOf } from "./summary";

/**
 * The papers of a search as a feed: the newest, or the first in the order that the address asks for. Which page of how
 * many papers it was asked from changes nothing.
 */
export async function feedOf(corpus: Corpus, asked: SearchState, budget: Budget): Promise<Feed> {
  const shown = { ...asked, page: INITIAL_STATE.page, size: INITIAL_STATE.size };
  const state = {
    ...shown,
    size: FEED_SIZE,
    sort: asked.sort === "relevance" ? "newest" : asked.sort,
  } as const;
  const { listed } = await answerOf(corpus, state, false, budget);
  const entries = listed.map(
    ({ paper, topics }): FeedEntry => ({ paper, topics, updated: changedAt(corpus, paper) }),
  );
  const { title, description } = summaryOf(shown, corpus.vocabulary) ?? {
    title: "The newest papers",
    description: "The newest papers of this collection.",
  };
  const page = urlFor(shown);
  return {
    title: `${title} · Incipit`,
    description,
    page,
    query: page.slice(1),
    updated: latest(entries.map(({ updated }) => updated)) ?? corpus.published.publishedAt,
    entries,
  };
}

/** A paper without a date is as new as the reading of its first source, which another ingest of the same leaves. */
export function changedAt({ manifest, published }: Corpus, { updated, submitted, origins }: Paper): string {
  const stated = updated ?? submitted;
  if (stated !== undefined) return secondOf(stated);
  const file = origins[0]?.file;
  const source = manifest.sources.find((one) => one.file === file);
  return published.readAt[source?.sha256 ?? ""] ?? published.publishedAt;
}

function latest(times: readonly string[]): string | null {
  return times.reduce<string | null>((best, time) => (best === null || time > best ? time : best), null);
}
