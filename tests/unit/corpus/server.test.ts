import { spawnSync } from "node:child_process";
import { mkdirSync, readFileSync, renameSync, rmdirSync, rmSync, utimesSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it, onTestFinished, vi } from "vitest";
import { healthOf } from "@/lib/corpus/health";
import { readPointer } from "@/lib/corpus/pointer";
import { type CorpusEvent, CorpusServer, type OpenCorpus } from "@/lib/corpus/server";
import { fileIn, ingestInto, openPublished, temporaryFolder, trendingDump } from "@/tests/support/ingest";

function serving(folder: string) {
  const events: CorpusEvent[] = [];
  const opened: string[] = [];
  const open: OpenCorpus = (id, onDamage, isThorough) => {
    opened.push(id);
    return openPublished(folder, id, onDamage, isThorough);
  };
  return { server: new CorpusServer(folder, open, (event) => events.push(event)), events, opened };
}

async function publishPaper(folder: string, title: string): Promise<string> {
  const dump = fileIn(temporaryFolder(), `${title}.txt`, trendingDump([title, `What ${title} is about.`]));
  await ingestInto(folder, [dump]);
  return (await readPointer(folder)) ?? "";
}

function damage(folder: string, id: string): void {
  writeFileSync(join(folder, id, "papers.ndjson"), "");
}

describe("the corpus being served", () => {
  it("is none until something is published", async () => {
    const folder = temporaryFolder();
    const { server, events } = serving(folder);
    await server.check();
    expect(server.corpus).toBeNull();
    const id = await publishPaper(folder, "Ape");
    await server.check();
    expect(server.corpus?.id).toBe(id);
    expect(events).toEqual([{ kind: "serving", id }]);
  });

  it("becomes the newly published one, and requests under way keep theirs", async () => {
    const folder = temporaryFolder();
    const { server } = serving(folder);
    await publishPaper(folder, "Ape");
    await server.check();
    const held = server.corpus;
    for (const title of ["Bee", "Cat", "Dog"]) await publishPaper(folder, title);
    await server.check();
    expect(server.corpus?.texts.count).toBe(4);
    expect(held?.texts.count).toBe(1);
    expect(held?.texts.read(0).title).toBe("Ape");
  });

  it("can be asked for by its id after it was replaced, until the next takes its place", async () => {
    const folder = temporaryFolder();
    const { server } = serving(folder);
    const ids: string[] = [];
    for (const title of ["Ape", "Bee"]) {
      ids.push(await publishPaper(folder, title));
      await server.check();
    }
    expect(ids.map((id) => server.corpusOf(id)?.texts.count)).toEqual([1, 2]);
    ids.push(await publishPaper(folder, "Cat"));
    await server.check();
    expect(ids.map((id) => server.corpusOf(id)?.texts.count)).toEqual([undefined, 2, 3]);
  });

  it("is forgotten some minutes after it was replaced", async () => {
    const folder = temporaryFolder();
    const { server } = serving(folder);
    const ape = await publishPaper(folder, "Ape");
    await server.check();
    await publishPaper(folder, "Bee");
    vi.useFakeTimers({ toFake: ["setTimeout", "clearTimeout"] });
    onTestFinished(() => {
      vi.useRealTimers();
    });
    await server.check();
    vi.advanceTimersByTime(299_000);
    expect(server.corpusOf(ape)).not.toBeNull();
    vi.advanceTimersByTime(2_000);
    expect(server.corpusOf(ape)).toBeNull();
  });

  it("stays when the new one is damaged, which is told once", async () => {
    const folder = temporaryFolder();
    const { server, events, opened } = serving(folder);
    const ape = await publishPaper(folder, "Ape");
    await server.check();
    const bee = await publishPaper(folder, "Bee");
    damage(folder, bee);
    await server.check();
    await server.check();
    expect(server.corpus?.id).toBe(ape);
    expect(opened).toEqual([ape, bee]);
    expect(events).toEqual([
      { kind: "serving", id: ape },
      { kind: "refused", reason: expect.stringContaining(`Snapshot ${bee}: papers.ndjson has 0 bytes`) },
    ]);
  });

  it("is the newest whole one after a start on a damaged one", async () => {
    const folder = temporaryFolder();
    const ape = await publishPaper(folder, "Ape");
    const bee = await publishPaper(folder, "Bee");
    damage(folder, bee);
    const { server, opened } = serving(folder);
    await server.check();
    await server.check();
    expect(server.corpus?.id).toBe(ape);
    expect(opened).toEqual([bee, ape]);
  });

  it("is the damaged one again once it is mended", async () => {
    const folder = temporaryFolder();
    const dump = fileIn(temporaryFolder(), "dump.txt", trendingDump(["Ape", "What Ape is about."]));
    await ingestInto(folder, [dump]);
    const id = (await readPointer(folder)) ?? "";
    damage(folder, id);
    const { server } = serving(folder);
    await server.check();
    expect(server.corpus).toBeNull();
    await ingestInto(folder, [dump], { replace: true });
    await server.check();
    expect(server.corpus?.id).toBe(id);
  });

  it("stays when the pointer is overwritten with something else", async () => {
    const folder = temporaryFolder();
    const ape = await publishPaper(folder, "Ape");
    const { server, events } = serving(folder);
    await server.check();
    writeFileSync(join(folder, "current"), "../../etc/passwd\n");
    await server.check();
    expect(server.corpus?.id).toBe(ape);
    expect(events.at(-1)).toMatchObject({ kind: "refused" });
  });

  it("is none when its folder cannot be read, which is told once", async () => {
    const { server, events } = serving(fileIn(temporaryFolder(), "file", ""));
    await server.check();
    await server.check();
    expect(server.corpus).toBeNull();
    expect(events).toEqual([{ kind: "refused", reason: expect.stringContaining("ENOTDIR") }]);
  });

  it("opens a snapshot once for all who wait", async () => {
    const folder = temporaryFolder();
    await publishPaper(folder, "Ape");
    const { server, opened } = serving(folder);
    const seen = await Promise.all([1, 2, 3].map(() => server.check().then(() => server.corpus?.id)));
    expect(seen).toEqual([opened[0], opened[0], opened[0]]);
    expect(opened).toHaveLength(1);
  });
});

