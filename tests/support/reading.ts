import type { Draft, FeedHeader, Refusal } from "@/ingest/draft";
import type { Format } from "@/ingest/formats/format";

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
  for await (const record of format.read({ file: "dump", text: pieces(), tell })) records.push(record);
  return { records, header };
}
