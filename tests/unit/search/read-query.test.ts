import { describe, expect, it } from "vitest";
import { MAX_QUERY_TERMS } from "@/lib/query/limits";
import { printQuery } from "@/lib/query/print";
import { readQuery } from "@/lib/search/read-query";

const MOST = MAX_QUERY_TERMS;
const MESSAGE = `A query can have ${MOST} words; those from here on were left out.`;
const words = (count: number, join: string) => Array.from({ length: count }, () => "a").join(join);

/** What is left of a query, and where what was left out begins. */
function read(text: string): { left: string; from: number | null } {
  const { query, notes } = readQuery(text);
  const note = notes.find(({ message }) => message === MESSAGE);
  return { left: printQuery(query), from: note?.at.start ?? null };
}

describe("the words of a query are counted as they are searched", () => {
  it("and as many as the site allows are kept", () => {
    expect(read(words(MOST, "-"))).toEqual({ left: words(MOST, "-"), from: null });
    expect(read(`"${words(MOST, " ")}"`)).toEqual({ left: `"${words(MOST, " ")}"`, from: null });
  });

  it("of a compound the parts that fit", () => {
    const fits = words(MOST, "-");
    expect(read(`${fits}-b-c`)).toEqual({ left: fits, from: fits.length });
    expect(read(`title:${fits}-b-c`)).toEqual({ left: `title:${fits}`, from: `title:${fits}`.length });
  });

  it("of a word that goes on nothing that is cut goes on", () => {
    const fits = words(MOST, "-");
    expect(read(`${fits}-s*`).left).toBe(fits);
  });

  it("of a phrase the words that fit", () => {
    expect(read(`"${words(MOST, " ")} b c"`).left).toBe(`"${words(MOST, " ")}"`);
  });

  it("and nothing after it, with one note", () => {
    const { query, notes } = readQuery(`${words(MOST - 1, " ")} b-c d e-f`);
    expect(printQuery(query)).toBe(`${words(MOST - 1, " ")} b`);
    expect(notes.filter(({ message }) => message === MESSAGE)).toHaveLength(1);
  });

  it("and signs that are searched for nothing count as one", () => {
    expect(read(`${words(MOST, " ")} +`)).toEqual({
      left: words(MOST, " "),
      from: words(MOST, " ").length + 1,
    });
  });

  it("values and dates count as one each", () => {
    const values = Array.from({ length: MOST - 1 }, () => "category:cs.LG").join(" ");
    expect(read(`${values} year:2024 cat:cs`).left).toBe(`${values} year:2024`);
  });
});
