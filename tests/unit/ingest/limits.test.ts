import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { Progress } from "@/ingest/command/progress";
import type { Draft } from "@/ingest/draft";
import { parseRecord, recordLine } from "@/ingest/store/records";
import { StoredDrafts } from "@/ingest/works/drafts";
import { LONGEST, LONGEST_AUTHOR_LIST, MOST } from "@/lib/paper/limits";
import type { Paper } from "@/lib/paper/paper";
import { fileIn, ingestInto, openPublished, temporaryFolder } from "@/tests/support/ingest";
import { readDump } from "@/tests/support/reading";
import { WRITTEN } from "@/tests/support/written";

async function draftIn(dump: string): Promise<Draft> {
  const { records } = await readDump(dump, 1 << 16);
  const [record] = records;
  if (record?.kind !== "draft") throw new Error(record?.reason ?? "There is no record.");
  return record;
}

/** The one paper that an ingest of a dump publishes. */
async function published(dump: string): Promise<Paper> {
  const folder = temporaryFolder();
  const corpus = temporaryFolder();
  await ingestInto(corpus, [fileIn(folder, "a", dump)]);
  const { texts } = await openPublished(corpus);
  expect(texts.count).toBe(1);
  return texts.read(0);
}

/** What is no JSON and no XML cannot write half a character: its bytes are no UTF-8, and it is refused. */
const PLAIN_TEXTS: ReadonlySet<string> = new Set(["bibtex", "ris", "flat-atom", "trending-text"]);

const SAID = { title: "Apes", abstract: "Of apes.", authors: ["Ada Byron"], comment: "7 pages" };

describe("a giant title and a giant abstract", () => {
  const title = "Apes and bees ".repeat(75_000).trim();
  const abstract = "Of apes and bees. ".repeat(150_000).trim();
  /** One record of a flattened feed is a line in which no end is marked. */
  const formats = Object.keys(WRITTEN);

  it.each(formats)("are cut, and it is said how long they were (%s)", async (format) => {
    const draft = await draftIn(WRITTEN[format]?.({ ...SAID, title, abstract }) ?? "");
    expect(draft.title.length).toBeLessThanOrEqual(LONGEST.title);
    expect(draft.title).toMatch(/^Apes and bees .* (?:Apes|and|bees)…$/);
    expect(draft.abstract?.length).toBeLessThanOrEqual(LONGEST.abstract);
    expect(draft.abstract).toMatch(/^Of apes .* (?:Of|apes|and|bees\.)…$/);
    expect(draft.cut).toEqual({ title: title.length, abstract: abstract.length });
  });

  it("are cut in what is published, and keep the address that the whole title has", async () => {
    const whole = await published(WRITTEN["paper-lines"]?.({ ...SAID, title, abstract }) ?? "");
    const other = await published(WRITTEN["paper-lines"]?.({ ...SAID, title: `${title} x`, abstract }) ?? "");
    expect(JSON.stringify(whole).length).toBeLessThan(2 * LONGEST.title + 4 * LONGEST.abstract);
    expect(whole.cut).toEqual({ title: title.length, abstract: abstract.length });
    expect(other.key).not.toBe(whole.key);
  });

  it("are cut also where an earlier program has stored them whole", () => {
    const origin = { source: "own", format: "paper-lines", file: "a", position: 1 } as const;
    const stored = parseRecord(JSON.stringify({ kind: "draft", origin, title, abstract }));
    expect(stored).toMatchObject({ cut: { title: title.length, abstract: abstract.length } });
    expect(JSON.stringify(stored).length).toBeLessThan(LONGEST.title + LONGEST.abstract + 500);
  });
});

