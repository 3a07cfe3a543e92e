import { describe, expect, it } from "vitest";
import type { Draft, Refusal } from "@/ingest/draft";
import { streamReading } from "@/ingest/reading/reading-stream";
import { type Clock, LONGEST_RECORD_TIME, RecordTimer } from "@/ingest/store/record-timer";
import { MergedCorpus } from "@/ingest/works/corpus";
import { draftsInMemory } from "@/ingest/works/drafts";

const TITLES = ["Apes", "Bees", "Cats"];

/** A clock that stands still but leaps beyond the time of a record when it is asked for the time so many times. */
function leapingAt(call: number): Clock {
  let calls = 0;
  let time = 0;
  return () => {
    if (calls++ === call) time += LONGEST_RECORD_TIME + 2_000;
    return time;
  };
}

/** Every place at which the clock may leap while three records are worked on. */
const LEAPS = Array.from({ length: 40 }, (_, call) => call);

async function readWith(clock: Clock, dump: string): Promise<(Draft | Refusal)[]> {
  async function* bytes() {
    yield Buffer.from(dump);
  }
  const read: (Draft | Refusal)[] = [];
  for await (const record of streamReading(bytes(), "dump", { clock }).records) read.push(record);
  return read;
}

describe("a record that takes too long to read", () => {
  it.each([
    ["lines", TITLES.map((title) => `{"title": "${title}"}\n`).join("")],
    ["BibTeX", TITLES.map((title) => `@misc{${title}, title = {${title}}}\n`).join("")],
    ["RIS", TITLES.map((title) => `TY  - JOUR\nTI  - ${title}\nER  - \n`).join("")],
    [
      "CSL-JSON",
      JSON.stringify(
        TITLES.map((title) => ({ type: "article-journal", title })),
        null,
        1,
      ),
    ],
  ])("is refused by its name and its place, and costs no other (%s)", async (_format, dump) => {
    const refused = new Set<string>();
    for (const leap of LEAPS) {
      const records = await readWith(leapingAt(leap), dump);
      expect(records).toHaveLength(3);
      const late = records.filter((record) => record.kind === "refusal");
      expect(late.length).toBeLessThanOrEqual(1);
      for (const { reason, position } of late) refused.add(`${position}: ${reason}`);
    }
    for (const [i, title] of TITLES.entries()) {
      const told = [...refused].filter((reason) => reason.startsWith(`${i + 1}: `)).join();
      expect(told).toContain(`“${title}”`);
      expect(told).toContain("It took 12 seconds; expected a record that takes at most 10.");
    }
  });
});

describe("a paper that takes too long to be merged and labelled", () => {
  const drafts = TITLES.map((title, i): Draft => {
    const origin = { source: "own", format: "test", file: "a.jsonl", position: i + 1 } as const;
    return { kind: "draft", origin, title };
  });

  it("is left out by its name and its place, and costs no other", () => {
    const refused = new Set<string>();
    for (const leap of LEAPS) {
      const corpus = new MergedCorpus(draftsInMemory(drafts), [], () => [], leapingAt(leap));
      const refusals: Refusal[] = [];
      const papers = [...corpus.papers((refusal) => refusals.push(refusal))];
      expect(papers.length + refusals.length).toBe(3);
      expect(refusals.length).toBeLessThanOrEqual(1);
      for (const { file, position, reason } of refusals) refused.add(`${file} ${position}: ${reason}`);
    }
    const took = "It took 12 seconds; expected a record that takes at most 10.";
    expect([...refused].sort()).toEqual(
      TITLES.map((title, i) => `a.jsonl ${i + 1}: “${title}” is left out. ${took}`),
    );
  });
});

describe("the time of a record", () => {
  it("does not hold what was waited for", () => {
    let time = 0;
    const timer = new RecordTimer(() => time);
    timer.start();
    timer.pause();
    time += 60_000;
    timer.resume();
    time += LONGEST_RECORD_TIME;
    expect(timer.problem()).toBeNull();
    time += 1;
    expect(timer.problem()).not.toBeNull();
  });
});
