import { createHash } from "node:crypto";
import {
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  truncateSync,
  utimesSync,
  writeFileSync,
} from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { verifyAndStamp } from "@/ingest/publish/stamp";
import type { Resolution } from "@/lib/corpus/corpus";
import { manifestSchema } from "@/lib/corpus/format";
import { isReadingFile } from "@/lib/corpus/layout";
import { readPointer } from "@/lib/corpus/pointer";
import { openTexts } from "@/lib/corpus/texts";
import {
  atomFeed,
  fileIn,
  ingestInto,
  openPublished,
  temporaryFolder,
  trendingDump,
} from "@/tests/support/ingest";

const LIGHT = {
  title: "Computing with Light",
  abstract: "Photonic accelerators compute matrix products with light.",
  authors: ["Íñigo Goiri", "Ada Byron"],
};

/** Three papers: one of arXiv in versions 1 and 3, an old-style one, and one known by its title. */
async function smallCorpus(): Promise<{ folder: string; id: string }> {
  const sources = temporaryFolder();
  const folder = temporaryFolder();
  const old = { id: "math.GT/0309136v1", title: "Knots", abstract: "On knots.", authors: ["Inigo Goiri"] };
  await ingestInto(folder, [
    fileIn(
      sources,
      "feed.xml",
      atomFeed({ id: "2401.00001v3", ...LIGHT }, { ...old, published: "2003-09-08T00:00:00Z" }),
    ),
    fileIn(sources, "older.xml", atomFeed({ id: "2401.00001v1", ...LIGHT })),
    fileIn(sources, "dump.txt", trendingDump(["Émile's Bridges", "Bridges between chains move tokens."])),
  ]);
  return { folder, id: (await readPointer(folder)) ?? "" };
}

/** The slug and the hex of the paper known by its title, worked out by hand. */
const BRIDGES = `emiles-bridges-${createHash("sha256").update("emilesbridges").digest("hex").slice(0, 8)}`;

describe("an opened corpus", () => {
  it("reads papers by number", async () => {
    const { folder } = await smallCorpus();
    const { texts, keys, published } = await openPublished(folder);
    expect(keys).toEqual(["2401.00001", "math/0309136", BRIDGES]);
    expect([2, 0, 1].map((number) => texts.read(number).title)).toEqual([
      "Émile's Bridges",
      LIGHT.title,
      "Knots",
    ]);
    expect(texts.read(0)).toBe(texts.read(0));
    expect(() => texts.read(3)).toThrow(RangeError);
    expect(() => texts.read(-1)).toThrow(RangeError);
    expect(published.publishedAt).toBe("2026-01-02T12:00:00.000Z");
  });

  it.each<[string, Resolution]>([
    ["2401.00001", { kind: "paper", paper: 0, version: null }],
    ["2401.00001v3", { kind: "paper", paper: 0, version: 3 }],
    ["2401.00001v1", { kind: "paper", paper: 0, version: 1 }],
    ["2401.00001v2", { kind: "version-not-held", paper: 0, version: 2 }],
    ["arXiv:2401.00001V3", { kind: "redirect", key: "2401.00001v3" }],
    ["2401.00001.pdf", { kind: "redirect", key: "2401.00001" }],
    ["2401.00001/", { kind: "redirect", key: "2401.00001" }],
    ["math/0309136", { kind: "paper", paper: 1, version: null }],
    ["math.GT/0309136", { kind: "redirect", key: "math/0309136" }],
    ["math%2F0309136", { kind: "redirect", key: "math/0309136" }],
    [BRIDGES, { kind: "paper", paper: 2, version: null }],
    [BRIDGES.toUpperCase(), { kind: "redirect", key: BRIDGES }],
    [BRIDGES.slice(-8), { kind: "redirect", key: BRIDGES }],
    [`another-slug-${BRIDGES.slice(-8)}`, { kind: "redirect", key: BRIDGES }],
    ["emiles-bridges-00000000", { kind: "unknown" }],
    ["2401.99999", { kind: "unknown" }],
    ["__proto__", { kind: "unknown" }],
    ["", { kind: "unknown" }],
  ])("finds %s", async (path, resolution) => {
    const { folder } = await smallCorpus();
    expect((await openPublished(folder)).resolve(path)).toEqual(resolution);
  });

  it("has a page for every author, in whatever spelling papers print the name", async () => {
    const { folder } = await smallCorpus();
    const { author, authorSlugs } = await openPublished(folder);
    expect(author("inigo-goiri")).toEqual({ slug: "inigo-goiri", name: "Íñigo Goiri", papers: [0, 1] });
    expect(author("nobody")).toBeNull();
    expect(authorSlugs.slice(0, authorSlugs.count)).toEqual(["ada-byron", "inigo-goiri"]);
    expect([authorSlugs.slice(1, 9), authorSlugs.slice(2, 9)]).toEqual([["inigo-goiri"], []]);
  });
});

