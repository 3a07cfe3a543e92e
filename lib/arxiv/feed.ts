import { createHash } from "node:crypto";
import { changedAt } from "@/lib/browse/feed";
import type { Corpus } from "@/lib/corpus/corpus";
import { secondOf } from "@/lib/feed/time";
import { type XmlElement, type XmlNode, xmlDocument } from "@/lib/feed/xml";
import { pathOfPaper } from "@/lib/paper/address";
import type { Author, Paper } from "@/lib/paper/paper";
import type { ArxivResult } from "./answer";
import type { ArxivError, ArxivRequest } from "./request";

const NAMESPACES = {
  "xmlns:opensearch": "http://a9.com/-/spec/opensearch/1.1/",
  "xmlns:arxiv": "http://arxiv.org/schemas/atom",
  xmlns: "http://www.w3.org/2005/Atom",
};
const SCHEME = "http://arxiv.org/schemas/atom";
/** A SHA-1 in base64, without the sign that fills it up. */
const ID_CHARACTERS = 27;

/** An answer of arXiv's query interface: Atom with arXiv's and OpenSearch's elements, in the order in which arXiv has them. */
export function arxivFeed(
  corpus: Corpus,
  request: ArxivRequest,
  { total, papers }: ArxivResult,
  origin: string,
): string {
  const { searchQuery, idList, start, maxResults } = request;
  const asked = `search_query=${searchQuery}&id_list=${idList}&start=${start}&max_results=${maxResults}`;
  const digest = createHash("sha1").update(asked).digest("base64").slice(0, ID_CHARACTERS);
  const params = new URLSearchParams({
    search_query: searchQuery,
    id_list: idList,
    start: String(start),
    max_results: String(maxResults),
  });
  return xmlDocument({
    name: "feed",
    attributes: NAMESPACES,
    children: [
      element("id", `http://arxiv.org/api/${digest}`),
      element("title", `arXiv Query: ${asked}`),
      element("updated", secondOf(corpus.published.publishedAt)),
      link({ href: `${origin}/api/query?${params}`, rel: "self", type: "application/atom+xml" }),
      ...place(maxResults, total, start),
      ...papers.map((paper) => entryOf(corpus, paper, origin)),
    ],
  });
}

/** An error as arXiv reports one: a feed with one entry. `now` is a second in UTC. */
export function arxivErrorFeed({ message }: ArxivError, now: string): string {
  const id = `http://arxiv.org/api/errors#${message.replaceAll(" ", "_")}`;
  return xmlDocument({
    name: "feed",
    attributes: NAMESPACES,
    children: [
      element("id", "http://arxiv.org/api/errors"),
      element("title", "arXiv Query: error"),
      element("updated", now),
      ...place(1, 1, 0),
      {
        name: "entry",
        children: [
          element("id", id),
          element("title", "Error"),
          element("updated", now),
          link({ href: id, rel: "alternate", type: "text/html" }),
          element("summary", message),
          { name: "author", children: [element("name", "arXiv api core")] },
        ],
      },
    ],
  });
}

/** Where in the whole list an answer stands. */
function place(items: number, total: number, start: number): XmlElement[] {
  return [
    element("opensearch:itemsPerPage", String(items)),
    element("opensearch:totalResults", String(total)),
    element("opensearch:startIndex", String(start)),
  ];
}

/** A paper; one without an arXiv id has its address here in that place. The texts are those of its source. */
function entryOf(corpus: Corpus, paper: Paper, origin: string): XmlElement {
  const { submitted, comment, journalRef, doi, categories, authors } = paper;
  const [primary] = categories;
  const { id, links } = addresses(paper, origin);
  return {
    name: "entry",
    children: [
      element("id", id),
      element("title", paper.titleSource ?? paper.title),
      element("updated", changedAt(corpus, paper)),
      ...links.map(link),
      element("summary", paper.abstractSource ?? paper.abstract),
      ...categories.map((term) => ({ name: "category", attributes: { term, scheme: SCHEME } })),
      ...stated("published", submitted === undefined ? undefined : secondOf(submitted)),
      ...stated("arxiv:comment", comment),
      ...(primary === undefined ? [] : [{ name: "arxiv:primary_category", attributes: { term: primary } }]),
      ...stated("arxiv:journal_ref", journalRef),
      ...authors.map(authorOf),
      ...stated("arxiv:doi", doi),
      ...(doi === undefined
        ? []
        : [link({ href: `https://doi.org/${encodeURI(doi)}`, rel: "related", title: "doi" })]),
    ],
  };
}

function addresses(paper: Paper, origin: string): { id: string; links: Readonly<Record<string, string>>[] } {
  const { arxivId, version } = paper;
  if (arxivId === undefined) {
    const href = `${origin}${pathOfPaper(paper)}`;
    return { id: href, links: [{ href, rel: "alternate", type: "text/html" }] };
  }
  const pinned = `${arxivId}${version === undefined ? "" : `v${version}`}`;
  return {
    id: `http://arxiv.org/abs/${pinned}`,
    links: [
      { href: `https://arxiv.org/abs/${pinned}`, rel: "alternate", type: "text/html" },
      { href: `https://arxiv.org/pdf/${pinned}`, rel: "related", type: "application/pdf", title: "pdf" },
    ],
  };
}

function authorOf({ name, affiliations = [] }: Author): XmlElement {
  const places = affiliations.map((place) => element("arxiv:affiliation", place));
  return { name: "author", children: [element("name", name), ...places] };
}

function stated(name: string, text: string | undefined): XmlElement[] {
  return text === undefined ? [] : [element(name, text)];
}

function element(name: string, text: XmlNode): XmlElement {
  return { name, children: [text] };
}

function link(attributes: Readonly<Record<string, string>>): XmlElement {
  return { name: "link", attributes };
}
