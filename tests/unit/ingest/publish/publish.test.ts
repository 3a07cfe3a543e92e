import { mkdirSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { hostname } from "node:os";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { lockCorpus } from "@/ingest/publish/lock";
import { PUBLISH_STEPS } from "@/ingest/publish/publish";
import { readPointer, readPublications } from "@/lib/corpus/pointer";
import { formatMoment } from "@/lib/paper/format-date";
import { fileIn, ingestInto, openPublished, temporaryFolder, trendingDump } from "@/tests/support/ingest";

const dump = (title: string) => trendingDump([title, `What ${title} is about.`]);
const snapshotsIn = (corpus: string) => readdirSync(corpus).filter((name) => /^[0-9a-f]{16}$/.test(name));

describe("publishing", () => {
  it.each(PUBLISH_STEPS)(
    "leaves a whole corpus when it ends after “%s”, and the next ingest succeeds",
    async (last) => {
      const folder = temporaryFolder();
      const corpus = temporaryFolder();
      await ingestInto(corpus, [fileIn(folder, "a.txt", dump("Ape"))]);
      const before = await readPointer(corpus);
      const files = [fileIn(folder, "b.txt", dump("Bee"))];
      const onStep = (step: string) => {
        if (step === last) throw new Error("killed");
      };
      await expect(ingestInto(corpus, files, { onStep })).rejects.toThrow("killed");
      const after = await readPointer(corpus);
      if (last === "published") expect(after).not.toBe(before);
      else expect(after).toBe(before);
      await openPublished(corpus);
      await ingestInto(corpus, files);
      expect((await openPublished(corpus)).manifest.papers).toBe(2);
    },
  );

  it("clears away what an ingest that was killed has left", async () => {
    const folder = temporaryFolder();
    const corpus = temporaryFolder();
    mkdirSync(join(corpus, ".tmp-1"));
    writeFileSync(join(corpus, ".tmp-1", "papers.ndjson"), "half a pa");
    await ingestInto(corpus, [fileIn(folder, "a.txt", dump("Ape"))]);
    const id = (await readPointer(corpus)) ?? "";
    expect(readdirSync(corpus).sort()).toEqual(
      [id, `${id}.verified.json`, "current", "published.json"].sort(),
    );
  });

  it("keeps the last three snapshots", async () => {
    const folder = temporaryFolder();
    const corpus = temporaryFolder();
    const ids: (string | null)[] = [];
    for (const title of ["Ape", "Bee", "Cat", "Dog"]) {
      await ingestInto(corpus, [fileIn(folder, `${title}.txt`, dump(title))], { replace: true });
      ids.push(await readPointer(corpus));
    }
    expect((await readPublications(corpus)).map(({ id }) => id)).toEqual(ids.slice(1));
    expect(snapshotsIn(corpus).sort()).toEqual(ids.slice(1).sort());
  });

  it("points back to a kept snapshot when its content comes again", async () => {
    const folder = temporaryFolder();
    const corpus = temporaryFolder();
    const [ape, bee] = [fileIn(folder, "a.txt", dump("Ape")), fileIn(folder, "b.txt", dump("Bee"))];
    await ingestInto(corpus, [ape, bee]);
    const both = await readPointer(corpus);
    await ingestInto(corpus, [ape], { replace: true });
    expect(await readPointer(corpus)).not.toBe(both);
    await ingestInto(corpus, [ape, bee], { replace: true });
    expect(await readPointer(corpus)).toBe(both);
    expect(snapshotsIn(corpus)).toHaveLength(2);
  });

  it("makes a damaged snapshot anew from its readings, and adds to it", async () => {
    const folder = temporaryFolder();
    const corpus = temporaryFolder();
    await ingestInto(corpus, [fileIn(folder, "a.txt", dump("Ape"))]);
    const id = (await readPointer(corpus)) ?? "";
    writeFileSync(join(corpus, id, "papers.ndjson"), "");
    const warnings: string[] = [];
    const warn = (message: string) => warnings.push(message);
    await ingestInto(corpus, [fileIn(folder, "b.txt", dump("Bee"))], { warn });
    expect(warnings).toEqual([expect.stringContaining("papers.ndjson has 0 bytes, not ")]);
    expect(warnings[0]).toContain("It is made anew from what its sources said.");
    expect((await openPublished(corpus)).manifest.papers).toBe(2);
  });

  it("adds nothing to a snapshot that has lost a reading; --replace begins anew", async () => {
    const folder = temporaryFolder();
    const corpus = temporaryFolder();
    const ape = fileIn(folder, "a.txt", dump("Ape"));
    await ingestInto(corpus, [ape]);
    const id = (await readPointer(corpus)) ?? "";
    const [reading = ""] = readdirSync(join(corpus, id, "readings"));
    writeFileSync(join(corpus, id, "readings", reading), "");
    await expect(ingestInto(corpus, [fileIn(folder, "b.txt", dump("Bee"))])).rejects.toThrow("--replace");
    expect((await openPublished(corpus)).id).toBe(id);
    const warnings: string[] = [];
    await ingestInto(corpus, [ape], { replace: true, warn: (message) => warnings.push(message) });
    expect(warnings[0]).toContain(`${reading} has 0 bytes`);
    expect((await openPublished(corpus)).manifest.papers).toBe(1);
  });
});

describe("two ingests at once", () => {
  it("are one: the second says who is at work", async () => {
    const corpus = temporaryFolder();
    const file = fileIn(temporaryFolder(), "a.txt", dump("Ape"));
    const unlock = lockCorpus(corpus);
    const held = JSON.parse(readFileSync(join(corpus, "ingest.lock"), "utf8"));
    await expect(ingestInto(corpus, [file])).rejects.toThrow(
      `process ${process.pid} on ${hostname()}, since ${formatMoment(held.since)}`,
    );
    expect(Date.now() - Date.parse(held.since)).toBeLessThan(60_000);
    unlock();
    await ingestInto(corpus, [file]);
    expect(readdirSync(corpus)).not.toContain("ingest.lock");
  });

  it.each([
    ["no such process", { pid: 2 ** 30, host: hostname(), began: "" }],
    ["another process with its number", { pid: process.pid, host: hostname(), began: "1" }],
  ])("take over the lock of an ingest that was killed: %s", (_, holder) => {
    const corpus = temporaryFolder();
    fileIn(corpus, "ingest.lock", JSON.stringify(holder));
    const unlock = lockCorpus(corpus);
    expect(JSON.parse(readFileSync(join(corpus, "ingest.lock"), "utf8"))).toMatchObject({ pid: process.pid });
    unlock();
  });

  it("take over an empty lock, which only a lost disk leaves", () => {
    const corpus = temporaryFolder();
    fileIn(corpus, "ingest.lock", "");
    lockCorpus(corpus)();
    expect(readdirSync(corpus)).toEqual([]);
  });

  it.each([
    [
      "on another machine",
      JSON.stringify({ pid: 2 ** 30, host: "elsewhere.example", began: "" }),
      "elsewhere.example",
    ],
    ["that cannot be read", "not json", "an unknown process"],
  ])("leave a lock alone %s", (_, lock, named) => {
    const corpus = temporaryFolder();
    fileIn(corpus, "ingest.lock", lock);
    expect(() => lockCorpus(corpus)).toThrow(named);
  });
});
