import { describe, expect, it } from "vitest";
import { readDump } from "@/tests/support/reading";

const ENTRY = "@article{a, title={Lampes à huile – “x”}, author={Dupé, Jean}}\n";
const READ = { kind: "draft", title: "Lampes à huile – “x”", authors: [{ name: "Jean Dupé" }] };

/** The bytes of a text in Windows-1252, which Latin-1 is but for the quotes and dashes. */
function windows1252(text: string): Buffer {
  const own = new Map([
    ["–", 0x96],
    ["“", 0x93],
    ["”", 0x94],
  ]);
  return Buffer.from([...text].map((sign) => own.get(sign) ?? sign.charCodeAt(0)));
}

function utf16(text: string, isBig: boolean): Buffer {
  const bytes = Buffer.from(text, "utf16le");
  return isBig ? bytes.swap16() : bytes;
}

describe("a file of a reference manager", () => {
  it.each([
    ["in UTF-8", Buffer.from(ENTRY), "BibTeX"],
    ["in UTF-8 though it says Latin-1", Buffer.from(`% Encoding: ISO-8859-1\n${ENTRY}`), "BibTeX"],
    ["in what JabRef says", windows1252(`% Encoding: Cp1252\n\n${ENTRY}`), "BibTeX (windows-1252)"],
    [
      "in what BibDesk says",
      windows1252(
        `%% This file was made by a program.\n%% Saved with string encoding Western (ISO Latin 1) \n${ENTRY}`,
      ),
      "BibTeX (iso-8859-1)",
    ],
    ["in Windows-1252, which nothing says", windows1252(ENTRY), "BibTeX (taken for windows-1252)"],
    [
      "in UTF-16 with its mark",
      Buffer.concat([Buffer.from([0xff, 0xfe]), utf16(ENTRY, false)]),
      "BibTeX (utf-16le)",
    ],
    ["in UTF-16 without it", utf16(ENTRY, false), "BibTeX (utf-16le)"],
    ["in UTF-16 the other way round", utf16(ENTRY, true), "BibTeX (utf-16be)"],
  ])("%s is read, and the report says how", async (_, bytes, label) => {
    for (const size of [1, 7, 4096]) {
      const { records, report } = await readDump(bytes, size);
      expect(records).toMatchObject([READ]);
      expect(report.formatLabel).toBe(label);
    }
  });

  it("far into it too", async () => {
    const before = "@misc{a, title={Lamps}}\n".repeat(10_000);
    const { records } = await readDump(Buffer.concat([Buffer.from(before), windows1252(ENTRY)]));
    expect(records.at(-1)).toMatchObject(READ);
  });

  it("in UTF-8 with one broken byte is refused, not read as something else", async () => {
    const bytes = Buffer.concat([
      Buffer.from(`${ENTRY}@article{b, title={x`),
      Buffer.from([0xe9, 0x7d, 0x7d]),
    ]);
    const { records } = await readDump(bytes);
    expect(records.at(-1)).toMatchObject({
      kind: "refusal",
      reason: expect.stringContaining("no character"),
    });
  });

  it("with bytes that no text has is not guessed at", async () => {
    const { records } = await readDump(
      Buffer.concat([Buffer.from("@article{b, title={x"), Buffer.from([0xe9, 0x01, 0x81])]),
    );
    expect(records).toMatchObject([{ kind: "refusal" }]);
  });
});

describe("JSON and XML", () => {
  it.each([
    ['{"title": "Dupé"}\n', /no text in UTF-8/],
    ['<feed xmlns="http://www.w3.org/2005/Atom"><entry><title>Dupé</title></entry></feed>', /no character/],
  ])("that are no UTF-8 and do not say what else are refused: %s", async (text, reason) => {
    const { records } = await readDump(windows1252(text));
    expect(records).toMatchObject([{ kind: "refusal", reason: expect.stringMatching(reason) }]);
  });
});
