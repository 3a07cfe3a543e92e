import { describe, expect, it } from "vitest";
import { coinsOf } from "@/lib/cite/coins";
import { highwireTags } from "@/lib/cite/highwire";
import { jsonLdOf } from "@/lib/cite/json-ld";
import { describes, signpostsOf } from "@/lib/cite/signposts";
import { whereaboutsOf } from "@/lib/cite/whereabouts";
import { plainText } from "@/lib/paper/plain";
import { barePaper } from "@/tests/support/bare-paper";
import { hostilePapers } from "@/tests/support/hostile";
import { coinsItem, embeddedItem, type Meta } from "@/tests/support/zotero";

const ORIGIN = "https://papers.example";

function savedFrom(facts: Record<string, unknown>) {
  const paper = barePaper(facts);
  return embeddedItem(metasOf(highwireTags(paper, whereaboutsOf(paper, ORIGIN))));
}

function metasOf(tags: ReturnType<typeof highwireTags>): Meta[] {
  return Object.entries(tags).flatMap(([name, values]) =>
    [values].flat().map((content) => ({ name, content })),
  );
}

const ARXIV = {
  key: "2505.23819",
  arxivId: "2505.23819",
  version: 2,
  title: "Linear Layouts Using $\\mathbb{F}_2$",
  abstract: "We compute.",
  authors: [{ name: "Keren Zhou" }, { name: "Stephen de Bruyn Kops" }, { name: "LIGO Collaboration" }],
  submitted: "2025-05-28T00:45:50Z",
  updated: "2025-07-01T10:00:00Z",
  categories: ["cs.PL", "cs.DC"],
};

const ENGINES = {
  title: "Engines at work",
  authors: [{ name: "Stephen M. de Bruyn Kops" }],
  publication: {
    type: "paper-conference",
    container: "Proceedings of Engines & Lights",
    series: "LNCS",
    pages: "1–9",
    publisher: "ACM Press",
    isbn: "978-3-16-148410-0",
    date: "1999-06",
    doi: "10.1000/a_b",
  },
};

describe("Zotero saves from a paper’s page", () => {
  it("a preprint with its people, day, PDF and address on arXiv", () => {
    expect(savedFrom(ARXIV)).toEqual({
      itemType: "preprint",
      title: "Linear Layouts Using 𝔽₂",
      creators: [
        { firstName: "Keren", lastName: "Zhou" },
        { firstName: "Stephen", lastName: "de Bruyn Kops" },
        { firstName: "LIGO", lastName: "Collaboration" },
      ],
      tags: ["cs.PL", "cs.DC"],
      date: "2025/05/28",
      abstractNote: "We compute.",
      url: "https://arxiv.org/abs/2505.23819v2",
      pdf: "https://arxiv.org/pdf/2505.23819v2",
    });
  });

  it("a paper of proceedings as that, a single author as one person", () => {
    expect(savedFrom(ENGINES)).toEqual({
      itemType: "conferencePaper",
      title: "Engines at work",
      creators: [{ firstName: "Stephen M.", lastName: "de\u00a0Bruyn\u00a0Kops" }],
      tags: [],
      date: "1999",
      conferenceName: "Proceedings of Engines & Lights",
      series: "LNCS",
      pages: "1-9",
      publisher: "ACM Press",
      ISBN: "978-3-16-148410-0",
      DOI: "10.1000/a_b",
      url: "https://papers.example/papers/x",
    });
  });

  it.each([
    ["article-journal", { container: "J" }, { itemType: "journalArticle", publicationTitle: "J" }],
    ["chapter", { container: "The Book" }, { itemType: "bookSection", publicationTitle: "The Book" }],
    ["thesis", { publisher: "U" }, { itemType: "thesis", university: "U" }],
    ["report", { publisher: "U", number: "7" }, { itemType: "report", institution: "U", number: "7" }],
    ["book", { publisher: "P" }, { itemType: "book", publisher: "P" }],
  ])("a work of type %s as that", (type, said, saved) => {
    expect(savedFrom({ publication: { type, ...said } })).toMatchObject(saved);
  });

  it("as many people as a paper names, whatever their names are", () => {
    for (const paper of hostilePapers(100, 3)) {
      const tags = highwireTags(paper, whereaboutsOf(paper, ORIGIN));
      expect([tags.citation_author ?? []].flat()).toHaveLength(paper.authors.length);
    }
  });
});

