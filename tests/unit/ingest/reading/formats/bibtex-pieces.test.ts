import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { BlockCutter } from "@/ingest/reading/formats/bibtex-blocks";
import { fieldsOf } from "@/ingest/reading/formats/bibtex-fields";
import { Volumes } from "@/ingest/reading/formats/bibtex-volumes";
import { LARGEST_RECORD } from "@/ingest/reading/formats/format";
import fc from "@/tests/support/properties";
import { readDump } from "@/tests/support/reading";

const FILE = readFileSync("tests/fixtures/formats/from-specification.bib", "utf8");

/** The parts of a text that comes in pieces of a size. */
function blocks(text: string, size: number) {
  const cutter = new BlockCutter();
  const found = [];
  for (let at = 0; at < text.length; at += size) found.push(...cutter.push(text.slice(at, at + size)));
  return [...found, ...cutter.end()];
}

describe("the parts of a file of BibTeX", () => {
  it("are the same in whatever pieces the file comes", () => {
    const whole = blocks(FILE, FILE.length);
    expect(whole.length).toBeGreaterThan(10);
    for (const size of [1, 7, 100]) expect(blocks(FILE, size)).toEqual(whole);
    const part = fc.constantFrom(
      ...'@article{k,|@string{|@comment{|@misc(|{|}|(|)|"|,|=|%|\\|\n|a@b.c |\n@misc{k, title={x}}\n|, x = {y}}'.split(
        "|",
      ),
    );
    fc.assert(
      fc.property(fc.array(part, { maxLength: 60 }), fc.integer({ min: 1, max: 50 }), (parts, size) => {
        const text = parts.join("");
        expect(blocks(text, size)).toEqual(blocks(text, text.length || 1));
      }),
      { numRuns: 1_000 },
    );
  });

  it("are counted by their lines, however many pieces lie between them", () => {
    const text = `@misc{a, x = {1}}${"\n".repeat(5_000)}@misc{b, x = {1}}`;
    expect(blocks(text, 64).map(({ line }) => line)).toEqual([1, 5_001]);
  });

  it("that have no end cost themselves, however long they are", async () => {
    const long = `@misc{long, title = {A}, note = {${"word ".repeat(LARGEST_RECORD / 4)}}}\n@misc{b, title = {B}}\n`;
    const { records } = await readDump(long, 1 << 18);
    expect(records).toMatchObject([{ kind: "refusal", position: 1 }, { title: "B" }]);
  });

  it("may be of a file that is longer than what is read whole", async () => {
    const one = `@misc{a, title = {A}, note = {${"word ".repeat(40_000)}}}\n`;
    const { records, report } = await readDump(one.repeat(350), 1 << 20);
    expect(report.bytes).toBeGreaterThan(64 << 20);
    expect(records).toHaveLength(350);
  });
});

describe("the fields of an entry", () => {
  it.each([
    ["a = {b {c} \\} d}", [["a", "b {c} \\} d"]]],
    [
      'a = "b {"} c", d = 1',
      [
        ["a", 'b {"} c'],
        ["d", "1"],
      ],
    ],
    ['a = b # { c } # "d" ,,', [["a", "b c d"]]],
    ["", []],
  ])("are read from %s", (body, fields) => {
    expect(fieldsOf(body)?.map(({ name, parts }) => [name, parts.map(({ text }) => text).join("")])).toEqual(
      fields,
    );
  });

  it.each(["a", "a =", "a = {b} c = {d}", "a = {b", 'a = "b', 'a = "b}"', "= {b}", "a = {b} # "])(
    "are none in %j",
    (body) => {
      expect(fieldsOf(body)).toBeNull();
    },
  );

  it("are found in braces as deep as they come, without a call for each", () => {
    const deep = `${"{".repeat(200_000)}x${"}".repeat(200_000)}`;
    expect(fieldsOf(`a = ${deep}`)?.[0]?.parts[0]?.text).toHaveLength(399_999);
  });
});

describe("entries that refer to others", () => {
  const entry = (key: string, fields: readonly (readonly [string, string])[] = []) => ({
    type: "book",
    key,
    line: 1,
    fields: new Map(fields),
  });

  it("wait for one that is to come, and lend from what it says for others", () => {
    const volumes = new Volumes<string>();
    expect(volumes.wait("b", "one", 10)).toBe(true);
    expect(volumes.add(entry("a"))).toEqual([]);
    expect(
      volumes.add(
        entry("B", [
          ["title", "T"],
          ["abstract", "A"],
        ]),
      ),
    ).toEqual(["one"]);
    expect([...(volumes.find("b")?.fields ?? [])]).toEqual([["title", "T"]]);
    expect([...volumes.rest()]).toEqual([]);
  });

  it("do not wait beyond what there is room for, and none is forgotten", () => {
    const volumes = new Volumes<string>();
    expect(volumes.wait("b", "one", 16 << 20)).toBe(true);
    expect(volumes.wait("c", "two", 1)).toBe(false);
    expect([...volumes.rest()]).toEqual(["one"]);
  });
});
