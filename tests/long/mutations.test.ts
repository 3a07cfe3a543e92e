import { describe, expect, it } from "vitest";
import { FORMATS } from "@/ingest/reading/formats/registry";
import { paperSchema } from "@/lib/paper/paper";
import { DUMPS } from "@/tests/support/dumps";
import { fileIn, ingestInto, openPublished, temporaryFolder } from "@/tests/support/ingest";
import { mutated } from "@/tests/support/mutate";
import { readDump } from "@/tests/support/reading";

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

describe("a published corpus", () => {
  it("never has fewer papers after a damaged dump of any format was read", async () => {
    const folder = temporaryFolder();
    const corpus = temporaryFolder();
    const whole = Object.entries(DUMPS).map(([name, dump]) => fileIn(folder, name, dump));
    await ingestInto(corpus, whole);
    let papers = (await openPublished(corpus)).manifest.papers;
    for (const [name, dump] of Object.entries(DUMPS)) {
      for (let seed = 1; seed <= 5; seed++) {
        const damaged = fileIn(folder, `${name}.${seed}`, mutated(Buffer.from(dump), seed));
        await ingestInto(corpus, [damaged]);
        const { manifest } = await openPublished(corpus);
        expect(manifest.papers, `${name}, seed ${seed}`).toBeGreaterThanOrEqual(papers);
        papers = manifest.papers;
      }
    }
  }, 120_000);
});