describe("a paper by a hundred thousand authors", () => {
  const authors = Array.from({ length: 100_000 }, (_, i) => `Ada B. Member${i}`);

  it("keeps the first of them, and says how many there were", async () => {
    const paper = await published(WRITTEN["paper-lines"]?.({ ...SAID, authors }) ?? "");
    expect(paper.authors).toHaveLength(MOST.authors);
    expect(paper.authors[0]?.name).toBe("Ada B. Member0");
    expect(paper.cut).toEqual({ authors: 100_000 });
  });

  it("loses the affiliations where these are too long in all", async () => {
    const places = Array.from({ length: 9 }, (_, i) => `Institute ${i} ${"of light ".repeat(40)}`);
    const many = authors.slice(0, 1_000).map((name) => ({ name, affiliations: places }));
    const draft = await draftIn(`${JSON.stringify({ ...SAID, authors: many })}\n`);
    expect(draft.authors).toHaveLength(1_000);
    expect(JSON.stringify(draft.authors).length).toBeLessThan(LONGEST_AUTHOR_LIST);
    const few = await draftIn(`${JSON.stringify({ ...SAID, authors: many.slice(0, 10) })}\n`);
    expect(few.authors?.[0]?.affiliations).toHaveLength(9);
  });

  it("who share one long line of affiliations is read at once", async () => {
    const line = `${"A. Ape, ".repeat(60_000)}B. Bee (${"Institute of Light ".repeat(20_000)})`;
    const dump = { id: "2401.00001", submitter: "S", title: "Apes", authors: line, authors_parsed: [] };
    const draft = await draftIn(`${JSON.stringify(dump)}\n`);
    expect(draft.authors).toHaveLength(MOST.authors);
    expect(draft.authors?.[0]?.affiliations).toBeUndefined();
  });
});

describe("everything else of a record", () => {
  it("is bounded too", async () => {
    const draft = await draftIn(
      `${JSON.stringify({
        ...SAID,
        comment: "Seven pages. ".repeat(10_000),
        journalRef: "Journal of Apes ".repeat(10_000),
        doi: `10.1000/${"a".repeat(5_000)}`,
        categories: Array.from({ length: 1_000 }, (_, i) => `cs.A${i}`),
        links: Array.from({ length: 1_000 }, (_, i) => ({ url: `https://example.org/${i}` })),
        authors: [{ name: "Ape ".repeat(10_000), affiliations: ["Light ".repeat(10_000)] }],
      })}\n`,
    );
    expect(draft.comment?.length).toBeLessThanOrEqual(LONGEST.comment);
    expect(draft.journalRef?.length).toBeLessThanOrEqual(LONGEST.journalRef);
    expect(draft.doi).toBeUndefined();
    expect(draft.categories).toHaveLength(MOST.categories);
    expect(draft.links).toHaveLength(MOST.links);
    expect(draft.authors?.[0]?.name.length).toBeLessThanOrEqual(LONGEST.name);
    expect(draft.authors?.[0]?.affiliations?.[0]?.length).toBeLessThanOrEqual(LONGEST.affiliation);
  });

  it("a work read from thousands of places names the first of each kind", async () => {
    const line = `${JSON.stringify({ title: "Apes", arxivId: "2401.00001" })}\n`;
    const paper = await published(line.repeat(5_000));
    expect(paper.origins).toHaveLength(MOST.origins);
  });
});

/** Halves of characters, alone, in the wrong order, and beside a whole one. */
const HALVES = "\ud800x\udc00y\ude00\ud83d z\u{1f600}";
const REPLACED = "\ufffdx\ufffdy\ufffd\ufffd z\u{1f600}";

describe("half a character, of two units of UTF-16", () => {
  it.each(Object.keys(WRITTEN).filter((format) => !PLAIN_TEXTS.has(format)))(
    "is replaced wherever it stands (%s)",
    async (format) => {
      const said = {
        title: `A ${HALVES}`,
        abstract: `B ${HALVES}`,
        authors: [`C ${HALVES}`],
        comment: `D ${HALVES}`,
      };
      const paper = await published(WRITTEN[format]?.(said) ?? "");
      expect(JSON.stringify(paper)).not.toMatch(/\\ud[89a-f]/);
      expect(paper.title).toBe(`A ${REPLACED}`);
      expect(paper.abstract).toBe(`B ${REPLACED}`);
      expect(paper.authors.map(({ name }) => name)).toEqual([`C ${REPLACED}`]);
      if (paper.comment !== undefined) expect(paper.comment).toBe(`D ${REPLACED}`);
    },
  );

  it("is replaced in links, ids, sources' own texts and reasons too", async () => {
    const half = "\ud800";
    const lines = [
      {
        title: `${half} \\'Etude`,
        doi: `10.1/${half}`,
        categories: [half],
        comment: `see https://a.org/${half}`,
      },
      { title: "No date", submitted: half },
      { [half]: half },
    ];
    const folder = temporaryFolder();
    const corpus = temporaryFolder();
    const dump = lines.map((line) => `${JSON.stringify(line)}\n`).join("");
    const { refusals } = await ingestInto(corpus, [fileIn(folder, "a", dump)]);
    const { id, texts } = await openPublished(corpus);
    expect(refusals).toHaveLength(2);
    expect(texts.read(0).titleSource).toBe("\ufffd \\'Etude");
    for (const name of ["papers.ndjson", "manifest.json", "keys.txt", "authors.json"])
      expect(readFileSync(`${corpus}/${id}/${name}`, "utf8")).not.toMatch(/\\ud[89a-f]/);
  });

  it("may come as it is in UTF-16", async () => {
    const text = `\ufeff${WRITTEN.ris?.({ ...SAID, title: `A ${HALVES}` })}`;
    const folder = temporaryFolder();
    const corpus = temporaryFolder();
    await ingestInto(corpus, [fileIn(folder, "a.ris", Buffer.from(text, "utf16le"))]);
    expect((await openPublished(corpus)).texts.read(0).title).toBe(`A ${REPLACED}`);
  });

  it("is no half where a backslash says so itself", () => {
    const origin = { source: "own", format: "x", file: "a", position: 1 } as const;
    const title = "Of \\ud800 and \\\\ud800 and \\";
    expect(parseRecord(recordLine({ kind: "draft", origin, title }))).toMatchObject({ title });
    expect(parseRecord(recordLine({ kind: "draft", origin, title: "\\\ud800\udfff\ud800" }))).toMatchObject({
      title: "\\\u{103ff}\ufffd",
    });
  });
});

