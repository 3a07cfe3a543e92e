import { type PinnedArxivId, parsePinnedArxivId } from "@/lib/paper/arxiv-id";
import type { Answer } from "./answer";
import { judgeFeed } from "./arxiv-feed";
import type { Judgement } from "./client";
import type { Listing, Page } from "./listing";

/** Ids are part of the address, which may not become too long. */
const PAGE_SIZE = 100;

/** Papers by their ids, in the version that is named, else the newest. Ids that arXiv does not know become notes. */
export function arxivIds(base: string, ids: readonly PinnedArxivId[]): Listing {
  const spelled = [...new Set(ids.map(spellingOf))];
  const batchAt = (cursor: string) => spelled.slice(Number(cursor), Number(cursor) + PAGE_SIZE);
  return {
    name: "arxiv-ids",
    suffix: ".xml",
    identity: JSON.stringify(["arxiv-ids", base, spelled]),
    first: "0",
    addressOf: (cursor) => {
      const address = new URL(base);
      const batch = batchAt(cursor).join(",");
      address.search = new URLSearchParams({ id_list: batch, max_results: String(PAGE_SIZE) }).toString();
      return address;
    },
    judge: (answer, cursor) => {
      const after = Number(cursor) + PAGE_SIZE;
      return judge(answer, batchAt(cursor), after < spelled.length ? String(after) : null, spelled.length);
    },
  };
}

function spellingOf({ id, version }: PinnedArxivId): string {
  return version === null ? id : `${id}v${version}`;
}

/** arXiv passes over ids that it does not know; it also forgets some at times, so a gap must be seen twice. */
async function judge(
  answer: Answer,
  batch: readonly string[],
  next: string | null,
  total: number,
): Promise<Judgement<Page>> {
  const judged = await judgeFeed(answer);
  if (judged.kind !== "good") return judged;
  const { drafts, entries } = judged.value;
  const found = new Set<string>(drafts.flatMap(({ arxivId }) => arxivId ?? []));
  const missing = batch.filter((spelled) => !found.has(parsePinnedArxivId(spelled)?.id ?? ""));
  const notes = missing.map((spelled) => `arXiv gives no paper for ${spelled}.`);
  const body = entries === 0 ? null : answer.body;
  const value: Page = { kind: "page", body, records: entries, next, total, notes };
  if (missing.length === 0) return { kind: "good", value };
  return { kind: "doubtful", reason: `${missing.length} of ${batch.length} papers missing`, value };
}
