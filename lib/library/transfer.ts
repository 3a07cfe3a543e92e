import { z } from "zod";
import type { Entry } from "./entry";
import { entrySchema } from "./entry-schema";
import { MOST_SAVED } from "./limits";

/** What a file of a library begins with. */
const FORMAT = "incipit-library";
const VERSION = 1;

const fileSchema = z.object({
  format: z.literal(FORMAT),
  version: z.literal(VERSION),
  papers: z.array(z.unknown()),
});

/** A whole library as a file: what is read, and what is stored and cannot be read, as it is. */
export function libraryFile(entries: readonly Entry[], unreadable: readonly unknown[]): string {
  const lines = [...entries, ...unreadable].map((entry) => JSON.stringify(entry));
  return `{"format":"${FORMAT}","version":${VERSION},"papers":[\n${lines.join(",\n")}\n]}\n`;
}

/** What a file has: entries, and how many of its records are none. A message where it is no file of a library. */
export interface ReadFile {
  readonly entries: readonly Entry[];
  readonly refused: number;
}

/** Reads a file that {@link libraryFile} wrote; the reason where it is none. */
export function readLibraryFile(text: string): ReadFile | string {
  const file = fileSchema.safeParse(parsed(text));
  if (!file.success) return "This is not a file of an Incipit library.";
  const { papers } = file.data;
  if (papers.length > MOST_SAVED)
    return `This file has ${papers.length.toLocaleString("en")} papers; a library holds ${MOST_SAVED.toLocaleString("en")}.`;
  const entries = papers.flatMap((paper) => {
    const read = entrySchema.safeParse(paper);
    return read.success ? [read.data] : [];
  });
  return { entries, refused: papers.length - entries.length };
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}
