import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { readPointer } from "@/lib/corpus/pointer";
import { type CorpusEvent, CorpusServer } from "@/lib/corpus/server";
import { fileIn, ingestInto, openPublished, temporaryFolder, trendingDump } from "@/tests/support/ingest";

function serving(folder: string) {
  const events: CorpusEvent[] = [];
  const opened: string[] = [];
  const open = (id: string) => {
    opened.push(id);
    return openPublished(folder, id);
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
