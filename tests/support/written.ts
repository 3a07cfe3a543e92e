/** What a record says, whatever it is written as. */
export interface Said {
  readonly title: string;
  readonly abstract: string;
  readonly authors: readonly string[];
  readonly comment: string;
}

type Write = (said: Said) => string;

/** How XML writes a text. Half a character has no other way to be written than by its number. */
function xml(text: string): string {
  return text
    .replace(/&/g, "&amp;")
    .replace(/</g, "&lt;")
    .replace(/>/g, "&gt;")
    .replace(/\p{Cs}/gu, (half) => `&#x${half.charCodeAt(0).toString(16)};`);
}

const ATOM = 'xmlns="http://www.w3.org/2005/Atom" xmlns:arxiv="http://arxiv.org/schemas/atom"';
const oai = (metadata: string) =>
  `<OAI-PMH xmlns="http://www.openarchives.org/OAI/2.0/"><ListRecords><record><header><identifier>oai:arXiv.org:2401.00001</identifier></header><metadata>${metadata}</metadata></record></ListRecords></OAI-PMH>\n`;

/** A dump of one record in each format whose texts may hold any sign, by the format's name. */
export const WRITTEN: Readonly<Record<string, Write>> = {
  "paper-lines": (said) => `${JSON.stringify(said)}\n`,
  "arxiv-snapshot": ({ title, abstract, authors, comment }) =>
    `${JSON.stringify({
      id: "2401.00001",
      submitter: "S",
      title,
      abstract,
      comments: comment,
      authors_parsed: authors.map((name) => [name, "", ""]),
    })}\n`,
  "hf-daily-papers": ({ title, abstract, authors }) =>
    JSON.stringify([
      {
        paper: {
          id: "2401.00001",
          upvotes: 1,
          title,
          summary: abstract,
          authors: authors.map((name) => ({ name })),
        },
      },
    ]),
  "csl-json": (said) => JSON.stringify([cslItem(said)], null, 1),
  "csl-lines": (said) => `${JSON.stringify(cslItem(said))}\n`,
  "arxiv-atom": ({ title, abstract, authors, comment }) =>
    `<feed ${ATOM}><entry><id>http://arxiv.org/abs/2401.00001v1</id><title>${xml(title)}</title><summary>${xml(abstract)}</summary>${authors
      .map((name) => `<author><name>${xml(name)}</name></author>`)
      .join("")}<arxiv:comment>${xml(comment)}</arxiv:comment></entry></feed>\n`,
  "oai-arxiv": ({ title, abstract, authors, comment }) =>
    oai(
      `<arXiv><id>2401.00001</id><title>${xml(title)}</title><authors>${authors
        .map((name) => `<author><keyname>${xml(name)}</keyname></author>`)
        .join(
          "",
        )}</authors><comments>${xml(comment)}</comments><abstract>${xml(abstract)}</abstract></arXiv>`,
    ),
  "oai-arxiv-raw": ({ title, abstract, authors, comment }) =>
    oai(
      `<arXivRaw><id>2401.00001</id><title>${xml(title)}</title><authors>${xml(authors.join(", "))}</authors><comments>${xml(comment)}</comments><abstract>${xml(abstract)}</abstract></arXivRaw>`,
    ),
  "oai-dc": ({ title, abstract, authors, comment }) =>
    oai(
      `<oai_dc:dc><dc:title>${xml(title)}</dc:title>${authors
        .map((name) => `<dc:creator>${xml(name)}</dc:creator>`)
        .join(
          "",
        )}<dc:description>${xml(abstract)}</dc:description><dc:description>Comment: ${xml(comment)}</dc:description><dc:identifier>http://arxiv.org/abs/2401.00001</dc:identifier></oai_dc:dc>`,
    ),
  "arxiv-rss": ({ title, abstract, authors }) =>
    `<rss version="2.0"><channel><link>http://rss.arxiv.org/rss/cs</link><item><title>${xml(title)}</title><guid>oai:arXiv.org:2401.00001v1</guid><description>arXiv:2401.00001v1 Announce Type: new\nAbstract: ${xml(abstract)}</description><dc:creator>${xml(authors.join(", "))}</dc:creator></item></channel></rss>\n`,
  "arxiv-list-atom": ({ title, abstract, authors }) =>
    `<feed ${ATOM}><entry><id>oai:arXiv.org:2401.00001v1</id><title>${xml(title)}</title><summary>arXiv:2401.00001v1 Announce Type: new\nAbstract: ${xml(abstract)}</summary><dc:creator>${xml(authors.join(", "))}</dc:creator></entry></feed>\n`,
  bibtex: ({ title, abstract, authors, comment }) =>
    `@misc{a,\n title = {${title}},\n abstract = {${abstract}},\n author = {${authors.join(" and ")}},\n note = {${comment}}\n}\n`,
  ris: ({ title, abstract, authors, comment }) =>
    `TY  - JOUR\nTI  - ${title}\nAB  - ${abstract}\n${authors.map((name) => `AU  - ${name}\n`).join("")}N1  - ${comment}\nER  - \n`,
  "flat-atom": ({ title, abstract, authors, comment }) =>
    `https://arxiv.org/api/aarXiv Query: x2026-01-01T00:00:00Z0100http://arxiv.org/abs/2401.00001v1${title}2026-01-01T00:00:00Z${abstract}2026-01-01T00:00:00Z${comment}${authors.join("")}`,
  "trending-text": ({ title, abstract }) =>
    `Get trending papers in your email inbox!\n${title}\n${abstract}\n`,
};

function cslItem({ title, abstract, authors, comment }: Said): object {
  const author = authors.map((literal) => ({ literal }));
  return { type: "article-journal", title, abstract, author, note: comment };
}
