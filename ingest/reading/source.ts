import type { Draft, Refusal } from "../draft";
import type { Format } from "./formats/format";
import { openDumps, type StandardInput } from "./input/open";
import { type ReadingStream, streamReading } from "./reading-stream";
import { sharedAbbreviations } from "./shared-abbreviations";

/** What became of a file: it can be read, or it could not even be opened. `path` is for messages. */
export type SourceOutcome =
  | { readonly kind: "opened"; readonly path: string; readonly reading: ReadingStream }
  | { readonly kind: "unreadable"; readonly path: string; readonly refusal: Refusal };

/**
 * Opens the dumps that names lead to (files, folders, `-`, gzip, zip) one after another. Each must be read to its end
 * before the next is asked for. With `as` each is read as that format. Never throws for what a file is or holds.
 */
export async function* readSources(
  names: readonly string[],
  standardInput?: StandardInput,
  as?: Format,
): AsyncIterable<SourceOutcome> {
  const abbreviations = await sharedAbbreviations(names);
  const options = { abbreviations, ...(as === undefined ? {} : { as }) };
  for await (const found of openDumps(names, standardInput)) {
    const { path } = found;
    if (found.kind === "opened")
      yield { kind: "opened", path, reading: streamReading(found.bytes, found.name, options) };
    else {
      const refusal: Refusal = { kind: "refusal", file: path, position: 0, reason: found.reason };
      yield { kind: "unreadable", path, refusal };
    }
  }
}

/** Every record that the bytes of an unpacked file hold. */
export async function readBytes(bytes: Uint8Array, name: string): Promise<(Draft | Refusal)[]> {
  async function* once(): AsyncIterable<Uint8Array> {
    yield bytes;
  }
  const all: (Draft | Refusal)[] = [];
  for await (const record of streamReading(once(), name).records) all.push(record);
  return all;
}
