import { describe, expect, it } from "vitest";
import { paperLineSchema } from "@/ingest/reading/formats/paper-lines";
import { cslOf } from "@/lib/cite/csl-json";
import { csvOf } from "@/lib/cite/csv";
import { markdownOf } from "@/lib/cite/markdown";
import { risOf } from "@/lib/cite/ris";
import { pathOfForm, withoutForm } from "@/lib/paper/forms";
import { paperLines } from "@/lib/paper/paper-line";
import { barePaper } from "@/tests/support/bare-paper";

const URL = "https://papers.example.org/papers/on-apes-0a1b2c3d";

describe("RIS", () => {
  it("has one line a field, whatever stands in it", () => {
    const said = barePaper({
      title: "On Apes\nER  - ",
      abstract: "One.\n\nTY  - JOUR",
      authors: [{ name: "LIGO Collaboration" }],
    });
    expect(risOf(said, URL)).toBe(
      `TY  - GEN\r\nTI  - On Apes ER - \r\nAU  - LIGO Collaboration\r\nAB  - One. TY - JOUR\r\nUR  - ${URL}\r\nER  - \r\n`,
    );
  });

  it("writes particles and suffixes where reference managers look for them", () => {
    const said = barePaper({
      title: "On Apes",
      authors: [{ name: "Ludwig van der Waals" }, { name: "Martin King Jr." }],
    });
    expect(risOf(said, URL)).toContain("AU  - van der Waals, Ludwig\r\nAU  - King, Martin, Jr.\r\n");
  });
});

describe("CSL-JSON", () => {
  it("leaves out what is not known", () => {
    expect(cslOf(barePaper({ title: "On Apes" }), URL)).toEqual({
      id: "apes",
      type: "article",
      title: "On Apes",
      URL,
    });
  });

  it("names a group whole, and a day by its parts", () => {
    const said = barePaper({
      title: "On Apes",
      submitted: "2019-03-07",
      authors: [{ name: "LIGO Collaboration" }, { name: "Ada Byron" }],
    });
    expect(cslOf(said, URL)).toMatchObject({
      author: [{ literal: "LIGO Collaboration" }, { family: "Byron", given: "Ada" }],
      issued: { "date-parts": [[2019, 3, 7]] },
    });
  });
});

describe("Markdown", () => {
  it("shows what would be markup as it is", () => {
    const said = barePaper({ title: "# <b>Apes</b> [1](x)", abstract: "- one\n\n2. *two*" });
    expect(markdownOf(said, URL)).toBe(
      `# \\# \\<b\\>Apes\\</b\\> \\[1\\](x)\n\n- Page: <${URL}>\n\n\\- one\n\n2\\. \\*two\\*\n`,
    );
  });
});

describe("addresses of forms", () => {
  it("are the paper's with a suffix, and no dot of an id is one", () => {
    expect(pathOfForm({ key: "2505.23819" }, "bib", 5)).toBe("/papers/2505.23819v5.bib");
    expect(withoutForm("hep-th/9901001.ris")).toBe("hep-th/9901001");
    expect(withoutForm("2505.23819")).toBeNull();
    expect(withoutForm("2505.23819.docx")).toBeNull();
  });
});

describe("a table", () => {
  it("has its cells in quotation marks where they need them, and no formula", () => {
    const said = barePaper({
      title: '=SUM("a", b)',
      abstract: "One.\n\nTwo.",
      authors: [{ name: "Ada Byron" }],
    });
    expect(csvOf({ paper: said, url: URL })).toBe(
      `"'=SUM(""a"", b)",Ada Byron,,,,,,,${URL},"One.\n\nTwo."\r\n`,
    );
  });
});

describe("a list in JSON lines", () => {
  it("is read by an ingest as the same papers", async () => {
    const said = barePaper({
      title: "On $x$",
      abstract: "Of apes.",
      authors: [{ name: "Ada Byron" }],
      doi: "10.1000/182",
    });
    const [line] = paperLines(said);
    expect(paperLineSchema.parse(line)).toMatchObject({
      title: "On $x$",
      abstract: "Of apes.",
      authors: ["Ada Byron"],
      doi: "10.1000/182",
    });
  });
});
