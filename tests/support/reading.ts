import type { Draft, FeedHeader, Refusal } from "@/ingest/draft";
import type { Format } from "@/ingest/reading/formats/format";
import { streamReading } from "@/ingest/reading/reading-stream";
import { RecordTimer } from "@/ingest/store/record-timer";
import type { SourceReport } from "@/lib/corpus/format";

/** Everything a format reads in a text that comes in pieces of `size` characters, and what the text says of itself. */
export async function readAs(
  format: Format,
  text: string,
  size = 4096,
): Promise<{ records: (Draft | Refusal)[]; header: FeedHeader }> {
  async function* pieces(): AsyncIterable<string> {
    for (let at = 0; at < text.length; at += size) yield text.slice(at, at + size);
  }
  let header: FeedHeader = {};
  const tell = (more: FeedHeader) => {
    header = { ...header, ...more };
  };
  const records: (Draft | Refusal)[] = [];
  const timer = new RecordTimer();
  for await (const record of format.read({ file: "dump", text: pieces(), tell, timer })) records.push(record);
  return { records, header };
}

/** Everything a reader of dumps says of bytes that come in pieces of `size`. */
export async function readDump(
  bytes: Uint8Array | string,
  size = 4096,
): Promise<{ records: (Draft | Refusal)[]; report: SourceReport }> {
  const all = typeof bytes === "string" ? Buffer.from(bytes) : bytes;
  async function* pieces(): AsyncIterable<Uint8Array> {
    for (let at = 0; at < all.length; at += size) yield all.subarray(at, at + size);
  }
  const { records, report } = streamReading(pieces(), "dump");
  const read: (Draft | Refusal)[] = [];
  for await (const record of records) read.push(record);
  return { records: read, report: report() };
}