/** A corpus of one paper that is being served. */
async function servingApe() {
  const folder = temporaryFolder();
  const dump = fileIn(temporaryFolder(), "ape.txt", trendingDump(["Ape", "What Ape is about."]));
  await ingestInto(folder, [dump]);
  const id = (await readPointer(folder)) ?? "";
  const kept = serving(folder);
  await kept.server.check();
  return { ...kept, folder, id, dump, papers: join(folder, id, "papers.ndjson") };
}

describe("papers that are damaged on disk while they are served", () => {
  it("cannot be read, and the monitor is told why", async () => {
    const { server, events, papers } = await servingApe();
    const bytes = readFileSync(papers).length;
    writeFileSync(papers, "x".repeat(bytes));
    expect(() => server.corpus?.texts.read(0)).toThrow(
      /papers\.ndjson was damaged .*: line 1 cannot be read/,
    );
    expect(events.at(-1)).toEqual({ kind: "damaged", reason: expect.stringContaining("line 1") });
    expect(healthOf(server)).toMatchObject({
      status: 503,
      isDamaged: true,
      body: { status: "damaged", reason: expect.stringContaining("line 1"), papers: 1 },
    });
  });

  it("are noticed before anybody reads them, and told once", async () => {
    const { server, events, papers } = await servingApe();
    writeFileSync(papers, "");
    await server.check();
    await server.check();
    expect(events.filter(({ kind }) => kind === "damaged")).toEqual([
      { kind: "damaged", reason: expect.stringContaining("papers.ndjson has 0 bytes") },
    ]);
    rmSync(papers);
    await server.check();
    expect(healthOf(server).status).toBe(503);
  });

  it("are no longer when the file is as it was", async () => {
    const { server, opened, papers } = await servingApe();
    const whole = readFileSync(papers);
    writeFileSync(papers, "");
    await server.check();
    writeFileSync(papers, whole);
    await server.check();
    expect(healthOf(server)).toMatchObject({ status: 200, body: { status: "ok" } });
    expect(server.corpus?.texts.read(0).title).toBe("Ape");
    expect(opened).toHaveLength(2);
  });

  it("are no longer when the same is published again", async () => {
    const { server, folder, id, dump, papers } = await servingApe();
    writeFileSync(papers, "");
    await server.check();
    await ingestInto(folder, [dump], { replace: true });
    await server.check();
    expect(server.corpus?.id).toBe(id);
    expect(healthOf(server).status).toBe(200);
    expect(server.corpus?.texts.read(0).title).toBe("Ape");
  });

  it("are no longer when something else is published", async () => {
    const { server, folder, papers } = await servingApe();
    writeFileSync(papers, "");
    await server.check();
    const bee = fileIn(temporaryFolder(), "bee.txt", trendingDump(["Bee", "What Bee is about."]));
    await ingestInto(folder, [bee], { replace: true });
    await server.check();
    expect(healthOf(server)).toMatchObject({ status: 200, body: { papers: 1 } });
  });

  it("are not, when the file has only been touched", async () => {
    const { server, opened, papers } = await servingApe();
    utimesSync(papers, new Date(0), new Date(0));
    await server.check();
    expect(healthOf(server).status).toBe(200);
    expect(opened).toHaveLength(1);
  });
});

