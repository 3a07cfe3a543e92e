import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { z } from "zod";
import { testOn } from "../support/site";
import { expect } from "../support/test";

const INGESTS = 10;
const READERS = 6;
/** What readers ask for, over and over: pages, a paper, a topic, the API, an unknown address. */
const ASKED: readonly (readonly [path: string, status: number])[] = [
  ["/", 200],
  ["/?q=mixture+of+experts", 200],
  ["/?q=inference&year=2025&sort=newest", 200],
  ["/papers/2505.23819", 200],
  ["/topics", 200],
  ["/api/search?q=scheduling", 200],
  ["/papers/never-published-00000000", 404],
];
const answerSchema = z.object({ total: z.number() });

const test = testOn([]);

test("ten ingests are taken up while readers read, and no request fails", async ({ site }) => {
  test.setTimeout(240_000);
  const folder = mkdtempSync(join(tmpdir(), "incipit-swap-"));
  const failures: string[] = [];
  let answered = 0;
  let reading = true;
  const readOn = async (reader: number) => {
    for (let turn = reader; reading; turn++) {
      const [path, status] = ASKED[turn % ASKED.length] ?? ["/", 200];
      const failure = await fetch(site.origin + path).then(
        async (response) => {
          const text = await response.text();
          if (response.status !== status) return `${path} answered ${response.status}`;
          return path.startsWith("/api") || text.endsWith("</html>") ? null : `${path} was cut short`;
        },
        (error: unknown) => `${path}: ${String(error)}`,
      );
      if (failure !== null) failures.push(failure);
      answered++;
    }
  };
  const readers = Array.from({ length: READERS }, (_, reader) => readOn(reader));
  for (let round = 0; round < INGESTS; round++) {
    const word = `quokka${"abcdefghij"[round]}`;
    const file = join(folder, `${word}.jsonl`);
    writeFileSync(
      file,
      `${JSON.stringify({ title: `The ${word} in the laboratory`, abstract: "On marsupials." })}\n`,
    );
    await site.ingest([file]);
    await expect
      .poll(
        async () =>
          answerSchema.parse(await (await fetch(`${site.origin}/api/search?q=${word}`)).json()).total,
        {
          timeout: 15_000,
          intervals: [100],
        },
      )
      .toBe(1);
  }
  reading = false;
  await Promise.all(readers);
  rmSync(folder, { recursive: true });
  expect(failures).toEqual([]);
  expect(answered).toBeGreaterThan(100);
});