describe("Zotero saves from a list", () => {
  it("a preprint as that", () => {
    expect(coinsItem(coinsOf(barePaper(ARXIV)))).toMatchObject({
      itemType: "preprint",
      title: "Linear Layouts Using 𝔽₂",
      date: "2025-05-28",
      url: "https://arxiv.org/abs/2505.23819",
      creators: [
        { firstName: "Keren", lastName: "Zhou" },
        { firstName: "Stephen", lastName: "de Bruyn Kops" },
        { firstName: "LIGO", lastName: "Collaboration" },
      ],
    });
  });

  it.each([
    [
      ENGINES.publication,
      {
        itemType: "conferencePaper",
        title: "Light",
        publicationTitle: "Proceedings of Engines & Lights",
        pages: "1–9",
        publisher: "ACM Press",
        DOI: "10.1000/a_b",
        date: "1999-06",
      },
    ],
    [
      { type: "article-journal", container: "J", volume: "1", issue: "2", issn: "1234-5678" },
      {
        itemType: "journalArticle",
        title: "Light",
        publicationTitle: "J",
        volume: "1",
        issue: "2",
        ISSN: "1234-5678",
      },
    ],
    [
      { type: "chapter", container: "B" },
      { itemType: "bookSection", title: "Light", publicationTitle: "B" },
    ],
    [
      { type: "book", publisher: "P" },
      { itemType: "book", title: "Light", publisher: "P" },
    ],
    [
      { type: "report", publisher: "P" },
      { itemType: "report", title: "Light", publisher: "P" },
    ],
    [
      { type: "thesis", publisher: "U", genre: "PhD thesis" },
      { itemType: "thesis", title: "Light", publisher: "U", type: "PhD thesis" },
    ],
    [
      { type: "dataset", publisher: "Z" },
      { itemType: "dataset", title: "Light", publisher: "Z" },
    ],
  ])("%j as what it is", (publication, saved) => {
    expect(coinsItem(coinsOf(barePaper({ title: "Light", publication })))).toMatchObject(saved);
  });

  it("any title as it is", () => {
    for (const paper of hostilePapers(100, 5))
      expect(coinsItem(coinsOf({ ...paper, title: "50% & <b> = #1; é 北" }))?.title).toBe(
        "50% & <b> = #1; é 北",
      );
  });

  it.each([
    ["Keren Zhou", "Keren Zhou"],
    ["Stephen de Bruyn Kops", "de Bruyn Kops, Stephen"],
    ["LIGO Collaboration", "LIGO Collaboration"],
  ])("%s as a name that is taken apart in the right place", (name, written) => {
    const coins = coinsOf(barePaper({ title: "Light", authors: [{ name }] }));
    expect(new URLSearchParams(coins).get("rft.au")).toBe(written);
  });

  it("what a form's reader finds, too, with the words as the page has them", () => {
    const title = 'A+B = "C" & 100% <sup>2</sup> é 北';
    const coins = coinsOf(barePaper({ title }));
    expect(new URLSearchParams(coins).get("rft.title")).toBe(plainText(title));
    expect(coins).toContain("rft.title=A%2BB %3D %22C%22 %26 100%25");
    expect(coins).toContain(" é 北");
  });
});

describe("JSON-LD", () => {
  const read = (facts: Record<string, unknown>) => {
    const paper = barePaper(facts);
    return JSON.parse(jsonLdOf(paper, whereaboutsOf(paper, ORIGIN)));
  };

  it("says who wrote what, when, and where else it is", () => {
    expect(read(ARXIV)).toMatchObject({
      "@type": "ScholarlyArticle",
      url: "https://papers.example/papers/2505.23819",
      headline: "Linear Layouts Using 𝔽₂",
      datePublished: "2025-05-28",
      dateModified: "2025-07-01",
      author: [
        { "@type": "Person", givenName: "Keren", familyName: "Zhou" },
        { "@type": "Person", familyName: "de Bruyn Kops" },
        { "@type": "Organization", name: "LIGO Collaboration" },
      ],
      sameAs: ["https://arxiv.org/abs/2505.23819v2"],
      encoding: { contentUrl: "https://arxiv.org/pdf/2505.23819v2" },
    });
    expect(read(ENGINES)).toMatchObject({
      isPartOf: { "@type": "Book", name: "Proceedings of Engines & Lights", isbn: "978-3-16-148410-0" },
      pagination: "1–9",
      sameAs: ["https://doi.org/10.1000/a_b"],
    });
  });

  it("cannot end the block that holds it, nor change in it", () => {
    const title = "</script><!-- <script> & \u2028";
    const paper = barePaper({ title });
    const json = jsonLdOf(paper, whereaboutsOf(paper, ORIGIN));
    expect(json).not.toMatch(/[<>&\u2028]/);
    expect(JSON.parse(json).name).toBe(title);
  });
});

describe("the signposts of a paper", () => {
  const paper = barePaper({
    ...ARXIV,
    otherVersions: [{ version: 1, title: "Linear Layouts", abstract: "", authors: [] }],
  });
  const posts = (pinned: number | null) => signpostsOf(paper, whereaboutsOf(paper, ORIGIN), ORIGIN, pinned);

  it("say what to cite it by, and lead to its other forms and versions", () => {
    expect(posts(null)).toContain('<https://arxiv.org/abs/2505.23819>; rel="cite-as"');
    expect(posts(null)).toContain(
      '<https://papers.example/papers/2505.23819.bib>; rel="alternate describedby"; type="application/x-bibtex"',
    );
    expect(posts(null)).toContain('<https://arxiv.org/pdf/2505.23819v2>; rel="item"; type="application/pdf"');
    expect(posts(null)).toContain('<https://papers.example/papers/2505.23819v1>; rel="predecessor-version"');
    expect(posts(null)).not.toContain("latest-version");
    expect(posts(1)).toContain('<https://papers.example/papers/2505.23819>; rel="latest-version"');
    expect(posts(1)).toContain('<https://papers.example/papers/2505.23819v2>; rel="successor-version"');
    expect(posts(1)).toContain(
      '<https://papers.example/papers/2505.23819v1.ris>; rel="alternate describedby"',
    );
  });

  it("lead to the DOI of what was published", () => {
    const published = barePaper(ENGINES);
    expect(signpostsOf(published, whereaboutsOf(published, ORIGIN), ORIGIN, null)).toContain(
      '<https://doi.org/10.1000/a_b>; rel="cite-as"',
    );
  });

  it("hold nothing that could end an address or a header", () => {
    const hostile = barePaper({ doi: '10.1/a>; rel="x"\r\nSet-Cookie: é' });
    const header = signpostsOf(hostile, whereaboutsOf(hostile, ORIGIN), ORIGIN, null);
    expect(header).toContain("<https://doi.org/10.1/a%3E;%20rel=%22x%22%0D%0ASet-Cookie:%20%C3%A9>");
    expect(describes("https://x/é")).toBe('<https://x/%C3%A9>; rel="describes"; type="text/html"');
  });
});
