import { XMLParser, XMLValidator } from "fast-xml-parser";
import { describe, expect, it } from "vitest";
import { browserSuggestions } from "@/lib/api/browser-suggestions";
import { openSearchDescription } from "@/lib/feed/open-search";

const ORIGIN = "https://papers.example.org";

describe("the description for browsers", () => {
  it("says where to search, and where what is typed is finished", () => {
    const xml = openSearchDescription(ORIGIN);
    expect(XMLValidator.validate(xml)).toBe(true);
    const { OpenSearchDescription: description } = new XMLParser({ ignoreAttributes: false }).parse(xml);
    expect(description.ShortName.length).toBeLessThanOrEqual(16);
    const templates = description.Url.map((url: Record<string, string>) => [
      url["@_type"],
      url["@_template"],
    ]);
    expect(templates.slice(0, 2)).toEqual([
      ["text/html", `${ORIGIN}/?q={searchTerms}`],
      ["application/x-suggestions+json", `${ORIGIN}/api/suggestions?q={searchTerms}`],
    ]);
  });
});

describe("suggestions for an address bar", () => {
  it("are lists of one length: what to search, what it is, and where", () => {
    const [typed, texts, details, addresses] = browserSuggestions(
      "cat:cs.L",
      [
        { kind: "author", text: "Ada Ape", ranges: [], detail: "2 papers", href: "/authors/ada-ape" },
        { kind: "value", text: "category:cs.LG", ranges: [], detail: "3 papers", q: "category:cs.LG" },
      ],
      ORIGIN,
    );
    expect(typed).toBe("cat:cs.L");
    expect(texts).toEqual(["Ada Ape", "category:cs.LG"]);
    expect(details).toEqual(["2 papers", "3 papers"]);
    expect(addresses).toEqual([`${ORIGIN}/authors/ada-ape`, `${ORIGIN}/?q=category:cs.LG`]);
  });
});
