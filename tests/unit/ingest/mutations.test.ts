import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { FORMATS } from "@/ingest/formats/registry";
import { paperSchema } from "@/lib/paper/paper";
import { mutated } from "@/tests/support/mutate";
import { readDump } from "@/tests/support/reading";

const PAPER_LINE = {
  title: "Computing with Light",
  abstract: "Photons $n < 2$ multiply.",
  authors: ["Ada Byron", { name: "Kay Key", affiliations: ["Here"] }],
  arxivId: "2401.00001v2",
  submitted: "2024-01-02",
  links: [{ url: "https://example.org/code", kind: "code" }],
};

/** A dump of every format, by its name. Whoever adds a format adds one here; a few thousand bytes are best. */
const DUMPS: Readonly<Record<string, string | Uint8Array>> = {
  "arxiv-atom": readFileSync("tests/fixtures/feeds/wrapped-with-doi.xml"),
  "arxiv-list-atom": readFileSync("tests/fixtures/lists/atom-from-specification.xml"),
  "arxiv-rss": readFileSync("tests/fixtures/lists/rss-from-specification.xml"),
  "oai-pmh": readFileSync("tests/fixtures/oai/arxiv-raw-list.xml"),
  "flat-atom": readFileSync("data/sources/arxiv-atom-feed.txt"),
  "trending-text": readFileSync("data/sources/trending-papers.txt"),
  "hf-daily-papers": readFileSync("tests/fixtures/hugging-face/daily-papers-from-specification.json"),
  ris: readFileSync("tests/fixtures/formats/from-specification.ris"),
  bibtex: readFileSync("tests/fixtures/formats/from-specification.bib"),
  "arxiv-snapshot": readFileSync("tests/fixtures/formats/arxiv-snapshot.jsonl"),
  "paper-lines": `${JSON.stringify(PAPER_LINE)}\n`.repeat(8),
};
const MUTATIONS = 1000;
/** In bytes: what a mutation takes grows with the dump. */
const LONGEST = 4000;

const fields = paperSchema.partial();

/** What is wrong with a record; null for a sound one. */
function problemOf(record: Awaited<ReturnType<typeof readDump>>["records"][number]): string | null {
  if (record.kind === "refusal") return record.reason === "" || record.position < 0 ? "says nothing" : null;
  if (record.title === "") return "has no title";
  const checked = fields.safeParse(record);
  return checked.success ? null : checked.error.message;
}

describe.each(FORMATS)("a damaged dump: $label", ({ name }) => {
  const whole = DUMPS[name];
  it(`is read without a crash, and gives sound records or reasons (${MUTATIONS} mutations)`, async () => {
    if (whole === undefined) throw new Error(`This test has no dump of the format ${name}.`);
    const dump = Buffer.from(whole).subarray(0, LONGEST);
    for (let seed = 1; seed <= MUTATIONS; seed++) {
      const { records, report } = await readDump(mutated(dump, seed), 1500);
      const problems = records.map(problemOf).filter((problem) => problem !== null);
      expect(problems, `seed ${seed}`).toEqual([]);
      expect(records.length, `seed ${seed}`).toBeGreaterThan(0);
      expect(report.taken + report.refused, `seed ${seed}`).toBe(records.length);
    }
  }, 120_000);
});

describe("one damaged record of a feed", () => {
  it("costs itself and at most the next", async () => {
    const entry = (id: number) =>
      `<entry><id>http://arxiv.org/abs/2401.0${1000 + id}v1</id><title>Title ${id}</title><author><name>A. Byron</name></author></entry>\n`;
    const entries = Array.from({ length: 12 }, (_, i) => entry(i));
    const feed = (all: readonly (string | Buffer)[]) =>
      Buffer.concat(
        ['<feed xmlns="http://www.w3.org/2005/Atom">', ...all, "</feed>"].map((part) => Buffer.from(part)),
      );
    for (let seed = 1; seed <= MUTATIONS; seed++) {
      const damaged = mutated(Buffer.from(entry(6)), seed);
      const { records } = await readDump(feed(entries.map((one, i) => (i === 6 ? damaged : one))));
      const ids = new Set(records.flatMap((record) => (record.kind === "draft" ? [record.arxivId] : [])));
      // A document type stops the reading, wherever it stands.
      if (!damaged.includes("<!DOCTYPE")) expect(ids.size, `seed ${seed}`).toBeGreaterThanOrEqual(10);
    }
  }, 120_000);
});
