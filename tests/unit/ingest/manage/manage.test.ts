import { appendFileSync, mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { Writable } from "node:stream";
import { describe, expect, it } from "vitest";
import { manageCorpus } from "@/ingest/manage/command";
import { readPointer } from "@/lib/corpus/pointer";
import { atomFeed, fileIn, ingestInto, openPublished, temporaryFolder } from "@/tests/support/ingest";

const LIGHT = {
  id: "2401.00001v2",
  title: "Computing with Light",
  abstract: "With light.",
  authors: ["Ada Byron"],
};
const PHONES = { id: "2402.00002v1", title: "Phones", abstract: "On phones." };

/** Runs a command and gives its exit code and what it said. */
async function manage(corpusFolder: string, ...args: string[]) {
  const said: string[] = [];
  const out = new Writable({
    write: (chunk: Buffer, _, done) => {
      said.push(chunk.toString());
      done();
    },
  });
  const err = (text: string) => said.push(text);
  const code = await manageCorpus({ args, corpusFolder, out, err });
  return { code, said: said.join("") };
}

/** A corpus that was published twice: first one paper, then a second one and another comment on the first. */
async function publishedTwice() {
  const folder = temporaryFolder();
  const corpus = temporaryFolder();
  await ingestInto(corpus, [fileIn(folder, "a.xml", atomFeed(LIGHT))]);
  const first = (await readPointer(corpus)) ?? "";
  const older = { ...LIGHT, id: "2401.00001v1", title: "Light" };
  await ingestInto(corpus, [fileIn(folder, "b.xml", atomFeed(older, PHONES))]);
  const second = (await readPointer(corpus)) ?? "";
  return { corpus, first, second };
}

describe("the corpus command", () => {
  it("lists the kept snapshots, the newest first, and marks the one being served", async () => {
    const { corpus, first, second } = await publishedTwice();
    const { code, said } = await manage(corpus, "list");
    const [, , newest, oldest] = said.split("\n");
    expect(code).toBe(0);
    expect(newest).toMatch(new RegExp(`^\\* +${second} +2026-01-02 12:00 +2 +2 `));
    expect(oldest).toMatch(new RegExp(`^ +${first} +2026-01-02 12:00 +1 +1 `));
  });

  it("shows what a snapshot was made of", async () => {
    const { corpus, first } = await publishedTwice();
    const { said } = await manage(corpus, "show", first.slice(0, 6));
    expect(said).toContain(`snapshot ${first}`);
    expect(said).toContain("1 papers (1 dated");
    expect(said).toMatch(/a\.xml +arXiv Atom XML +1 +0 /);
  });

  it("tells two snapshots apart by their papers", async () => {
    const { corpus, first, second } = await publishedTwice();
    expect((await manage(corpus, "diff")).said).toBe(
      `from ${first} to ${second}: 1 added, 1 changed, 0 removed\n+ 2402.00002\n~ 2401.00001\n`,
    );
    expect((await manage(corpus, "diff", second, first)).said).toContain("0 added, 1 changed, 1 removed");
  });

  it("goes back to the snapshot before, and a later ingest goes on from there", async () => {
    const { corpus, first } = await publishedTwice();
    const { code, said } = await manage(corpus, "rollback");
    expect(code).toBe(0);
    expect(said).toBe(`snapshot ${first} with 1 papers is served again\n`);
    expect((await openPublished(corpus)).id).toBe(first);
  });

  it("does not go back to a snapshot that is damaged", async () => {
    const { corpus, first, second } = await publishedTwice();
    appendFileSync(join(corpus, first, "papers.ndjson"), " ");
    expect(await manage(corpus, "rollback", first)).toMatchObject({ code: 1 });
    expect(await readPointer(corpus)).toBe(second);
  });

  it("says of each snapshot whether it is whole", async () => {
    const { corpus, first, second } = await publishedTwice();
    expect(await manage(corpus, "verify")).toMatchObject({ code: 0 });
    const path = join(corpus, first, "keys.txt");
    writeFileSync(path, readFileSync(path, "utf8").replace("2401", "2402"));
    const { code, said } = await manage(corpus, "verify");
    expect(code).toBe(1);
    expect(said).toContain(`${first}: damaged.`);
    expect(said).toContain(`${second}: whole, 2 papers`);
  });

  it("exports every paper and version so that ingest makes the same papers of them", async () => {
    const { corpus } = await publishedTwice();
    const file = join(temporaryFolder(), "export.jsonl");
    expect(await manage(corpus, "export", "--out", file)).toMatchObject({ code: 0 });
    const copy = temporaryFolder();
    await ingestInto(copy, [file]);
    const texts = async (folder: string) => {
      const { texts: read } = await openPublished(folder);
      return [0, 1].map((number) => {
        const { origins: _, provenance: __, ...paper } = read.read(number);
        return paper;
      });
    };
    expect(await texts(copy)).toEqual(await texts(corpus));
  });

  it.each<[string[], number, string]>([
    [["undo"], 2, "“undo” is no command"],
    [["list", "abc"], 2, "“list” takes at most 0 ids"],
    [["show", "../.."], 2, "“../..” is no snapshot's id"],
    [["show", "ffff"], 1, "No kept snapshot is ffff"],
    [["--help"], 0, "npm run corpus"],
    [[], 0, "npm run corpus"],
  ])("answers %j", async (args, code, text) => {
    const { corpus } = await publishedTwice();
    const outcome = await manage(corpus, ...args);
    expect(outcome.code).toBe(code);
    expect(outcome.said).toContain(text);
  });

  it("says that nothing is published where nothing is", async () => {
    const folder = temporaryFolder();
    mkdirSync(join(folder, "empty"));
    expect(await manage(folder, "--dir", join(folder, "empty"), "list")).toEqual({
      code: 1,
      said: `Nothing is published in ${join(folder, "empty")}.\n`,
    });
  });
});
