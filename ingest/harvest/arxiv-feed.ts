import type { Draft } from "../draft";
import type { Answer } from "./answer";
import type { PlainJudgement } from "./client";
import { beginningOf, endsWith, readAnswer } from "./read-page";

/** What a feed of arXiv's query interface says. */
export interface ArxivFeed {
  readonly drafts: readonly Draft[];
  /** Entries, also those that ingest will refuse. */
  readonly entries: number;
  /** How many papers match in all. */
  readonly total: number;
}

/**
 * Reads an answer of arXiv's query interface. `Rate exceeded.` comes with status 200, and so does a web page of the
 * front: both mean to ask again. An error that arXiv reports as a feed ends the harvest with arXiv's words.
 */
export async function judgeFeed({ status, body }: Answer): Promise<PlainJudgement<ArxivFeed>> {
  const { format, drafts, refusals, header } = await readAnswer(body);
  if (format !== "arxiv-atom") return { kind: "again", reason: beginningOf(body) };
  if (!endsWith(body, "</feed>")) return { kind: "again", reason: "an answer that is cut off" };
  const error = refusals.find(({ reason }) => reason.startsWith("arXiv answered with an error"));
  if (error !== undefined) return { kind: "stop", reason: withoutStop(error.reason) };
  if (status !== 200) return { kind: "stop", reason: `status ${status}` };
  const refused = refusals.filter(({ position }) => position > 0).length;
  const entries = drafts.length + refused;
  return { kind: "good", value: { drafts, entries, total: header.totalResults ?? entries } };
}

function withoutStop(sentence: string): string {
  return sentence.replace(/\.$/, "");
}
