import { join } from "node:path";
import type { z } from "zod";
import { SNAPSHOT_FILES, snapshotFolder } from "@/lib/corpus/layout";
import { verifySnapshot } from "@/lib/corpus/verify";
import type { Paper, PaperVersion } from "@/lib/paper/paper";
import type { paperLineSchema } from "../reading/formats/paper-lines";
import { linesIn } from "../store/records";

/** Every paper of a snapshot as a line of JSON, in the form that ingest reads, after checking every byte of it. */
export async function* exportedLines(corpusFolder: string, id: string): AsyncGenerator<string> {
  await verifySnapshot(corpusFolder, id);
  for (const { text } of linesIn(join(snapshotFolder(corpusFolder, id), SNAPSHOT_FILES.papers))) {
    const paper: Paper = JSON.parse(text);
    for (const line of linesOf(paper)) yield `${JSON.stringify(line)}\n`;
  }
}

/** A paper without what ingest finds out by itself, and each older version that is held. */
function linesOf(paper: Paper): z.input<typeof paperLineSchema>[] {
  const { arxivId, submitted, categories, links, upvotes, origins, otherVersions } = paper;
  const source = origins[0]?.source;
  const known = { ...(arxivId === undefined ? {} : { arxivId }), source };
  const older = otherVersions.map((version) => ({ ...textsOf(version), ...known, links: [] }));
  const dated = submitted === undefined ? {} : { submitted };
  const voted = upvotes === undefined ? {} : { upvotes };
  return [{ ...textsOf(paper), ...known, ...dated, categories, links, ...voted }, ...older];
}

/** What a version says; texts as their source has them. */
function textsOf(paper: Paper | PaperVersion): z.input<typeof paperLineSchema> {
  const { version, doi, updated, comment, journalRef } = paper;
  return {
    title: paper.titleSource ?? paper.title,
    abstract: paper.abstractSource ?? paper.abstract,
    authors: paper.authors.map((author) => (author.affiliations === undefined ? author.name : author)),
    ...(version === undefined ? {} : { version }),
    ...(doi === undefined ? {} : { doi }),
    ...(updated === undefined ? {} : { updated }),
    ...(comment === undefined ? {} : { comment }),
    ...(journalRef === undefined ? {} : { journalRef }),
  };
}
