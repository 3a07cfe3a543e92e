import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { paperLineSchema } from "@/ingest/reading/formats/paper-lines";
import { FORMATS } from "@/ingest/reading/formats/registry";
import { EXAMPLES } from "@/tests/support/dumps";
import { readDump } from "@/tests/support/reading";

const TEXT = readFileSync("docs/formats.md", "utf8");

describe("docs/formats.md", () => {
  it.each(Object.entries(EXAMPLES))("shows %s as it is read", async (name, example) => {
    const { records, report } = await readDump(example);
    expect(records.filter((record) => record.kind === "refusal")).toEqual([]);
    expect(records.length).toBeGreaterThan(0);
    expect(report.format).toBe(name);
  });

  it("has an example of every format", () => {
    expect(Object.keys(EXAMPLES).sort()).toEqual(FORMATS.map(({ name }) => name).sort());
  });

  it("describes every field of the schema in which anyone can write, and no other", () => {
    const table = TEXT.slice(TEXT.indexOf("| field "), TEXT.indexOf("## From arXiv"));
    const described = [...table.matchAll(/^\| `(\w+)`/gm)].map(([, field]) => field);
    const alsoCalled = ["published"];
    expect([...described, ...alsoCalled].sort()).toEqual(Object.keys(paperLineSchema.shape).sort());
  });
});
