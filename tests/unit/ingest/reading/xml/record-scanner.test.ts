import { describe, expect, it } from "vitest";
import { RecordScanner, type Scanned } from "@/ingest/reading/xml/record-scanner";
import fc from "@/tests/support/properties";

/** What a scanner for `r` finds in a text that comes in pieces of `size` characters. */
function scan(text: string, size = text.length): { found: Scanned[]; scanner: RecordScanner } {
  const scanner = new RecordScanner(["r"]);
  const found: Scanned[] = [];
  for (let at = 0; at < text.length; at += size) found.push(...scanner.push(text.slice(at, at + size)));
  found.push(...scanner.end());
  return { found, scanner };
}

const records = (text: string): string[] =>
  scan(text).found.map((one) => (one.kind === "record" ? one.xml : `${one.kind}: ${one.reason}`));

describe("records of an XML document", () => {
  it("are found whole, with the line in which they begin", () => {
    const { found, scanner } = scan('<d>\n<r>1</r>\n<x/>\n<r a="b">2<s>3</s></r><r/>\n</d>');
    expect(found).toEqual([
      { kind: "record", name: "r", xml: "<r>1</r>", line: 2 },
      { kind: "record", name: "r", xml: '<r a="b">2<s>3</s></r>', line: 4 },
      { kind: "record", name: "r", xml: "<r/>", line: 4 },
    ]);
    expect(scanner.isWhole).toBe(true);
    expect(scanner.outside.xml).toBe("<d><x/></d>");
  });

  it.each([
    ["a comment", "<r><!-- </r><r> --></r>"],
    ["CDATA", "<r><![CDATA[</r><r>]]></r>"],
    ["an instruction", "<r><?x </r><r> ?></r>"],
    ["an attribute", "<r a=\">\" b='/>'></r>"],
    ["another name", "<r><rr></rr><r.r></r.r></r>"],
  ])("may hold what looks like an end in %s", (_what, record) => {
    expect(records(`<d>${record}</d>`)).toEqual([record]);
  });

  it("are not looked for in a comment between them", () => {
    expect(records("<d><!-- <r>old</r> --><r>new</r></d>")).toEqual(["<r>new</r>"]);
  });

  it.each([
    ["a tag that is not closed", "<r><t>1</r>", "</r> stands where </t> is expected"],
    ["tags that cross", "<r><b><i></b></i></r>", "</b> stands where </i> is expected"],
    ["a bare sign", "<r>1 < 2</r>", "a “<” begins no tag"],
    ["a tag without end", "<r><t</r>", "a tag has no “>”"],
    ["a declaration", '<r><!ENTITY a "b"></r>', "a declaration"],
    ["17 levels", `<r>${"<a>".repeat(16)}${"</a>".repeat(16)}</r>`, "more than 16 deep"],
    ["an attribute without end", '<r><a b="></r>', "a tag has no “>”"],
  ])("with %s are told as torn, and the next is read", (_what, torn, problem) => {
    expect(records(`<d>${torn}<r>next</r></d>`)).toEqual([
      expect.stringMatching(/^torn: The record is not well-formed XML/),
      "<r>next</r>",
    ]);
    expect(records(`<d>${torn}<r>next</r></d>`)[0]).toContain(problem);
  });

  it("without an end end where the next begins", () => {
    expect(records("<d><r>1<r>2</r><r>3</r></d>")).toEqual([
      "torn: The record has no end before the next one: expected </r>.",
      "<r>2</r>",
      "<r>3</r>",
    ]);
  });

  it("come back after a comment that never ends", () => {
    expect(records("<d><r>1</r><r><!-- 2</r><r>3</r><r><![CDATA[ 4</r><r>5</r></d>")).toEqual([
      "<r>1</r>",
      expect.stringContaining("cut off"),
      "<r>3</r>",
      expect.stringContaining("cut off"),
      "<r>5</r>",
    ]);
  });

  it("that are cut off are told with their line, and the document as not whole", () => {
    const { found, scanner } = scan("<d>\n<r>1</r>\n<r>2</r");
    expect(found).toEqual([
      { kind: "record", name: "r", xml: "<r>1</r>", line: 2 },
      { kind: "torn", reason: expect.stringMatching(/^The record is cut off: expected <\/r>\./), line: 3 },
    ]);
    expect(scanner.isWhole).toBe(false);
    expect(scan("<d><r>1</r>").scanner.isWhole).toBe(false);
  });

  it("beyond four million characters are passed over, and the next is read", () => {
    const large = `<r>${"x".repeat(4 << 20)}</r>`;
    const { found } = scan(`<d>${large}<r>next</r></d>`, 65_536);
    expect(found.map((one) => (one.kind === "record" ? one.xml.slice(0, 99) : one.reason))).toEqual([
      "The record is longer than 4 million characters, or has no end.",
      "<r>next</r>",
    ]);
  });

  it.each([
    '<!DOCTYPE d [<!ENTITY a "b>">]>',
    '<!DOCTYPE d PUBLIC "-//a>" "http://a.b/d.dtd">',
    "<!DOCTYPE d [<!-- ]> --><?a ]>?><!ENTITY % p SYSTEM 'file:///etc/passwd'>%p;]>",
  ])("are read behind a document type, of which nothing is taken: %s", (doctype) => {
    for (const size of [1, 1 << 16])
      expect(scan(`${doctype}<d><r>&a;</r></d>`, size).found).toEqual([
        { kind: "record", name: "r", xml: "<r>&a;</r>", line: 1 },
      ]);
  });

  it.each([
    ["in it", '<d><!DOCTYPE d SYSTEM "file:///etc/passwd"><r>1</r></d>'],
    ["without end", "<!DOCTYPE d [<d><r>1</r></d>"],
  ])("are not read when a document type stands %s", (_where, text) => {
    expect(scan(text).found).toEqual([{ kind: "stop", reason: expect.stringContaining("DOCTYPE"), line: 1 }]);
  });

  it("are the same in whatever pieces the document comes", () => {
    const parts = [
      "<r>",
      "</r>",
      "<r/>",
      "<a>",
      "</a>",
      "<!--",
      "-->",
      "<![CDATA[",
      "]]>",
      "<?",
      "?>",
      "<!",
      '"',
      "<",
      ">",
      "x",
      "\n",
      "</r",
      "<r a='",
    ];
    fc.assert(
      fc.property(
        fc.array(fc.constantFrom(...parts), { maxLength: 40 }),
        fc.integer({ min: 1, max: 9 }),
        (all, size) => {
          const text = `<d>${all.join("")}`;
          const whole = scan(text);
          expect(scan(text, size).found).toEqual(whole.found);
        },
      ),
      { numRuns: 500 },
    );
  });
});
