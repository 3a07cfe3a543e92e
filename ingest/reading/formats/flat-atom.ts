import { parseDate } from "@/lib/paper/dates";
import type { Author } from "@/lib/paper/paper";
import { cleanLine, cleanText } from "@/lib/paper/text";
import type { Doubt, Draft, FeedHeader, Refusal } from "../../draft";
import { RecordTimer } from "../../store/record-timer";
import { bareDoi } from "../doi";
import { linksIn } from "../links";
import { type FlatEntry, type FlatHead, flatHead, looksFlat, readFlatFeed } from "./flat-entries";
import { type FlatTail, readTail } from "./flat-tail";
import { readTotals } from "./flat-totals";
import type { TextFormat } from "./format";
import { type DraftRest, statedOf, textDraft } from "./text-draft";

/** An arXiv feed that has lost its tags: the texts of all elements, run together. */
export const flatAtom: TextFormat = {
  name: "flat-atom",
  label: "arXiv Atom feed, flattened to text",
  recognise: looksFlat,
  read: readEntries,
  header: headerOf,
};

function* readEntries(text: string, file: string, timer = new RecordTimer()): Iterable<Draft | Refusal> {
  const feed = readFlatFeed(text);
  if (feed === null || feed.entries.length === 0) {
    const reason =
      "The flattened feed has no entries: expected addresses such as http://arxiv.org/abs/2505.23819v5.";
    yield { kind: "refusal", file, position: 0, reason };
    return;
  }
  timer.start();
  for (const [i, entry] of feed.entries.entries()) {
    const position = i + 1;
    if (typeof entry === "string") yield { kind: "refusal", file, position, reason: entry };
    else yield entryDraft(entry, file, position);
  }
}

function entryDraft(entry: FlatEntry, file: string, position: number): Draft | Refusal {
  const abstract = cleanText(entry.abstract);
  return textDraft(
    { source: "arxiv", format: flatAtom.name, file, position },
    { source: entry.title, cleaned: cleanLine(entry.title) },
    { source: entry.abstract, cleaned: abstract },
    entryDetails(entry, abstract.text),
  );
}

function entryDetails(entry: FlatEntry, abstract: string): DraftRest {
  const tail = readTail(entry.tail);
  const authors = tail.authors.map((name, i) => authorAt(name, tail.affiliations[i] ?? []));
  const submitted = parseDate(entry.published);
  const updated = parseDate(entry.updated);
  const comment = cleanLine(tail.comment).text;
  const journalRef = cleanLine(tail.journalRef).text;
  const links = linksIn(abstract, comment);
  return {
    arxivId: entry.pinned.id,
    ...(entry.pinned.version === null ? {} : { version: entry.pinned.version }),
    ...statedOf({ authors, submitted, updated, comment, journalRef, doi: bareDoi(tail.doi), links }),
    doubts: doubtsOf(entry, tail),
  };
}

function authorAt(name: string, places: readonly string[]): Author {
  const affiliations = places.map((place) => cleanLine(place).text).filter((place) => place !== "");
  return { name, ...(affiliations.length > 0 ? { affiliations } : {}) };
}

/** What the flattening leaves open: where names part, and whether a text is a comment or a journal reference. */
function doubtsOf(entry: FlatEntry, tail: FlatTail): Draft["doubts"] & object {
  const confidence = Math.round(tail.confidence * 1000) / 1000;
  const raw = entry.tail === "" ? {} : { raw: entry.tail };
  const authors: Doubt = { note: "authors split by rule", confidence: Math.min(confidence, 0.99), ...raw };
  const parted: Doubt = {
    note: "parted from the authors by rule",
    confidence: Math.min(confidence, 0.95),
    ...raw,
  };
  return {
    ...(tail.authors.length > 0 ? { authors } : {}),
    ...(tail.comment === "" ? {} : { comment: parted }),
    ...(tail.journalRef === "" ? {} : { journalRef: parted }),
  };
}

function headerOf(text: string): FeedHeader {
  const head = flatHead(text);
  if (head === null) return {};
  const totals = readTotals(head.digits, readFlatFeed(text)?.entries.length ?? 0, startNamedBy(head));
  return {
    id: head.id,
    ...(head.title === "" ? {} : { title: head.title }),
    updated: head.updated,
    ...totals,
    ...(head.digits === "" ? {} : { rawTotals: head.digits }),
  };
}

/** The start that the feed's title names (`…&start=3700&max_results=100`), if it does. */
export function startNamedBy(head: FlatHead): number | null {
  const start = /[?&]start=(\d{1,9})(?:&|$)/.exec(head.title)?.[1];
  return start === undefined ? null : Number(start);
}
