import type { Draft, FeedHeader, Refusal } from "../draft";
import { streamReading } from "../reading/reading-stream";

/** A saved answer as ingest will read it. */
export interface ReadAnswer {
  readonly format: string;
  readonly drafts: readonly Draft[];
  readonly refusals: readonly Refusal[];
  readonly header: FeedHeader;
}

/** Reads an answer by the ordinary formats, so that a page counts as fetched only when it can be ingested. */
export async function readAnswer(body: Uint8Array): Promise<ReadAnswer> {
  async function* bytes(): AsyncIterable<Uint8Array> {
    yield body;
  }
  const reading = streamReading(bytes(), "answer");
  const drafts: Draft[] = [];
  const refusals: Refusal[] = [];
  for await (const record of reading.records) {
    if (record.kind === "draft") drafts.push(record);
    else refusals.push(record);
  }
  const { format, header } = reading.report();
  return { format, drafts, refusals, header };
}

/** Whether an XML answer came to its end: a connection may be cut without anything else telling so. */
export function endsWith(body: Uint8Array, rootEnd: string): boolean {
  const end = Buffer.from(body.subarray(-256)).toString("latin1").trimEnd();
  return end.endsWith(rootEnd);
}

/** The first words of an answer that is none, for a message. */
export function beginningOf(body: Uint8Array): string {
  const text = Buffer.from(body.subarray(0, 200)).toString("utf8").replace(/\s+/g, " ").trim();
  return text === "" ? "an empty answer" : `an answer that begins with “${text.slice(0, 60)}”`;
}
