import { beforeAll, describe, expect, it } from "vitest";
import { notesOnPage } from "@/lib/browse/answer";
import { pastedPaper } from "@/lib/browse/pasted";
import type { NothingFoundAnswer } from "@/lib/browse/remedies";
import { remediesFor } from "@/lib/browse/remedies";
import type { Corpus } from "@/lib/corpus/corpus";
import { parseQuery } from "@/lib/query/parse";
import { stateFrom } from "@/lib/query/url";
import { Budget } from "@/lib/search/budget";
import type { Cut } from "@/lib/search/engine";
import { bundledCorpus } from "../../support/bundled";

let corpus: Corpus;
beforeAll(async () => {
  corpus = await bundledCorpus();
});

async function help(search: string): Promise<NothingFoundAnswer> {
  const { state } = stateFrom(new URLSearchParams(search));
  return remediesFor(corpus, state, { parsed: parseQuery(state.q), result: {} });
}

describe("where a search was cut short", () => {
  it("the page and the API say what was left out", () => {
    const messages = (cut: Cut) =>
      notesOnPage({ page: 1 }, { page: 1, result: { cut } }).map((note) => note.message);
    expect(messages({ papers: 12_503 })).toEqual([
      "This would take too long over all papers: only the newest 12,503 were looked at. Fewer words, or words without *, search them all.",
    ]);
    expect(messages({ spelling: true })).toEqual([
      "So many words are unknown here that other spellings were not looked for.",
    ]);
    expect(messages({})).toEqual([]);
  });

  const EMPTY = { ...stateFrom({}).state, q: "photonic zebra" };

  it("it is said of how many papers nothing is true, and nothing else is claimed", async () => {
    const answer = { parsed: parseQuery(EMPTY.q), result: { cut: { papers: 1_250 } } };
    expect(await remediesFor(corpus, EMPTY, answer)).toMatchObject({
      reason: "None of the 1,250 papers that were looked at answers “photonic zebra”.",
      spelling: null,
      remedies: [],
    });
  });

  it("nothing is offered that would have to be searched for", async () => {
    const spent = new Budget(undefined, 10);
    spent.spend(10);
    const answer = { parsed: parseQuery(EMPTY.q), result: {} };
    expect(await remediesFor(corpus, EMPTY, answer, spent)).toMatchObject({
      reason: "No paper in this collection answers “photonic zebra”.",
      spelling: null,
      remedies: [],
    });
    expect(spent.spent).toBe(10);
  });
});

describe("where nothing is found, the page names what emptied the result", () => {
  it.each([
    ["q=photonic+zebra", "No paper in this collection has “zebra”."],
    ["q=zebra+yak+photonic&source=arxiv", "No paper in this collection has “zebra” or “yak”."],
    ["q=title:zebra", "No paper in this collection has “zebra” in its title."],
    ["q=author:zhou+author:zebra", "No paper in this collection has “zebra” among its authors."],
    ["q=%22photonic+experts%22", "No paper in this collection has “photonic experts” word for word."],
    ["q=zeb*", "No paper in this collection has a word that begins with “zeb”."],
    ["q=photonic+year:1850", "No paper in this collection fits “year: 1850”."],
    ["q=blockchain&year=1999", "3 papers answer “blockchain”, but none under the filter “1999”."],
    [
      "q=photonic&source=arxiv&has=code",
      "15 papers answer “photonic”, but none under the filters “arXiv feed” and “Code”.",
    ],
    ["q=photonic+blockchain", "“photonic” is in 15 papers and “blockchain” in 3, but none has both."],
    [
      "source=arxiv&has=code&topic=blockchains",
      "No paper is under all of “arXiv feed”, “Blockchains” and “Code”.",
    ],
    ["q=2505.99999", "This collection does not hold arXiv:2505.99999."],
  ])("%s", async (search, reason) => expect((await help(search)).reason).toBe(reason));
});

describe("and offers what would fill it, with the number of papers", () => {
  const namesOf = (remedies: NothingFoundAnswer["remedies"]) =>
    remedies.map(({ name, count }) => `${name}: ${count}`);

  it("without exactly the word or the filter that emptied it", async () => {
    expect(namesOf((await help("q=photonic+zebra")).remedies)).toEqual(["Without “zebra”: 15"]);
    expect(namesOf((await help("q=blockchain&year=1999")).remedies)).toEqual([
      "Without the filter “1999”: 3",
    ]);
    expect(namesOf((await help("source=arxiv&has=code&topic=blockchains")).remedies)).toEqual([
      "Without the filter “Blockchains”: 1",
      "Without the filter “Code”: 2",
      "Without any filter: 134",
    ]);
  });

  it("keeps the filters, the order and the page size of the search", async () => {
    const { remedies } = await help("q=photonic+zebra&source=trending&sort=title&size=50");
    expect(remedies.map(({ href }) => href)).toEqual(["/?q=photonic&source=trending&sort=title&size=50"]);
  });

  it("the words of a phrase apart, and a word of one field anywhere", async () => {
    expect(namesOf((await help('q="laser+optics+photonic"')).remedies)).toEqual([]);
    const { remedies } = await help('q="processor+photonic"');
    expect(remedies[0]?.href).toBe("/?q=processor+photonic");
    expect(namesOf((await help("q=comment:blockchain")).remedies)).toEqual(["With “blockchain” anywhere: 3"]);
  });

  it("where one thing less does not suffice, the words that some papers have", async () => {
    const { remedies } = await help("q=blockchain+zebra+yak&year=1999");
    expect(namesOf(remedies)).toEqual(["Only “blockchain”, without any filter: 3"]);
  });

  it("another spelling, without words that have none, and without filters where they hold it back", async () => {
    expect((await help("q=blockchian+zzzqqq")).spelling).toMatchObject({ name: "blockchain", count: 3 });
    expect((await help("q=blockchian&year=1999")).spelling).toMatchObject({
      name: "blockchain, without any filter",
      href: "/?q=blockchain",
    });
    expect((await help("q=zzzqqq")).spelling).toBeNull();
  });

  it("the nearest topics that papers are about, by the words that are wanted", async () => {
    expect((await help("q=blockchian+-photonic+year:1850")).topics).toEqual([
      { name: "Blockchains", href: "/topics/blockchains", count: 2 },
    ]);
  });

  it("a paper that is not here at its own site", async () => {
    expect((await help("q=10.1145/9999999")).elsewhere?.href).toBe("https://doi.org/10.1145/9999999");
    expect((await help("q=arXiv:2505.99999v2")).elsewhere?.href).toBe("https://arxiv.org/abs/2505.99999v2");
  });
});

describe("an id or a DOI alone leads to its paper", () => {
  it.each([
    ["q=2505.23819", "/papers/2505.23819"],
    ["q=https://arxiv.org/pdf/2505.23819v5", "/papers/2505.23819v5"],
    ["q=10.48550/arXiv.2505.23819&source=trending", "/papers/2505.23819"],
    ["q=2505.23819v9", "/papers/2505.23819?version=9"],
    ["q=2505.99999", null],
    ["q=10.1145/9999999", null],
    ["q=photonic", null],
    ["q=2505.23819+photonic", null],
  ])("%s", async (search, path) => {
    const { state } = stateFrom(new URLSearchParams(search));
    expect(await pastedPaper(corpus, state)).toBe(path);
  });
});
