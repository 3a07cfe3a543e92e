import { describe, expect, it } from "vitest";
import { cleanQuery } from "@/lib/query/clean";
import { MAX_QUERY_CHARACTERS, MAX_QUERY_IN_ADDRESS } from "@/lib/query/limits";
import { joinedAddress, partedAddress, REST } from "@/lib/query/long-query";
import { INITIAL_STATE, stateFrom, urlFor, withFilter } from "@/lib/query/url";
import fc from "@/tests/support/properties";

describe("a long query", () => {
  it("is taken whole up to the limit, whatever stands in it", () => {
    const abstract = `We study "optimal" plans (OPs) & costs. ${"word ".repeat(1_200)}`.slice(
      0,
      MAX_QUERY_CHARACTERS,
    );
    expect(cleanQuery(abstract).cut).toBe(false);
    expect(cleanQuery(`${abstract}more`).cut).toBe(true);
  });

  it.each([
    ["a Chinese one", "研"],
    ["emoji", "🚀"],
    ["a Greek one", "α"],
    ["plain words", "a "],
  ])("takes no more room in an address than a request has: %s", (_name, piece) => {
    const { text, cut } = cleanQuery(piece.repeat(MAX_QUERY_CHARACTERS));
    const inAddress = new URLSearchParams({ q: text }).toString().length - "q=".length;
    expect(cut).toBe(true);
    expect(inAddress).toBeLessThanOrEqual(MAX_QUERY_IN_ADDRESS);
    expect(() => encodeURIComponent(text)).not.toThrow();
  });

  it("is as long in an address as was counted, whatever the text", () => {
    fc.assert(
      fc.property(fc.string({ unit: "grapheme", minLength: 1, maxLength: 40 }), (piece) => {
        const { text } = cleanQuery(piece.repeat(2_000));
        const inAddress = new URLSearchParams({ q: text }).toString().length - "q=".length;
        expect(inAddress).toBeLessThanOrEqual(MAX_QUERY_IN_ADDRESS);
      }),
    );
  });
});

describe("an address that a page would repeat in each link", () => {
  const long = { ...INITIAL_STATE, q: "word ".repeat(600).trim() };
  const narrowed = withFilter({ ...long, sort: "newest" }, "category", "cs.CL");

  it("is parted into its query and a short rest, and joined again by the form that sends both", () => {
    const parted = partedAddress(urlFor(narrowed));
    expect(parted).toEqual({ path: "/", q: long.q, rest: "category=cs.CL&sort=newest" });
    const sent = new URLSearchParams({ q: long.q, [REST]: "category=cs.CL&sort=newest" });
    const [, query = ""] = joinedAddress(sent)?.split("?") ?? [];
    expect(stateFrom(new URLSearchParams(query)).state).toEqual(narrowed);
  });

  it("stays whole while it is short", () => {
    expect(partedAddress("/?q=cold+atoms&category=cs.CL")).toBeNull();
    expect(joinedAddress(new URLSearchParams("q=cold+atoms"))).toBeNull();
    expect(joinedAddress({ q: "cold", rest: ["a", "b"] })).toBeNull();
  });

  it("leads nowhere but to the search, whatever the rest says", () => {
    expect(joinedAddress({ q: "cold", rest: "rest=x&q=hot&//evil.example" })).toBe(
      "/?q=cold&%2F%2Fevil.example=",
    );
  });
});
