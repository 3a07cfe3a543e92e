import { mkdirSync, symlinkSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { gzipSync } from "node:zlib";
import { describe, expect, it } from "vitest";
import { reasonOf } from "@/ingest/reading/input/files";
import { openDumps } from "@/ingest/reading/input/open";
import { temporaryFolder } from "@/tests/support/ingest";
import { zipOf } from "@/tests/support/zip";

/** Name and text of each dump that names lead to, or the path and the reason why there is none. */
async function open(
  names: readonly string[],
  standardInput?: string | Uint8Array,
): Promise<[string, string][]> {
  async function* input(): AsyncIterable<Uint8Array> {
    for (const byte of Buffer.from(standardInput ?? "")) yield Uint8Array.of(byte);
  }
  const found: [string, string][] = [];
  for await (const one of openDumps(names, input))
    found.push(one.kind === "opened" ? [one.name, await textOf(one.bytes)] : [one.path, one.reason]);
  return found;
}

/** The text, and the reason why it goes no further. */
async function textOf(bytes: AsyncIterable<Uint8Array>): Promise<string> {
  const chunks: Uint8Array[] = [];
  try {
    for await (const chunk of bytes) chunks.push(chunk);
  } catch (error) {
    return `${Buffer.concat(chunks)} — ${reasonOf(error)}`;
  }
  return Buffer.concat(chunks).toString();
}

function file(folder: string, name: string, content: string | Uint8Array): string {
  const path = join(folder, name);
  writeFileSync(path, content);
  return path;
}

describe("a folder", () => {
  it("gives all files below it by name, without hidden ones", async () => {
    const folder = temporaryFolder();
    mkdirSync(join(folder, "b"));
    mkdirSync(join(folder, ".git"));
    file(folder, "c.txt", "C");
    file(folder, "a.txt", "A");
    file(folder, ".hidden", "H");
    file(join(folder, "b"), "inner.txt", "I");
    file(join(folder, ".git"), "config", "G");
    expect(await open([folder])).toEqual([
      ["a.txt", "A"],
      ["inner.txt", "I"],
      ["c.txt", "C"],
    ]);
  });

  it("is read once when links lead back to it", async () => {
    const folder = temporaryFolder();
    mkdirSync(join(folder, "a"));
    file(join(folder, "a"), "x.txt", "X");
    symlinkSync(folder, join(folder, "a", "up"));
    symlinkSync(join(folder, "a"), join(folder, "b"));
    symlinkSync(join(folder, "nowhere"), join(folder, "c"));
    expect(await open([folder])).toEqual([
      ["x.txt", "X"],
      [join(folder, "c"), "There is no such file."],
    ]);
  });

  it("without files, and a file that is not there, are told", async () => {
    const folder = temporaryFolder();
    const missing = join(folder, "missing");
    expect(await open([folder, missing])).toEqual([
      [folder, "There is no file in this folder."],
      [missing, "There is no such file."],
    ]);
  });
});

describe("standard input", () => {
  it("is read where a dash stands, plain or packed by gzip", async () => {
    expect(await open(["-"], "text")).toEqual([["standard-input", "text"]]);
    expect(await open(["-"], gzipSync("text"))).toEqual([["standard-input", "text"]]);
    expect(await open(["-"], "")).toEqual([["standard-input", ""]]);
  });

  it("cannot be a zip archive, whose list of files stands at its end", async () => {
    const packed = zipOf({ name: "a.txt", content: "A" });
    expect(await open(["-"], packed)).toEqual([["-", expect.stringContaining("save it and name the file")]]);
  });
});

describe("a document of Word or Excel, which is a zip archive", () => {
  it("is told as that, and not file by file", async () => {
    const packed = zipOf(
      { name: "[Content_Types].xml", content: "<Types/>" },
      { name: "word/document.xml", content: "" },
    );
    const path = file(temporaryFolder(), "a.docx", packed);
    expect(await open([path])).toEqual([[path, expect.stringContaining("The file is an Office document")]]);
  });
});

describe("gzip", () => {
  it("is unpacked, also where several parts follow each other", async () => {
    const path = file(temporaryFolder(), "a.gz", Buffer.concat([gzipSync("one "), gzipSync("two")]));
    expect(await open([path])).toEqual([["a.gz", "one two"]]);
  });

  it("that is cut off gives what comes before", async () => {
    const text = "line of text\n".repeat(5000);
    const packed = gzipSync(text);
    const path = file(temporaryFolder(), "a.gz", packed.subarray(0, packed.length - 12));
    const [[, content = ""] = []] = await open([path]);
    expect(content.startsWith("line of text\n".repeat(4000))).toBe(true);
    expect(content).toContain("The gzip file is cut off; what comes before was read.");
  });

  it("with a flipped bit is told as damaged", async () => {
    const packed = gzipSync("line of text\n".repeat(5000));
    packed[packed.length - 6] = (packed.at(-6) ?? 0) ^ 1;
    const [[, content = ""] = []] = await open([file(temporaryFolder(), "a.gz", packed)]);
    expect(content).toContain("The gzip file is damaged");
  });

  it.each([
    ["gzip", gzipSync(gzipSync("x"))],
    ["zip", gzipSync(zipOf({ name: "a", content: "x" }))],
  ])("in which %s is packed again is refused", async (_inner, packed) => {
    const path = file(temporaryFolder(), "a.gz", packed);
    expect(await open([path])).toEqual([["a.gz", expect.stringContaining("another archive inside it")]]);
  });

  it("that unpacks to a thousand times its size is left", async () => {
    const path = file(temporaryFolder(), "a.gz", gzipSync(Buffer.alloc(80 << 20)));
    const [[, content = ""] = []] = await open([path]);
    expect(content.slice(-200)).toContain("unpacks to more than 200 times its size");
    expect(content.length).toBeLessThan(70 << 20);
  });
});

describe("a zip archive", () => {
  it("gives its files under its own name, without folders and what systems add", async () => {
    const path = file(
      temporaryFolder(),
      "dumps.zip",
      zipOf(
        { name: "sub/", content: "" },
        { name: "sub/b.txt", content: "Bé" },
        { name: "a.txt", content: "" },
        { name: "__MACOSX/sub/._b.txt", content: "?" },
        { name: ".DS_Store", content: "?" },
      ),
    );
    expect(await open([path])).toEqual([
      ["dumps.zip/sub/b.txt", "Bé"],
      ["dumps.zip/a.txt", ""],
    ]);
  });

  it("that is empty, cut off or damaged is told", async () => {
    const folder = temporaryFolder();
    const whole = zipOf({ name: "a.txt", content: "text ".repeat(1000) });
    const flipped = Buffer.from(whole);
    flipped[whole.indexOf("a.txt") + 8] = (flipped[whole.indexOf("a.txt") + 8] ?? 0) ^ 0x10;
    expect(await open([file(folder, "empty.zip", zipOf())])).toEqual([
      [expect.any(String), "There is no file in this archive."],
    ]);
    expect(await open([file(folder, "cut.zip", whole.subarray(0, 40))])).toEqual([
      [expect.any(String), expect.stringContaining("The zip archive is damaged or cut off")],
    ]);
    const [[, content = ""] = []] = await open([file(folder, "flipped.zip", flipped)]);
    expect(content).toContain("damaged");
  });

  it("may not hold an archive, nor names that reach out of it, nor a bomb", async () => {
    const folder = temporaryFolder();
    const nested = zipOf(
      { name: "a.zip", content: zipOf({ name: "b", content: "x" }) },
      { name: "c", content: "C" },
    );
    expect(await open([file(folder, "nested.zip", nested)])).toEqual([
      ["nested.zip/a.zip", expect.stringContaining("another archive inside it")],
      ["nested.zip/c", "C"],
    ]);
    const outside = zipOf({ name: "../evil.txt", content: "x" });
    expect(await open([file(folder, "outside.zip", outside)])).toEqual([
      [expect.any(String), expect.stringContaining("damaged")],
    ]);
    const half = { content: Buffer.alloc(40 << 20) };
    const bomb = zipOf({ name: "1", ...half }, { name: "2", ...half }, { name: "3", content: "x" });
    const found = await open([file(folder, "bomb.zip", bomb)]);
    expect(found.map(([name]) => name)).toEqual(["bomb.zip/1", "bomb.zip/2"]);
    expect(found.at(-1)?.[1].slice(-200)).toContain("unpacks to more than 200 times its size");
  });
});
