import { createHash } from "node:crypto";
import { describe, expect, it } from "vitest";
import { streamReading } from "@/ingest/reading/reading-stream";
import { atomFeed } from "@/tests/support/ingest";
import { readDump } from "@/tests/support/reading";

const FEED = atomFeed(
  { id: "2401.00001v1", title: "Zażółć 𝔸", abstract: "First." },
  { id: "2401.00002v1", title: "Second", abstract: "Second." },
);
/** Characters of one to four bytes, far enough in that pieces of a file part them. */
const LETTERS = "aé€𝔸".repeat(300);

const titlesIn = (records: Awaited<ReturnType<typeof readDump>>["records"]) =>
  records.map((record) => (record.kind === "draft" ? record.title : record.reason));

/** UTF-16 with the higher byte first. */
function bigEndian(text: string): Buffer {
  return Buffer.from(text, "utf16le").swap16();
}

describe("a dump", () => {
  it("is reported with the hash of its bytes, in whatever pieces it comes", async () => {
    const whole = await readDump(FEED);
    expect(whole.report).toMatchObject({
      file: "dump",
      format: "arxiv-atom",
      formatLabel: "arXiv Atom XML",
      sha256: createHash("sha256").update(FEED).digest("hex"),
      bytes: Buffer.byteLength(FEED),
      taken: 2,
      refused: 0,
      header: { id: "http://arxiv.org/api/test", title: "test", updated: "2026-01-01T00:00:00Z" },
    });
    expect(await readDump(FEED, 1)).toEqual(whole);
  });

  it.each([1, 2, 3, 5, 700])("keeps characters whole that pieces of %i bytes part", async (size) => {
    const feed = atomFeed({ id: "2401.00001v1", title: "Letters", abstract: LETTERS });
    expect((await readDump(feed, size)).records).toMatchObject([{ kind: "draft", abstract: LETTERS }]);
  });

  it.each([
    ["UTF-8 with a byte order mark", Buffer.from(`\ufeff${FEED}`)],
    ["UTF-16, lower byte first", Buffer.from(`\ufeff${FEED.replace("UTF-8", "UTF-16")}`, "utf16le")],
    ["UTF-16, higher byte first", bigEndian(`\ufeff${FEED.replace("UTF-8", "UTF-16")}`)],
    ["UTF-16 without a byte order mark", Buffer.from(FEED, "utf16le")],
  ])("is read in %s", async (_encoding, bytes) => {
    const { records } = await readDump(bytes, 7);
    expect(titlesIn(records)).toEqual(["Zażółć 𝔸", "Second"]);
  });

  it("is read in the encoding that its XML declaration names", async () => {
    const feed = atomFeed({ id: "2401.00001v1", title: "Gödel", abstract: "A." }).replace(
      "UTF-8",
      "ISO-8859-1",
    );
    expect(titlesIn((await readDump(Buffer.from(feed, "latin1"))).records)).toEqual(["Gödel"]);
    const unknown = feed.replace("ISO-8859-1", "x-klingon");
    expect(titlesIn((await readDump(unknown)).records)).toEqual([
      "The file says its encoding is “x-klingon”, which is not known; expected UTF-8.",
    ]);
  });

  it("loses only the record whose bytes are no text; a replacement character of its own costs nothing", async () => {
    const feed = FEED.replace("First.", "Kept \ufffd.").replace("Second.</summary>", "\u0000</summary>");
    const bytes = Buffer.from(feed);
    bytes[bytes.indexOf(0)] = 0xff;
    const { records } = await readDump(bytes, 5);
    expect(records).toMatchObject([
      { kind: "draft", abstract: "Kept \ufffd." },
      {
        kind: "refusal",
        position: 2,
        reason: expect.stringContaining("bytes that are no character in the file's encoding (line 8)"),
      },
    ]);
  });

  it.each([
    ["", "The file is empty."],
    ["Rate exceeded.", "wait some minutes"],
    ["\n<!-- x --><html><body>429</body></html>", "The file is a web page"],
    ['<?xml version="1.0"?><!DOCTYPE html PUBLIC "x"><html/>', "The file is a web page"],
    ["%PDF-1.5 \u0001", "The file is a PDF"],
    [Buffer.from([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1]), "The file is a document of an older Office"],
    [Buffer.from([0x41, 0xcf, 0x11]), "The file is not text in UTF-8."],
  ])("that is %j is refused with the reason", async (content, reason) => {
    const { records, report } = await readDump(content);
    expect(records).toEqual([
      { kind: "refusal", file: "dump", position: 0, reason: expect.stringContaining(reason) },
    ]);
    expect(report).toMatchObject({ format: "unknown", taken: 0, refused: 1 });
  });

  it("that cannot be read on keeps what was read, and says why", async () => {
    async function* failing(): AsyncIterable<Uint8Array> {
      yield Buffer.from(FEED.slice(0, FEED.indexOf("Second")));
      throw new Error("the disk is gone");
    }
    const { records, report } = streamReading(failing(), "dump");
    const read = [];
    for await (const record of records) read.push(record);
    expect(titlesIn(read)).toEqual([
      "Zażółć 𝔸",
      expect.stringContaining("cut off"),
      "The file cannot be read: the disk is gone.",
    ]);
    expect(report()).toMatchObject({ taken: 1, refused: 2 });
  });

  it("whose first ten thousand records are all refused is not read further", async () => {
    const feed = `<feed xmlns="http://www.w3.org/2005/Atom">${"<entry/>".repeat(11_000)}</feed>`;
    const { records } = await readDump(feed);
    expect(records).toHaveLength(10_001);
    expect(records.at(-1)).toMatchObject({
      position: 0,
      reason: expect.stringContaining("not read further"),
    });
  });
});

