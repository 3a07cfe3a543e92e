import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import type { Draft, Refusal } from "@/ingest/draft";
import { recogniseFormat } from "@/ingest/reading/formats/registry";
import { RecordTimer } from "@/ingest/store/record-timer";
import { cleanLine } from "@/lib/paper/text";
import type { Tally } from "./ingest-tally";

const TIER = "atom";

/** What an entry of a feed says, read with patterns. */
interface Truth {
  readonly id: string;
  readonly fields: Readonly<Record<string, string | readonly string[]>>;
  readonly isError: boolean;
}

/** Measures arXiv's Atom feeds in a folder: every entry a paper exact to the letter, or an error that was refused. */
export async function measureAtomFeeds(folder: string, tally: Tally): Promise<void> {
  for (const name of readdirSync(folder).sort()) {
    if (!name.endsWith(".xml")) continue;
    const text = readFileSync(join(folder, name), "utf8");
    const recognition = recogniseFormat(text);
    const isAtom = recognition.kind === "format" && recognition.format.name === "arxiv-atom";
    tally.compare(TIER, "format", name, isAtom, true);
    if (recognition.kind !== "format") continue;
    const dump = { file: name, text: once(text), tell: () => undefined, timer: new RecordTimer() };
    const read: (Draft | Refusal)[] = [];
    for await (const one of recognition.format.read(dump)) read.push(one);
    compareFeed(name, truthOf(text), read, tally);
  }
}

async function* once(text: string): AsyncIterable<string> {
  yield text;
}

function compareFeed(
  name: string,
  truth: readonly Truth[],
  read: readonly (Draft | Refusal)[],
  tally: Tally,
): void {
  const papers = truth.filter(({ isError }) => !isError);
  const drafts = read.filter((one) => one.kind === "draft");
  tally.compare(TIER, "feeds with all entries", name, drafts.length, papers.length);
  truth.forEach(({ isError }, i) => {
    const said = read.filter((one) => (one.kind === "draft" ? one.origin.position : one.position) === i + 1);
    if (isError) tally.compare(TIER, "error entries refused", name, said[0]?.kind, "refusal");
  });
  papers.forEach(({ id, fields }, i) => {
    const got = drafts[i] === undefined ? {} : fieldsOf(drafts[i]);
    for (const [field, value] of Object.entries(fields))
      tally.compare(TIER, field, id, got[field] ?? "", value);
  });
}

function fieldsOf(draft: Draft): Record<string, string | readonly string[]> {
  return {
    id: draft.arxivId ?? "",
    version: String(draft.version ?? ""),
    title: oneLine(draft.titleSource ?? draft.title),
    abstract: oneLine(draft.abstractSource ?? draft.abstract ?? ""),
    published: draft.submitted ?? "",
    updated: draft.updated ?? "",
    authors: draft.authors?.map(({ name }) => name) ?? [],
    affiliations: draft.authors?.flatMap(({ affiliations }) => affiliations ?? []) ?? [],
    comment: draft.comment ?? "",
    journal: draft.journalRef ?? "",
    doi: draft.doi ?? "",
    categories: draft.categories?.toSorted() ?? [],
  };
}

function truthOf(feed: string): Truth[] {
  return [...feed.matchAll(/<entry[\s>].*?<\/entry>/gs)].map(([entry]) => {
    const address = textOf(entry, "id");
    const [, id = "", version = ""] = /\/abs\/(.+?)(?:v(\d+))?$/.exec(address) ?? [];
    const categories = [...entry.matchAll(/<(?:arxiv:primary_)?category\b[^>]*?\sterm="([^"]*)"/g)];
    const fields = {
      id,
      version,
      title: textOf(entry, "title"),
      abstract: textOf(entry, "summary"),
      published: inUtc(textOf(entry, "published")),
      updated: inUtc(textOf(entry, "updated")),
      authors: textsOf(entry, "name"),
      affiliations: textsOf(entry, "arxiv:affiliation"),
      comment: asItReads(textOf(entry, "arxiv:comment")),
      journal: asItReads(textOf(entry, "arxiv:journal_ref")),
      doi: textOf(entry, "arxiv:doi"),
      // Authors give classes of MSC and ACM too, which begin with a capital or a digit.
      categories: [...new Set(categories.map(([, term = ""]) => decoded(term)))]
        .filter((term) => /^[a-z]/.test(term))
        .sort(),
    };
    return { id: id === "" ? address : id, fields, isError: address.includes("/api/errors") };
  });
}

/** Comments and references are kept as they read alone: `S\\'eminaire` as `Séminaire`. */
function asItReads(text: string): string {
  return cleanLine(text).text;
}

/** `2008-07-01T10:00:00-04:00` is `2008-07-01T14:00:00Z`. */
function inUtc(date: string): string {
  return date === "" ? "" : new Date(date).toISOString().replace(".000Z", "Z");
}

function textOf(xml: string, element: string): string {
  return textsOf(xml, element)[0] ?? "";
}

function textsOf(xml: string, element: string): string[] {
  const all = xml.matchAll(new RegExp(`<${element}(?:\\s[^>]*)?>(.*?)</${element}>`, "gs"));
  return [...all].map(([, text = ""]) => oneLine(decoded(text)));
}

const ENTITIES: Readonly<Record<string, string>> = { amp: "&", lt: "<", gt: ">", quot: '"', apos: "'" };

function decoded(text: string): string {
  return text.replace(/&(?:#x([\da-f]+)|#(\d+)|(\w+));/gi, (whole, hex, decimal, name) => {
    if (hex !== undefined) return String.fromCodePoint(Number.parseInt(hex, 16));
    return decimal !== undefined ? String.fromCodePoint(Number(decimal)) : (ENTITIES[name] ?? whole);
  });
}

function oneLine(text: string): string {
  return text.replace(/\s+/g, " ").trim();
}
