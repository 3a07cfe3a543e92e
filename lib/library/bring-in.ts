import { askPapers } from "./ask";
import { readBibtex } from "./bibtex-file";
import { type Entry, merged, newEntry } from "./entry";
import { askedAs } from "./from-file";
import type { Library } from "./library";
import { readLibraryFile } from "./transfer";

/** Puts what a file has into a library, beside what is there; says in words what came of it. */
export async function bringIn(library: Library, text: string, now: string): Promise<string> {
  const isJson = /^\s*\{/.test(text);
  const read = isJson ? readLibraryFile(text) : await fromBibtex(text, now);
  if (typeof read === "string") return read;
  const { entries, refused } = read;
  const left =
    refused === 0
      ? ""
      : ` ${counted(refused, "record")} could not be read and ${refused === 1 ? "was" : "were"} left out.`;
  if (entries.length === 0) return `There is no paper in this file.${left}`;
  const byKey = new Map<string, Entry>();
  for (const entry of entries) {
    const before = byKey.get(entry.key);
    byKey.set(entry.key, before === undefined ? entry : merged(before, entry));
  }
  const what = `${counted(byKey.size, "paper")} read in from a file`;
  const isIn = await library.edit([...byKey.keys()], what, (before, key) => {
    const read = byKey.get(key);
    return read === undefined || before === undefined ? read : merged(before, read);
  });
  return isIn ? `${what}.${left}` : "";
}

/** The papers of a BibTeX file: as the site has them, and those that it does not have as the file has them. */
async function fromBibtex(text: string, now: string): Promise<{ entries: Entry[]; refused: number }> {
  const { papers, refused } = readBibtex(text);
  const { papers: told } = await askPapers(papers.map(askedAs));
  const entries = papers.map((paper, place): Entry => {
    const held = told[place] ?? null;
    return held === null ? { ...newEntry(paper, now), gone: true } : newEntry(held, now);
  });
  return { entries, refused };
}

function counted(count: number, name: string): string {
  return `${count.toLocaleString("en")} ${name}${count === 1 ? "" : "s"}`;
}