/** Repeats a text for ever, or up to a length, and counts what is taken. */
function stream(start: string, repeated: string, length = Number.POSITIVE_INFINITY) {
  let taken = 0;
  const block = Buffer.from(repeated.repeat(Math.ceil(262_144 / repeated.length)));
  async function* bytes(): AsyncIterable<Uint8Array> {
    yield Buffer.from(start);
    for (; taken < length; taken += block.length) yield block;
  }
  return { bytes: bytes(), taken: () => taken };
}

describe("a dump without end", () => {
  const entry = "<feed xmlns='http://www.w3.org/2005/Atom'><entry>";
  it.each([
    ["one line of nothing known", "", "x"],
    ["one line of a list", "Get trending papers in your email inbox!\n", "x"],
    ["one element", entry, "x"],
    ["one element of elements", entry, "<a>"],
    ["one element of comments", entry, "<!-- "],
    ["one element of CDATA", entry, "<![CDATA["],
    ["one tag", `${entry}<a `, 'b="c" '],
    ["one comment before the root", "<!-- ", "<feed>"],
    ["elements outside records", "<feed xmlns='http://www.w3.org/2005/Atom'>", "<a "],
    ["zeros", "", "\0"],
  ])("of %s is refused after a fixed amount", async (_what, start, repeated) => {
    const { bytes, taken } = stream(start, repeated);
    const { records } = streamReading(bytes, "dump");
    const read = [];
    for await (const record of records) read.push(record);
    expect(read.every(({ kind }) => kind === "refusal")).toBe(true);
    expect(read.length).toBeGreaterThan(0);
    expect(taken()).toBeLessThan(160 << 20);
  });
});

describe("hostile XML", () => {
  const bomb = `<!DOCTYPE feed [<!ENTITY a "ha"><!ENTITY b "&a;&a;&a;&a;&a;&a;&a;&a;">]>`;
  it.each([
    ["entities that grow", bomb, "&b;"],
    ["an entity from a file", '<!DOCTYPE feed [<!ENTITY f SYSTEM "file:///etc/passwd">]>', "&f;"],
  ])("with %s keeps the entity as it stands: nothing is defined", async (_what, doctype, entity) => {
    const { records } = await readDump(
      FEED.replace("<feed", `${doctype}<feed`).replace("Second</title>", `${entity}</title>`),
    );
    expect(titlesIn(records)[1]).toBe(entity);
  });

  it("names no property of every object", async () => {
    const evil = '<__proto__><id>x</id></__proto__><constructor a="b"><prototype/></constructor>';
    const { records } = await readDump(FEED.replace("<entry>", `<entry __proto__="x">${evil}`));
    expect(records).toHaveLength(2);
    expect(records[1]).toMatchObject({ kind: "draft", title: "Second" });
    expect({}).not.toHaveProperty("id");
    expect({}).not.toHaveProperty("prototype");
  });

  it("nested a hundred deep costs one record", async () => {
    const deep = `${"<a>".repeat(100)}${"</a>".repeat(100)}`;
    const { records } = await readDump(FEED.replace("<entry>", `<entry>${deep}`));
    expect(titlesIn(records)).toEqual([expect.stringContaining("more than 16 deep"), "Second"]);
  });

  it("with an entity that nobody defined keeps it as it stands", async () => {
    const { records } = await readDump(FEED.replace("Second</title>", "A &unknown; B</title>"));
    expect(titlesIn(records)[1]).toBe("A &unknown; B");
  });
});
