import { createReadStream } from "node:fs";
import { chunksOf } from "./chunks";
import { type FoundFile, filesNamed, reasonOf, STANDARD_INPUT } from "./files";
import { gunzipped, looksGzipped } from "./gzip";
import { InputError } from "./input-error";
import { startOf } from "./start";
import { looksZipped, zipMembers } from "./zip";

/** A dump, unpacked: for the person, for the record, and its bytes. */
export interface OpenedFile {
  readonly kind: "opened";
  /** As the person named it, or found below what they named: for messages. */
  readonly path: string;
  /** Without its folder: for origins and refusals. In an archive, the archive's name and the path in it. */
  readonly name: string;
  /** Once. Throws when the file cannot be read on; {@link reasonOf} says why. */
  readonly bytes: AsyncIterable<Uint8Array>;
}

/** A name that leads to no dump, and why. */
export type Unopened = Extract<FoundFile, { readonly kind: "unreadable" }>;

/** Where `-` is read from. */
export type StandardInput = () => AsyncIterable<Uint8Array>;

const READ_SIZE = 256 << 10;

/**
 * Opens the dumps that names lead to: files, folders, `-` for standard input, each plain or packed by gzip or zip. A
 * dump must be read, or left, before the next is asked for.
 */
export async function* openDumps(
  names: readonly string[],
  standardInput: StandardInput = () => chunksOf(process.stdin),
): AsyncIterable<OpenedFile | Unopened> {
  for await (const found of filesNamed(names)) {
    if (found.kind === "unreadable") yield found;
    else if (found.kind === "file")
      yield* unpacked(found.path, found.name, () =>
        chunksOf(createReadStream(found.path, { highWaterMark: READ_SIZE })),
      );
    else yield* unpacked(STANDARD_INPUT, "standard-input", standardInput);
  }
}

async function* unpacked(
  path: string,
  name: string,
  read: () => AsyncIterable<Uint8Array>,
): AsyncIterable<OpenedFile | Unopened> {
  try {
    const { start, whole } = await startOf(read());
    if (looksZipped(start)) {
      await leave(whole);
      yield* archived(path, name);
    } else if (looksGzipped(start)) yield { kind: "opened", path, name, bytes: unnested(gunzipped(whole)) };
    else yield { kind: "opened", path, name, bytes: whole };
  } catch (error) {
    yield { kind: "unreadable", path, reason: reasonOf(error) };
  }
}

async function* archived(path: string, name: string): AsyncIterable<OpenedFile | Unopened> {
  if (path === STANDARD_INPUT)
    throw new InputError("A zip archive cannot be read from standard input: save it and name the file.");
  let isEmpty = true;
  for await (const member of zipMembers(path)) {
    if (isEmpty && member.name === OFFICE_MARK) throw new InputError(OFFICE);
    isEmpty = false;
    const inside = printable(member.name);
    yield {
      kind: "opened",
      path: `${path}/${inside}`,
      name: `${name}/${inside}`,
      bytes: unnested(member.bytes()),
    };
  }
  if (isEmpty) throw new InputError("There is no file in this archive.");
}

/** With what the archives begin that Word and Excel write as their documents. */
const OFFICE_MARK = "[Content_Types].xml";
const OFFICE =
  "The file is an Office document (Word, Excel). Save a table as CSV; of a list of references, export BibTeX, RIS or CSL-JSON from the program that made it.";

/** Names in an archive may hold anything. */
function printable(name: string): string {
  return name.replace(/\p{C}/gu, "\ufffd");
}

/** Archives in archives are how a small file becomes an endless one. */
async function* unnested(bytes: AsyncIterable<Uint8Array>): AsyncIterable<Uint8Array> {
  const { start, whole } = await startOf(bytes);
  if (looksGzipped(start) || looksZipped(start)) {
    await leave(whole);
    throw new InputError("The file holds another archive inside it: unpack it first.");
  }
  yield* whole;
}

async function leave(bytes: AsyncIterable<Uint8Array>): Promise<void> {
  for await (const _ of bytes) return;
}