describe("the authors of a snapshot", () => {
  /** `count` papers, of which each is by two authors of its own and one of all. */
  async function manyAuthors(count: number): Promise<string> {
    const folder = temporaryFolder();
    const entries = Array.from({ length: count }, (_, place) => ({
      id: `2401.${String(place + 1).padStart(5, "0")}v1`,
      title: `Paper ${place}`,
      abstract: "About authors.",
      authors: [`Zoë Writer${place}`, `Ida Author${place}`, "Mo Everywhere"],
    }));
    await ingestInto(folder, [fileIn(temporaryFolder(), "feed.xml", atomFeed(...entries))]);
    return folder;
  }

  it("are found by slug, the first and the last of them too", async () => {
    const { author, authorSlugs, keys } = await openPublished(await manyAuthors(7));
    expect(authorSlugs.count).toBe(15);
    const slugs = authorSlugs.slice(0, 15);
    expect(slugs).toEqual([...slugs].sort());
    for (const slug of slugs) expect(author(slug)?.slug).toBe(slug);
    expect(author("mo-everywhere")?.papers).toEqual([...keys.keys()]);
    for (const nobody of ["", "aaa", "mo-everywher", "mo-everywhere-2", "zzz"])
      expect(author(nobody)).toBeNull();
  });

  it("are none where no paper says who wrote it", async () => {
    const folder = temporaryFolder();
    await ingestInto(folder, [fileIn(temporaryFolder(), "dump.txt", trendingDump(["Ape", "An animal."]))]);
    const { author, authorSlugs } = await openPublished(folder);
    expect([authorSlugs.count, authorSlugs.slice(0, 9), author("ape")]).toEqual([0, [], null]);
  });

  it("are read from a snapshot of a time before there was a table of them", async () => {
    const { folder, id } = await smallCorpus();
    const manifest = readFileSync(join(folder, id, "manifest.json"), "utf8");
    const { files, ...rest } = manifestSchema.parse(JSON.parse(manifest));
    const older = Object.fromEntries(Object.entries(files).filter(([name]) => name !== "authors.offsets"));
    const text = `${JSON.stringify({ ...rest, files: older }, null, 1)}\n`;
    const olderId = createHash("sha256").update(text).digest("hex").slice(0, 16);
    renameSync(join(folder, id), join(folder, olderId));
    rmSync(join(folder, olderId, "authors.offsets"));
    writeFileSync(join(folder, olderId, "manifest.json"), text);
    const published = readFileSync(join(folder, "published.json"), "utf8").replace(id, olderId);
    writeFileSync(join(folder, "published.json"), published);
    const { author, authorSlugs } = await openPublished(folder, olderId);
    expect(author("inigo-goiri")).toEqual({ slug: "inigo-goiri", name: "Íñigo Goiri", papers: [0, 1] });
    expect(authorSlugs.slice(0, 9)).toEqual(["ada-byron", "inigo-goiri"]);
  });

  it("are said to be damaged when one cannot be read any more", async () => {
    const { folder, id } = await smallCorpus();
    const reasons: string[] = [];
    const { author, authorSlugs } = await openPublished(folder, id, (reason) => reasons.push(reason));
    writeFileSync(join(folder, id, "authors.json"), "");
    expect(() => author("inigo-goiri")).toThrow("authors.json was damaged while it was served");
    expect(() => authorSlugs.slice(0, 1)).toThrow("the file ends before it");
    expect(reasons).toHaveLength(2);
  });
});

describe("the bytes of a snapshot are checked once", () => {
  it("when it is published; opening it looks at sizes and times", async () => {
    const { folder } = await smallCorpus();
    expect((await openPublished(folder)).isVerified).toBe(false);
    expect((await openPublished(folder, undefined, undefined, true)).isVerified).toBe(true);
  });

  it.each<[string, (folder: string, id: string) => void]>([
    ["a file was touched", (folder, id) => utimesSync(join(folder, id, "keys.txt"), 1, 1)],
    ["nothing says that they were", (folder, id) => rmSync(join(folder, `${id}.verified.json`))],
    ["what says so is nonsense", (folder, id) => fileIn(folder, `${id}.verified.json`, "{}")],
  ])("and anew where %s", async (_what, change) => {
    const { folder, id } = await smallCorpus();
    change(folder, id);
    expect((await openPublished(folder)).isVerified).toBe(true);
    await verifyAndStamp(folder, id);
    expect((await openPublished(folder)).isVerified).toBe(false);
  });

  it("and what says so goes with the snapshot", async () => {
    const folder = temporaryFolder();
    for (const title of ["Ape", "Bee", "Cat", "Dog"])
      await ingestInto(folder, [fileIn(temporaryFolder(), "dump.txt", trendingDump([title, "An animal."]))]);
    expect(readdirSync(folder).filter((name) => name.endsWith(".verified.json"))).toHaveLength(3);
  });
});