describe("a snapshot that has rotted since it was published", () => {
  /** Another byte in the middle of a file, which looks as before. Gives what mends it. */
  function rot(path: string): () => void {
    const whole = readFileSync(path);
    const looks = join(temporaryFolder(), "looks");
    spawnSync("cp", ["-p", path, looks]);
    const flipped = Buffer.from(whole);
    const place = Math.floor(whole.length / 2);
    flipped[place] = (flipped[place] ?? 0) ^ 1;
    writeFileSync(path, flipped);
    spawnSync("touch", ["-r", looks, path]);
    return () => writeFileSync(path, whole);
  }

  async function rotten(name: string) {
    const folder = temporaryFolder();
    const id = await publishPaper(folder, "Ape");
    const mend = rot(join(folder, id, name));
    const kept = serving(folder);
    await kept.server.check();
    return { ...kept, folder, id, mend };
  }

  it.each(["index/stand-in.bin", "papers.ndjson"])(
    "is served at once and found out behind it: %s",
    async (name) => {
      const { server, events, id } = await rotten(name);
      expect(server.corpus?.id).toBe(id);
      expect(healthOf(server).status).toBe(200);
      await server.verified;
      expect(events.at(-1)).toEqual({
        kind: "damaged",
        reason: `Snapshot ${id}: ${name} is not what was published (its SHA-256 differs).`,
      });
      expect(healthOf(server)).toMatchObject({ status: 503, isDamaged: true });
    },
  );

  it("is not taken for whole because it is pointed to again", async () => {
    const { server, folder, id } = await rotten("index/stand-in.bin");
    await server.verified;
    writeFileSync(join(folder, "current"), `${id}\n`);
    await server.check();
    expect(healthOf(server).status).toBe(503);
  });

  it("is whole again when the file is as it was, and told once until then", async () => {
    const { server, events, mend } = await rotten("index/stand-in.bin");
    await server.verified;
    await server.check();
    await server.check();
    expect(events.filter(({ kind }) => kind === "damaged")).toHaveLength(1);
    mend();
    await server.check();
    expect(healthOf(server).status).toBe(200);
  });

  it("is no matter any more when another is served", async () => {
    const { server, folder, events } = await rotten("index/stand-in.bin");
    const behind = server.verified;
    await publishPaper(folder, "Bee");
    await server.check();
    await behind;
    await server.verified;
    expect(events.filter(({ kind }) => kind !== "serving")).toEqual([]);
  });

  it("is refused with the name of the file where it cannot be opened at all", async () => {
    const folder = temporaryFolder();
    const id = await publishPaper(folder, "Ape");
    rot(join(folder, id, "papers.offsets"));
    const topics = join(folder, id, "topics.json");
    const looks = join(temporaryFolder(), "looks");
    spawnSync("cp", ["-p", topics, looks]);
    writeFileSync(topics, readFileSync(topics, "utf8").replace("{", "["));
    spawnSync("touch", ["-r", looks, topics]);
    const { server, events } = serving(folder);
    await server.check();
    expect(server.corpus).toBeNull();
    expect(events).toEqual([
      { kind: "refused", reason: expect.stringContaining("is not what was published") },
    ]);
  });
});

describe("a pointer that is no file", () => {
  const pipe = (path: string) => spawnSync("mkfifo", [path]);

  it.each([
    ["a pipe", pipe, rmSync],
    ["a folder", mkdirSync, rmdirSync],
  ])("but %s is refused without waiting for it, and looked at again", async (_what, make, unmake) => {
    const { server, events, folder, id } = await servingApe();
    const pointer = join(folder, "current");
    renameSync(pointer, join(folder, "kept"));
    make(pointer);
    await server.check();
    await server.check();
    expect(server.corpus?.id).toBe(id);
    expect(events.filter(({ kind }) => kind === "refused")).toEqual([
      { kind: "refused", reason: expect.stringMatching(/current is not a file|EISDIR/) },
    ]);
    expect(healthOf(server).body).toMatchObject({ status: "ok", refused: expect.any(String) });
    unmake(pointer);
    renameSync(join(folder, "kept"), pointer);
    await server.check();
    expect(healthOf(server).body).not.toHaveProperty("refused");
  });

  it("is none at a start", async () => {
    const folder = temporaryFolder();
    pipe(join(folder, "current"));
    const { server } = serving(folder);
    await server.check();
    expect(healthOf(server)).toMatchObject({ status: 503, isEmpty: true, body: { status: "no corpus" } });
  });

  it("nor is a file of a snapshot", async () => {
    const { folder, papers } = await servingApe();
    rmSync(papers);
    pipe(papers);
    const { server, events } = serving(folder);
    await server.check();
    expect(server.corpus).toBeNull();
    expect(events).toEqual([
      { kind: "refused", reason: expect.stringContaining("papers.ndjson cannot be read") },
    ]);
  });
});
