import type { Answer } from "./answer";
import type { Judgement } from "./client";
import type { Listing, Page } from "./listing";
import { beginningOf, readAnswer } from "./read-page";

/** The most that Hugging Face gives at once. */
const PAGE_SIZE = 100;

/** The papers that Hugging Face shows for a day, the latest when none is named. */
export function trendingPapers(base: string, date: string | null): Listing {
  /** A list that is given anew for every page would never end. */
  const seen = new Set<string>();
  return {
    name: date === null ? "hugging-face" : `hugging-face-${date}`,
    suffix: ".json",
    identity: JSON.stringify(["trending", base, date]),
    first: "0",
    addressOf: (cursor) => {
      const address = new URL(base);
      const day = date === null ? {} : { date };
      address.search = new URLSearchParams({ ...day, limit: String(PAGE_SIZE), p: cursor }).toString();
      return address;
    },
    judge: (answer, cursor) => judge(answer, Number(cursor), seen),
  };
}

/** A day without papers is an empty list. */
async function judge({ status, body }: Answer, page: number, seen: Set<string>): Promise<Judgement<Page>> {
  if (status !== 200) return { kind: "stop", reason: beginningOf(body) };
  if (/^\s*\[\s*\]\s*$/.test(Buffer.from(body.subarray(0, 64)).toString("latin1")))
    return { kind: "good", value: { kind: "page", body: null, records: 0, next: null } };
  const { format, drafts, refusals } = await readAnswer(body);
  if (
    format !== "hf-daily-papers" ||
    (drafts.length === 0 && refusals.every(({ position }) => position === 0))
  )
    return { kind: "again", reason: beginningOf(body) };
  const before = seen.size;
  for (const { arxivId } of drafts) if (arxivId !== undefined) seen.add(arxivId);
  const records = drafts.length + refusals.length;
  const next = records < PAGE_SIZE || seen.size === before ? null : String(page + 1);
  return { kind: "good", value: { kind: "page", body, records, next } };
}
