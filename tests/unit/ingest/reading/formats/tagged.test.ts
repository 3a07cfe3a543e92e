import { describe, expect, it } from "vitest";
import { LARGEST_RECORD } from "@/ingest/reading/formats/format";
import { EXAMPLES } from "@/tests/support/dumps";
import { readDump } from "@/tests/support/reading";

const read = async (text: string, size = 4096) =>
  (await readDump(text, size)).records.map((record) =>
    record.kind === "draft"
      ? { title: record.title, authors: record.authors?.map(({ name }) => name) }
      : record.reason,
  );

describe("records of lines with tags", () => {
  it.each(["nbib", "enw", "ciw"])("are the same in whatever pieces they come (%s)", async (format) => {
    const text = EXAMPLES[format] ?? "";
    const whole = await read(text);
    expect(whole).toHaveLength(1);
    for (const size of [1, 2, 3, 50]) expect(await read(text, size)).toEqual(whole);
    expect(await read(text.replaceAll("\n", "\r\n"))).toEqual(whole);
  });

  it("begin where the next one does", async () => {
    expect(await read("%0 Book\n%T A\n%0 Book\n%T B\n")).toMatchObject([{ title: "A" }, { title: "B" }]);
    expect(await read("PMID- 1\nTI  - A\n\nPMID- 2\nTI  - B\n")).toMatchObject([
      { title: "A" },
      { title: "B" },
    ]);
  });

  it("without a title cost themselves", async () => {
    expect(await read("PMID- 1\nAB  - A\n\nPMID- 2\nTI  - B\n")).toEqual([
      "The article on line 1 has no title.",
      { title: "B", authors: undefined },
    ]);
  });

  it("that have no end where one is expected may have been cut", async () => {
    expect(await read("FN Clarivate\nVR 1.0\nPT J\nTI A\nER\n\nPT J\nTI B\n")).toEqual([
      { title: "A", authors: undefined },
      "The record on line 7 does not end (ER): the file may have been cut.",
    ]);
  });

  it("that are too long cost themselves", async () => {
    const long = "word ".repeat(LARGEST_RECORD / 5);
    expect(await read(`%0 Book\n%T A\n%X ${long}\n%Z ${long}\n%0 Book\n%T B\n`, 1 << 16)).toEqual([
      "The record on line 1 is longer than 4 million characters.",
      { title: "B", authors: undefined },
    ]);
  });

  it("have names with initials where they have no others", async () => {
    expect(await read("PMID- 1\nTI  - A\nAU  - Byron AK\nAU  - van der Berg J\n")).toEqual([
      { title: "A", authors: ["A. K. Byron", "J. van der Berg"] },
    ]);
    expect(await read("PT J\nAU Byron, AK\n   Key, Kay\nTI A\nER\n")).toEqual([
      { title: "A", authors: ["A. K. Byron", "Kay Key"] },
    ]);
  });

  it("have a line that looks like a tag inside of a text only where it is one", async () => {
    expect(await read("PT J\nTI A\n   TI B\nAB Of the\n   ER\n   people\nER\n")).toEqual([
      { title: "A TI B", authors: undefined },
    ]);
  });
});
