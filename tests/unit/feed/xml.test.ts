import { XMLParser, XMLValidator } from "fast-xml-parser";
import { expect, test } from "vitest";
import { escapeXml, xmlDocument } from "@/lib/feed/xml";
import fc from "@/tests/support/properties";

test("markup in a text is shown, not read", () => {
  expect(escapeXml(`<b a="1" c='2'>&amp;]]>`)).toBe(
    "&lt;b a=&quot;1&quot; c=&apos;2&apos;&gt;&amp;amp;]]&gt;",
  );
});

test("what XML cannot hold is left out, and every other sign is kept", () => {
  expect(escapeXml("a\u0000b\u000bc\ud800d\ufffee\t\n𝔽₂é")).toBe("abcde\t\n𝔽₂é");
});

test("an element has its attributes and children, or ends at once", () => {
  const children = [{ name: "b", attributes: { c: "1" } }, "x & y"];
  expect(xmlDocument({ name: "a", attributes: { "xml:lang": "en" }, children })).toBe(
    '<?xml version="1.0" encoding="UTF-8"?>\n<a xml:lang="en"><b c="1"/>x &amp; y</a>\n',
  );
});

test("a carriage return survives the reader's folding of line ends", () => {
  expect(escapeXml("a\r\nb")).toBe("a&#13;\nb");
});

test("any text can be written, and reads back as it was but for what XML cannot hold", () => {
  const parser = new XMLParser({ trimValues: false, parseTagValue: false, htmlEntities: true });
  fc.assert(
    fc.property(fc.string({ unit: "binary" }), (text) => {
      const document = xmlDocument({ name: "a", attributes: { b: text }, children: ["x", text] });
      expect(XMLValidator.validate(document)).toBe(true);
      expect(parser.parse(document).a).toBe(`x${[...text].filter(canStandInXml).join("")}`);
    }),
  );
});

function canStandInXml(character: string): boolean {
  return (
    (character >= " " || "\t\n\r".includes(character)) && character !== "\ufffe" && character !== "\uffff"
  );
}
