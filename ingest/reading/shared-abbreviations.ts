import { bibtex } from "./formats/bibtex";
import { BlockCutter } from "./formats/bibtex-blocks";
import { Abbreviations, define } from "./formats/bibtex-entry";
import { HEAD_LENGTH } from "./formats/format";
import { decoded } from "./input/decode";
import { STANDARD_INPUT } from "./input/files";
import { openDumps } from "./input/open";

/** So much of a file is looked at for what it defines, which stands at its beginning. In characters. */
const LOOKED_AT = 4 << 20;

/**
 * What the `@string`s of all files define, by name in lower case, as BibTeX has it for the files of one bibliography:
 * whatever their order. A name that two files define otherwise is left out. What cannot be read defines nothing.
 */
export async function sharedAbbreviations(names: readonly string[]): Promise<ReadonlyMap<string, string>> {
  const shared = new Abbreviations();
  const disputed = new Set<string>();
  for await (const found of openDumps(names.filter((name) => name !== STANDARD_INPUT))) {
    if (found.kind !== "opened") continue;
    for (const [name, text] of (await definedIn(found.bytes)).entries()) {
      const known = shared.get(name);
      if (known === undefined) shared.set(name, text);
      else if (known !== text) disputed.add(name);
    }
  }
  return new Map([...shared.entries()].filter(([name]) => !disputed.has(name)));
}

async function definedIn(bytes: AsyncIterable<Uint8Array>): Promise<Abbreviations> {
  const known = new Abbreviations();
  const cutter = new BlockCutter();
  const text = await bibtexIn(bytes);
  for (const block of [...cutter.push(text), ...cutter.end()])
    if (block.type === "string" && block.problem === null) define(block, known);
  return known;
}

/** The beginning of a file of BibTeX; "" of any other. */
async function bibtexIn(bytes: AsyncIterable<Uint8Array>): Promise<string> {
  let text = "";
  try {
    for await (const piece of decoded(bytes)) {
      text += piece;
      const isOther = text.length >= HEAD_LENGTH && !bibtex.recognise(text.slice(0, HEAD_LENGTH));
      if (isOther || text.length >= LOOKED_AT) break;
    }
  } catch {
    // Why it cannot be read is said when it is read.
  }
  return bibtex.recognise(text.slice(0, HEAD_LENGTH)) ? text.slice(0, LOOKED_AT) : "";
}
