import { describe, expect, it } from "vitest";
import type { SearchState } from "@/lib/query/state";
import { INITIAL_STATE, stateFrom, urlFor } from "@/lib/query/url";
import fc from "@/tests/support/properties";

function read(address: string) {
  return stateFrom(new URL(address, "http://x").searchParams);
}

const several = (...values: string[]) =>
  fc.uniqueArray(fc.constantFrom(...values), { maxLength: values.length });

const states: fc.Arbitrary<SearchState> = fc.record({
  q: fc.string({ unit: "grapheme", maxLength: 200 }).map((text) => text.replace(/\p{Cc}/gu, " ").trim()),
  filters: fc.record({
    source: fc.uniqueArray(fc.constantFrom("arxiv" as const, "trending" as const)),
    topic: several("mixture-of-experts", "photonics", "llm-serving", "3d"),
    category: several("cs.CL", "hep-th", "math.GT"),
    venue: several("NeurIPS", "CVPR workshops", "A&A", "ACM TOG"),
    year: several("none", "2024", "2019..2024", "2019..", "..2024"),
    month: several("2026-03", "1999-12"),
    has: fc.uniqueArray(fc.constantFrom("code" as const, "comment" as const, "doi" as const)),
  }),
  sort: fc.constantFrom("relevance", "newest", "updated", "oldest", "title"),
  size: fc.constantFrom(25, 50, 100),
  page: fc.integer({ min: 1, max: 100_000 }),
  exact: fc.boolean(),
});

describe("the address of a search", () => {
  it("is bare for the first visit", () => {
    expect(urlFor(INITIAL_STATE)).toBe("/");
    expect(read("/")).toEqual({ state: INITIAL_STATE, notes: [] });
  });

  it("writes only what differs from the default, and can be read by people", () => {
    const state: SearchState = {
      ...INITIAL_STATE,
      q: "title:moe fpga",
      filters: { ...INITIAL_STATE.filters, year: ["2019..2024"], has: ["code"] },
      page: 2,
    };
    expect(urlFor(state)).toBe("/?q=title:moe+fpga&year=2019..2024&has=code&page=2");
    expect(urlFor(state, "/feed.xml")).toBe("/feed.xml?q=title:moe+fpga&year=2019..2024&has=code&page=2");
  });

  it("gives back exactly the search it was written for", () => {
    fc.assert(
      fc.property(states, (state) => {
        expect(read(urlFor(state))).toEqual({ state, notes: [] });
      }),
    );
  });

  it("means the same whether read by the platform or by the router", () => {
    const state = { q: "moe", topic: ["photonics", "llm-serving"], size: "50", ignored: undefined };
    expect(stateFrom(state)).toEqual(read("/?q=moe&topic=photonics&topic=llm-serving&size=50"));
  });

  it("takes nothing that a hostile address makes the router say beside what was asked", () => {
    // As Next.js reads `?__proto__=x&sort=newest`: it takes what an array can do for an earlier value of `sort`.
    const router: Record<string, string | string[]> = {};
    Object.setPrototypeOf(router, []);
    Object.defineProperty(router, "sort", { value: [Array.prototype.sort, "newest"], enumerable: true });
    expect(stateFrom(router)).toEqual({ state: { ...INITIAL_STATE, sort: "newest" }, notes: [] });
  });

  it("reads a repeated key as any of its values, each once", () => {
    expect(read("/?year=2024&year=none&year=2024").state.filters.year).toEqual(["2024", "none"]);
  });

  it("drops unknown keys and the empty values of a form without a word", () => {
    expect(read("/?utm_source=mail&q=&source=&page=&__proto__=1&constructor=2")).toEqual({
      state: INITIAL_STATE,
      notes: [],
    });
  });

  it("names each bad value and searches for the rest", () => {
    const { state, notes } = read(
      "/?q=moe&page=-1&year=abc&year=2024&sort=%00&size=26&exact=maybe&has=everything",
    );
    expect(state).toEqual({
      ...INITIAL_STATE,
      q: "moe",
      filters: { ...INITIAL_STATE.filters, year: ["2024"] },
    });
    expect(notes.map((note) => note.key).sort()).toEqual(["exact", "has", "page", "size", "sort", "year"]);
    expect(notes.find((note) => note.key === "year")?.message).toContain("“abc”");
  });

  it("reads a span from the two fields of a form, in either order and with either left empty", () => {
    const years = (query: string) => read(`/?${query}`).state.filters.year;
    expect(years("from=2019&to=2024")).toEqual(["2019..2024"]);
    expect(years("from=2024&to=2019")).toEqual(["2019..2024"]);
    expect(years("from=2019&to=2019")).toEqual(["2019"]);
    expect(years("from=2019&to=")).toEqual(["2019.."]);
    expect(years("from=&to=2024")).toEqual(["..2024"]);
    expect(years("from=&to=")).toEqual([]);
    const mistyped = read("/?from=19&to=2024");
    expect(mistyped.state.filters.year).toEqual(["..2024"]);
    expect(mistyped.notes.map(({ key }) => key)).toEqual(["year"]);
  });

  it("refuses a span of years that runs backwards", () => {
    expect(read("/?year=2024..2019").state.filters.year).toEqual([]);
    expect(read("/?year=2024..2019").notes).toHaveLength(1);
  });

  it("cuts a query that is too long, with a note, and never through a character", () => {
    const { state, notes } = read(`/?q=${"x".repeat(5_999)}${encodeURIComponent("😀")}`);
    expect(state.q).toBe("x".repeat(5_999));
    expect(notes).toEqual([{ key: "q", message: "The query was cut to 5,999 characters." }]);
  });

  it("takes null bytes, broken characters and line breaks in its stride", () => {
    expect(stateFrom({ q: " a\u0000b\n\ud800c " }).state.q).toBe("a b \uFFFDc");
  });

  it("never throws, whatever the address says, and what it read has an address of its own", () => {
    const keys = fc.constantFrom(
      "q",
      "year",
      "topic",
      "page",
      "size",
      "sort",
      "exact",
      "has",
      "month",
      "source",
      "__proto__",
    );
    const pairs = fc.array(fc.tuple(keys, fc.string({ unit: "binary" })));
    fc.assert(
      fc.property(pairs, (list) => {
        const { state } = stateFrom(new URLSearchParams(list));
        expect(read(urlFor(state)).state).toEqual(state);
      }),
    );
  });
});