describe("a damaged snapshot is refused with its reason", () => {
  it("whichever byte of whichever file is another", async () => {
    const { folder, id } = await smallCorpus();
    const manifest = manifestSchema.parse(
      JSON.parse(readFileSync(join(folder, id, "manifest.json"), "utf8")),
    );
    const served = Object.keys(manifest.files).filter((name) => !isReadingFile(name));
    const names = [...served, "manifest.json"];
    expect(names).toContain("index/stand-in.bin");
    for (const name of names) {
      const path = join(folder, id, name);
      const bytes = readFileSync(path);
      const flipped = Buffer.from(bytes);
      const place = Math.floor(bytes.length / 2);
      flipped[place] = (flipped[place] ?? 0) ^ 1;
      writeFileSync(path, flipped);
      await expect(openPublished(folder), name).rejects.toThrow(
        `Snapshot ${id}: ${name} is not what was published`,
      );
      writeFileSync(path, bytes);
    }
    await openPublished(folder);
  });

  it("but not for what only a later ingest needs", async () => {
    const { folder, id } = await smallCorpus();
    rmSync(join(folder, id, "readings"), { recursive: true });
    expect((await openPublished(folder)).id).toBe(id);
  });

  it("when a file is cut short or gone", async () => {
    const { folder, id } = await smallCorpus();
    const path = join(folder, id, "papers.ndjson");
    truncateSync(path, 100);
    await expect(openPublished(folder)).rejects.toThrow("papers.ndjson has 100 bytes");
    rmSync(path);
    await expect(openPublished(folder)).rejects.toThrow("papers.ndjson cannot be read");
  });

  it("when it was made for another version of the program", async () => {
    const { folder, id } = await smallCorpus();
    const other = withVersion(folder, id, 3);
    await expect(openPublished(folder, other)).rejects.toThrow(
      "has schema version 3; this program reads 1 and 2",
    );
  });
});

describe("a snapshot of the first version, in which no paper has a publication", () => {
  it("is opened, and an ingest adds to it", async () => {
    const { folder, id } = await smallCorpus();
    const first = withVersion(folder, id, 1);
    writeFileSync(join(folder, "current"), `${first}\n`);
    const times = readFileSync(join(folder, "published.json"), "utf8").replaceAll(id, first);
    writeFileSync(join(folder, "published.json"), times);
    const before = await openPublished(folder, first);
    const library = fileIn(temporaryFolder(), "a.bib", "@book{a, title = {The Book of Light}, year = 2001}");
    await ingestInto(folder, [library]);
    const after = await openPublished(folder);
    expect(after.manifest.schemaVersion).toBe(2);
    expect(after.keys).toEqual(expect.arrayContaining([...before.keys]));
    expect(after.keys).toHaveLength(before.keys.length + 1);
  });
});

/** The snapshot as a program that writes another version would have published it; gives its id. */
function withVersion(folder: string, id: string, version: number): string {
  const manifest = join(folder, id, "manifest.json");
  const text = readFileSync(manifest, "utf8").replace('"schemaVersion": 2', `"schemaVersion": ${version}`);
  const other = createHash("sha256").update(text).digest("hex").slice(0, 16);
  writeFileSync(manifest, text);
  renameSync(join(folder, id), join(folder, other));
  return other;
}

describe("texts", () => {
  it("refuses a table that is none", () => {
    const folder = temporaryFolder();
    expect(() => openTexts(fileIn(folder, "papers", "{}\n"), fileIn(folder, "offsets", "1234567"))).toThrow(
      "is not a table of offsets",
    );
  });
});

describe("the texts that a server holds", () => {
  it("are bounded by their bytes: of giant papers few are kept", () => {
    const folder = temporaryFolder();
    const line = (place: number) => `${JSON.stringify({ key: `${place}`, title: "a".repeat(8 << 20) })}\n`;
    const lines = Array.from({ length: 5 }, (_, place) => line(place));
    const offsets = Buffer.alloc(6 * 8);
    lines.forEach((_, place) => {
      offsets.writeBigUInt64LE(BigInt(lines.slice(0, place + 1).join("").length), (place + 1) * 8);
    });
    const texts = openTexts(fileIn(folder, "p", lines.join("")), fileIn(folder, "o", offsets));
    const first = texts.read(0);
    expect(texts.read(0)).toBe(first);
    for (let place = 1; place < 5; place++) texts.read(place);
    expect(texts.read(0)).not.toBe(first);
    expect(texts.read(0).key).toBe("0");
  });
});