describe("drafts that are read again", () => {
  it("are kept up to some bytes, so that giant records do not fill the memory", () => {
    const folder = temporaryFolder();
    const drafts = Array.from({ length: 5 }, (_, i): Draft => {
      const origin = { source: "own", format: "x", file: "a", position: i + 1 } as const;
      return { kind: "draft", origin, title: `Apes ${i}`, titleSource: "a".repeat(8 << 20) };
    });
    const path = fileIn(folder, "r", drafts.map(recordLine).join(""));
    const report = {
      file: "a",
      format: "x",
      formatLabel: "x",
      sha256: "",
      bytes: 0,
      taken: 5,
      refused: 0,
      header: {},
    };
    const reading = { report, path, facts: { sha256: "", bytes: 0 }, recordsName: "a" };
    const stored = new StoredDrafts([reading], new Progress(() => undefined, 1));
    const first = stored.at(0);
    expect(stored.at(0)).toBe(first);
    for (let place = 1; place < 5; place++) stored.at(place);
    expect(stored.at(0)).not.toBe(first);
    expect(stored.at(0).title).toBe("Apes 0");
    stored.close();
  });
});

describe("marks on a letter", () => {
  it("are dropped beyond the thirtieth, so that putting them in order takes no square of time", async () => {
    const title = `Zalgo a${"\u0315\u0316".repeat(500_000)}`;
    const draft = await draftIn(WRITTEN["paper-lines"]?.({ ...SAID, title, abstract: title }) ?? "");
    expect(draft.title).toBe(`Zalgo a${"\u0316".repeat(15)}${"\u0315".repeat(15)}…`);
  });
});
