import { createHash } from "node:crypto";
import { describe, expect, it } from "vitest";
import type { Draft } from "@/ingest/draft";
import { assignAddresses, type Claimant, claimantOf } from "@/ingest/works/addresses";
import { mergeDrafts } from "@/ingest/works/merge";
import { parseArxivId } from "@/lib/paper/arxiv-id";

const hex = (text: string) => createHash("sha256").update(text).digest("hex").slice(0, 8);
const BY_TITLE = `editorial-${hex("editorial")}`;
const NEXT = `editorial-${hex("editorial\n2")}`;

interface Facts {
  readonly arxivId?: string;
  readonly doi?: string;
  readonly author?: string;
  readonly year?: string;
  readonly abstract?: string;
}

function work({ arxivId: idText, doi, author, year, abstract }: Facts): Claimant {
  const arxivId = idText === undefined ? null : parseArxivId(idText);
  const draft: Draft = {
    kind: "draft",
    origin: { source: "trending", format: "test", file: "test.txt", position: 1 },
    title: "Editorial",
    ...(arxivId ? { arxivId } : {}),
    ...(doi ? { doi } : {}),
    ...(author ? { authors: [{ name: author }] } : {}),
    ...(year ? { submitted: `${year}-01-01` } : {}),
    ...(abstract ? { abstract } : {}),
  };
  return claimantOf(mergeDrafts([draft]), [draft]);
}

const ada = work({ author: "Ada Byron", year: "1843" });
const alan = work({ author: "Alan Turing", year: "1950" });
const alanKey = `editorial-${hex("editorial\nalanturing\n1950")}`;

describe("works of one title", () => {
  it.each<[string, Claimant[], string[]]>([
    [
      "the first has the title's address, the second one by author and year",
      [ada, alan],
      [BY_TITLE, alanKey],
    ],
    [
      "a DOI comes before author and year",
      [ada, work({ doi: "10.1/X", author: "Alan Turing" })],
      [BY_TITLE, `editorial-${hex("editorial\n10.1/x")}`],
    ],
    [
      "works that say nothing else are numbered",
      [work({}), work({}), work({})],
      [BY_TITLE, NEXT, `editorial-${hex("editorial\n3")}`],
    ],
    [
      "a paper of arXiv leaves the title's address to the other",
      [work({ arxivId: "2401.00001" }), ada],
      ["2401.00001", BY_TITLE],
    ],
  ])("%s", (_, works, keys) => {
    expect(assignAddresses(works, []).keys).toEqual(keys);
  });

  it("keep their addresses when they come in another order", () => {
    const { addresses } = assignAddresses([ada, alan], []);
    expect(assignAddresses([alan, ada], addresses).keys).toEqual([alanKey, BY_TITLE]);
  });

  it("do not take the address of a work that is gone", () => {
    const { addresses } = assignAddresses([ada, alan], []);
    const alone = assignAddresses([alan], addresses);
    expect(alone.keys).toEqual([alanKey]);
    expect(alone.addresses).toEqual(addresses);
    const newcomer = work({ author: "Grace Hopper", year: "1952" });
    expect(assignAddresses([newcomer], alone.addresses).keys).toEqual([
      `editorial-${hex("editorial\ngracehopper\n1952")}`,
    ]);
  });

  it("keep the address they were given, though the title's is free again and nobody's known", () => {
    const { addresses } = assignAddresses([work({}), alan], []);
    expect(assignAddresses([alan], addresses)).toEqual({ keys: [alanKey], addresses });
  });

  it("are told apart by their abstracts when that is all they have", () => {
    const [one, two] = [work({ abstract: "On spring." }), work({ abstract: "On autumn." })];
    const { addresses } = assignAddresses([one, two], []);
    expect(assignAddresses([two, one], addresses).keys).toEqual([NEXT, BY_TITLE]);
  });
});

const spring = work({ abstract: "On spring." });
/** The same work once a source has named its arXiv id. */
const springOnArxiv: Claimant = {
  ...spring,
  facts: { ...spring.facts, ...work({ arxivId: "2401.00001" }).facts },
};

describe("the book of addresses", () => {
  it("leads an arXiv id that no source names any more to the paper under its title", () => {
    const { keys, addresses } = assignAddresses([springOnArxiv], []);
    expect(keys).toEqual(["2401.00001"]);
    const later = assignAddresses([spring], addresses);
    expect(later.keys).toEqual([BY_TITLE]);
    expect(later.addresses.find(({ address }) => address === "2401.00001")?.to).toBe(BY_TITLE);
    expect(assignAddresses([springOnArxiv], later.addresses).addresses.map(({ address }) => address)).toEqual(
      [hex("editorial")],
    );
  });

  it("follows a paper over two changes of its key", () => {
    const renamed = { address: "0123abcd", to: BY_TITLE };
    const leadsTo = (works: Claimant[]) =>
      assignAddresses(works, [renamed]).addresses.find(({ address }) => address === "0123abcd")?.to;
    expect(leadsTo([spring])).toBe(BY_TITLE);
    expect(leadsTo([springOnArxiv])).toBe("2401.00001");
  });

  it("leaves the title's address to a work that has no other", () => {
    expect(assignAddresses([springOnArxiv, ada], []).keys).toEqual(["2401.00001", BY_TITLE]);
  });

  it("stays the same when the same works come again", () => {
    const first = assignAddresses([ada, alan, work({ doi: "10.1/x" })], []).addresses;
    expect(assignAddresses([ada, alan, work({ doi: "10.1/x" })], first).addresses).toEqual(first);
  });
});
