import "@citation-js/plugin-bibtex";
import { spawnSync } from "node:child_process";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { plugins } from "@citation-js/core";
import { parse } from "@retorquere/bibtex-parser";
import { z } from "zod";
import { fileIn, temporaryFolder } from "./ingest";

/** A record as parsers that are not ours read it, in the same words for all of them. */
export interface ReadRecord {
  readonly key: string;
  readonly type: string;
  readonly title: string;
  /** Each author by the parts of the name, a group whole. */
  readonly authors: readonly string[];
  readonly container?: string | undefined;
  readonly doi?: string | undefined;
}

const cslName = z.object({
  family: z.string().default(""),
  given: z.string().default(""),
  "non-dropping-particle": z.string().default(""),
  suffix: z.string().default(""),
  literal: z.string().optional(),
});
const cslItem = z.object({
  id: z.string(),
  type: z.string(),
  title: z.string(),
  author: z.array(cslName).default([]),
  "container-title": z.string().optional(),
  DOI: z.string().optional(),
});

/** As citation-js reads BibTeX. */
export function byCitationJs(bib: string): ReadRecord[] {
  return z
    .array(cslItem)
    .parse(plugins.input.chain(bib, { generateGraph: false }))
    .map(({ id, type, title, author, DOI: doi, "container-title": container }) => ({
      key: id,
      type,
      title,
      authors: author.map((one) =>
        nameOf(one["non-dropping-particle"], one.family || one.literal, one.suffix, one.given),
      ),
      container,
      doi,
    }));
}

const creator = z.object({
  name: z.string().optional(),
  lastName: z.string().optional(),
  firstName: z.string().optional(),
  prefix: z.string().optional(),
  suffix: z.string().optional(),
});
const entry = z.object({
  key: z.string(),
  type: z.string(),
  fields: z.object({
    title: z.string(),
    author: z.array(creator).default([]),
    journal: z.string().optional(),
    booktitle: z.string().optional(),
    doi: z.string().optional(),
  }),
});

/** As the parser of Better BibTeX for Zotero reads it. */
export function byBetterBibtex(bib: string): ReadRecord[] {
  return z
    .array(entry)
    .parse(parse(bib).entries)
    .map(({ key, type, fields }) => ({
      key,
      type,
      title: fields.title,
      authors: fields.author.map((one) =>
        nameOf(one.prefix, one.lastName ?? one.name, one.suffix, one.firstName),
      ),
      container: fields.journal ?? fields.booktitle,
      doi: fields.doi,
    }));
}

/** `van der Waals, Jr., Ludwig`. */
function nameOf(...[prefix, last, suffix, first]: readonly (string | undefined)[]): string {
  const family = [prefix ?? "", last ?? ""].filter((part) => part !== "").join(" ");
  return [family, suffix ?? "", first ?? ""].filter((part) => part !== "").join(", ");
}

/** The file as biber has read and written it, and what it says is wrong; null where it is not installed. */
export function byBiber(bib: string): { bib: string; complaints: string[] } | null {
  if (spawnSync("biber", ["--version"]).status !== 0) return null;
  const folder = temporaryFolder();
  fileIn(folder, "h.bib", bib);
  const { stdout } = spawnSync(
    "biber",
    ["--tool", "--output-encoding=UTF-8", "--output-file=out.bib", "h.bib"],
    { cwd: folder, encoding: "utf8" },
  );
  const complaints = stdout.split("\n").filter((line) => /^(?:WARN|ERROR)/.test(line));
  return { bib: readFileSync(join(folder, "out.bib"), "utf8"), complaints };
}
