import { describe, expect, it } from "vitest";
import type { LineFormat } from "@/ingest/reading/formats/format";
import { lineByLine } from "@/ingest/reading/formats/line-format";
import { readAs } from "@/tests/support/reading";

/** A format whose every line is a title. */
const titles: LineFormat = {
  name: "titles",
  label: "Titles",
  recognise: () => true,
  readLine: (title, file, position) => ({
    kind: "draft",
    origin: { source: "trending", format: "titles", file, position },
    title,
  }),
};

async function read(text: string, size?: number): Promise<string[]> {
  const { records } = await readAs(lineByLine(titles), text, size);
  return records.map((record) =>
    record.kind === "draft"
      ? `${record.origin.position} ${record.title}`
      : `${record.position} ${record.reason}`,
  );
}

describe("a format with a record a line", () => {
  it("numbers lines as an editor does, and passes over empty ones", async () => {
    const text = "one\r\n\n  \nfour\nfive";
    for (const size of [1, 2, 5, 100]) expect(await read(text, size)).toEqual(["1 one", "4 four", "5 five"]);
  });

  it("refuses a line with bytes that are no text, and one beyond four million characters, and reads the next", async () => {
    const long = "x".repeat((4 << 20) + 1);
    expect(await read(`a\uffffb\n${long}\nnext`, 100_000)).toEqual([
      "1 The line has bytes that are no text in UTF-8.",
      "2 The line is longer than 4 million characters: expected one record a line.",
      "3 next",
    ]);
  });

  it("gives up on a line without end", async () => {
    const text = `first\n${"x".repeat(66 << 20)}\nnever read`;
    expect(await read(text, 1 << 20)).toEqual([
      "1 first",
      "2 The line is longer than 4 million characters: expected one record a line. The file is not read further.",
    ]);
  });
});
