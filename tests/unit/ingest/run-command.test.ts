import { mkdirSync, readdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { runCommand } from "@/ingest/run-command";
import { readPointer } from "@/lib/corpus/pointer";
import { fileIn, temporaryFolder, trendingDump } from "@/tests/support/ingest";

/** A project with one bundled dump, and its corpus folder. */
function project(title = "Ape") {
  const projectFolder = temporaryFolder();
  mkdirSync(join(projectFolder, "data", "sources"), { recursive: true });
  mkdirSync(join(projectFolder, "data", "topics"));
  writeFileSync(join(projectFolder, "data", "topics", "topics.json"), '{"version":1,"topics":[]}');
  bundle(projectFolder, title);
  return { projectFolder, corpusFolder: join(projectFolder, "data", "corpus") };
}

function bundle(projectFolder: string, title: string): void {
  writeFileSync(join(projectFolder, "data", "sources", "dump.txt"), trendingDump([title, "Its abstract."]));
}

async function run(place: ReturnType<typeof project>, ...args: string[]) {
  let [out, err] = ["", ""];
  const code = await runCommand({
    ...place,
    args,
    openSearch: null,
    writeIndex: () => {},
    progressPause: 0,
    now: () => new Date("2026-01-01T00:00:00Z"),
    out: (text) => {
      out += text;
    },
    err: (text) => {
      err += text;
    },
    progress: () => undefined,
  });
  return { code, out, err };
}

describe("npm run ingest", () => {
  it("reads the bundled dumps when no file is named, and sums up", async () => {
    const place = project();
    const { code, out } = await run(place);
    expect(code).toBe(0);
    expect(out).toMatch(/dump\.txt +Trending papers, as text +1 +0\n/);
    expect(out).toContain("1 paper: 1 added, 0 updated, 0 unchanged, 0 refused; 0 drafts merged into others");
    expect(out).toContain(`published snapshot ${await readPointer(place.corpusFolder)}`);
    expect((await run(place)).out).toContain("is published already, nothing changed");
  });

  it("publishes into the folder that --out names", async () => {
    const place = project();
    const out = join(place.projectFolder, "elsewhere");
    expect((await run(place, "--out", out)).code).toBe(0);
    expect(await readPointer(out)).not.toBeNull();
    expect(await readPointer(place.corpusFolder)).toBeNull();
  });

  it("refuses an engine that there is not, and a cluster that is not named, before it reads anything", async () => {
    const place = project();
    const unknown = await run(place, "--engine", "lucene");
    expect(unknown.code).toBe(2);
    expect(unknown.err).toContain('There is no engine "lucene"; there are embedded, opensearch.');
    const nowhere = await run(place, "--engine", "opensearch");
    expect(nowhere).toMatchObject({ code: 2, out: "" });
    expect(nowhere.err).toContain("OPENSEARCH_URL: expected the address of the cluster");
    expect(await readPointer(place.corpusFolder)).toBeNull();
  });

  it("says why a file gave nothing, and ends with 1 though the others are published", async () => {
    const place = project();
    const good = fileIn(
      place.projectFolder,
      "good.txt",
      trendingDump(["Bee", "Its abstract."], ["Cut off", ""]),
    );
    const missing = join(place.projectFolder, "missing.txt");
    const empty = temporaryFolder();
    const { code, out } = await run(place, good, missing, empty);
    expect(code).toBe(1);
    expect(out).toContain(`${missing}: There is no such file.`);
    expect(out).toContain(`${empty}: There is no file in this folder.`);
    expect(out).toMatch(/good\.txt, record 2: .*Cut off/);
    expect(out).toContain("published snapshot");
  });

  it.each([
    [["--bogus"], "--bogus"],
    [["--out"], "--out"],
    [["--if-empty", "file.txt"], "takes no file"],
    [["--if-empty", "--if-bundled"], "exclude each other"],
    [[""], "empty"],
  ])("%j is bad usage", async (args, message) => {
    const { code, err, out } = await run(project(), ...args);
    expect(code).toBe(2);
    expect(err).toContain(message);
    expect(err).toContain("npm run ingest -- [--out DIR]");
    expect(out).toBe("");
  });

  it("explains itself", async () => {
    expect(await run(project(), "--help")).toMatchObject({
      code: 0,
      err: "",
      out: expect.stringContaining("--replace"),
    });
  });

  it("says when the corpus folder is a file", async () => {
    const place = project();
    writeFileSync(place.corpusFolder, "");
    expect(await run(place)).toMatchObject({ code: 1, err: expect.stringContaining("is no folder") });
  });
});

describe("the bundled dumps", () => {
  it("are read by --if-empty only when nothing is published", async () => {
    const place = project();
    expect((await run(place, "--if-empty")).out).toContain("1 added");
    const before = await readPointer(place.corpusFolder);
    bundle(place.projectFolder, "Changed");
    expect(await run(place, "--if-empty")).toMatchObject({
      code: 0,
      out: expect.stringContaining("nothing to do"),
    });
    expect(await readPointer(place.corpusFolder)).toBe(before);
  });

  it("are read anew by --if-bundled when they change", async () => {
    const place = project();
    await run(place);
    bundle(place.projectFolder, "Changed");
    expect((await run(place, "--if-bundled")).out).toContain("1 paper: 1 added, 0 updated, 0 unchanged");
    expect((await run(place, "--if-bundled")).out).toContain("nothing changed");
  });

  it.each([
    ["added to them", []],
    ["of the same name", ["--replace"]],
  ])("never overwrite somebody's own dump %s", async (_, flags) => {
    const place = project();
    await run(place);
    const own = fileIn(place.projectFolder, "dump.txt", trendingDump(["My own", "Its abstract."]));
    await run(place, ...flags, own);
    const before = await readPointer(place.corpusFolder);
    bundle(place.projectFolder, "Changed");
    expect((await run(place, "--if-bundled")).out).toContain("it stays as it is");
    expect(await readPointer(place.corpusFolder)).toBe(before);
  });

  it("do not make somebody's own corpus theirs by being added to it", async () => {
    const place = project();
    await run(place, fileIn(place.projectFolder, "own.txt", trendingDump(["My own", "Its abstract."])));
    await run(place);
    expect((await run(place, "--if-bundled")).out).toContain("it stays as it is");
  });
});

describe("npm run ingest -- --check", () => {
  const BIBTEX =
    "@article{a, title = {Bee}, author = {Ada Byron}, journal = {Light}, year = 2020}\n@article{b, title = {Cow}}\n@article{c, author = {Kay Key}}\n";

  it("says what a file is and what would come of it, and changes nothing", async () => {
    const place = project();
    await run(place);
    const before = await readPointer(place.corpusFolder);
    const file = fileIn(place.projectFolder, "refs.txt", BIBTEX);
    const same = fileIn(place.projectFolder, "same.txt", trendingDump(["Ape", "Its abstract."]));
    const { code, out } = await run(place, "--check", file, same);
    expect(code).toBe(0);
    expect(out).toMatch(/refs\.txt +BibTeX +2 +1\n/);
    expect(out).toContain("refs.txt, record 1 (added)\n  Bee\n  Ada Byron\n  in: Light (2020)\n");
    expect(out).toContain("dump.txt, record 1 (unchanged)\n  Ape\n");
    expect(out).toContain("refs.txt, record 3: The entry “c” on line 3 has no title.");
    expect(out).toContain("There would be 3 papers: 2 added, 0 updated, 1 unchanged, 1 refused; 0 records");
    expect(out).toContain("Nothing was changed.");
    expect(await readPointer(place.corpusFolder)).toBe(before);
    expect(readdirSync(place.corpusFolder).filter((name) => name.startsWith("."))).toEqual([]);
  });

  it("tells a record that would join a paper, and a paper that would change", async () => {
    const place = project();
    await run(place);
    const file = fileIn(
      place.projectFolder,
      "more.jsonl",
      '{"title":"Ape","abstract":"Its abstract.","authors":["Ada Byron"]}\n',
    );
    const { out } = await run(place, "--check", file);
    expect(out).toContain("more.jsonl, record 1 (updated, with 1 other record)\n  Ape\n  Ada Byron\n");
    expect(out).toContain(
      "1 paper: 0 added, 1 updated, 0 unchanged, 0 refused; 1 record of these files merged",
    );
  });

  it("says that nothing would be taken, and ends with 1", async () => {
    const place = project();
    const { code, out } = await run(place, "--check", fileIn(place.projectFolder, "a.pdf", "%PDF-1.5"));
    expect(code).toBe(1);
    expect(out).toContain("The file is a PDF");
    expect(out).toContain("Nothing would be taken, and nothing published.");
    expect(await readPointer(place.corpusFolder)).toBeNull();
  });
});

describe("npm run ingest -- --as", () => {
  it("reads a file as the format that is named, whatever it seems to be", async () => {
    const place = project();
    const file = fileIn(
      place.projectFolder,
      "a.txt",
      "My papers, in no order\n\nTY  - JOUR\nTI  - Bee\nER  - \n",
    );
    const { code, out } = await run(place, "--as", "ris", file);
    expect(code).toBe(0);
    expect(out).toMatch(/a\.txt +RIS +1 +0\n/);
    const wrong = await run(place, "--as", "bibtex", file);
    expect(wrong.out).toMatch(/a\.txt +BibTeX +0 +1\n/);
  });

  it("names the formats where there is none of that name", async () => {
    const { code, err } = await run(project(), "--as", "word", "a.txt");
    expect(code).toBe(2);
    expect(err).toContain("“word” is no format: expected one of ");
    expect(err).toContain("semantic-scholar");
  });
});
