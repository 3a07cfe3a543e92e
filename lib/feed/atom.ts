import { pathOfPaper } from "@/lib/paper/address";
import { MOST_NAMED } from "@/lib/paper/limits";
import type { Paper } from "@/lib/paper/paper";
import { plainText } from "@/lib/paper/plain";
import { FEED_FORMATS, type Feed, type FeedEntry } from "./feed";
import { summaryHtml } from "./summary";
import { secondOf } from "./time";
import { type XmlElement, xmlDocument } from "./xml";

const [{ path: OWN_PATH, type: OWN_TYPE }] = FEED_FORMATS;

/** A feed as Atom 1.0 (RFC 4287). An entry's id is the paper's address here, which never changes. */
export function atomFeed(feed: Feed, origin: string): string {
  const self = `${origin}${OWN_PATH}${feed.query}`;
  return xmlDocument({
    name: "feed",
    attributes: { xmlns: "http://www.w3.org/2005/Atom" },
    children: [
      element("id", self),
      element("title", feed.title),
      element("subtitle", feed.description),
      element("updated", feed.updated),
      // Papers of some dumps name no authors, and every entry needs one (4.2.1).
      { name: "author", children: [element("name", "Incipit")] },
      link({ rel: "self", type: OWN_TYPE, href: self }),
      link({ rel: "alternate", type: "text/html", href: `${origin}${feed.page}` }),
      element("icon", `${origin}/icon.svg`),
      ...feed.entries.map((entry) => entryElement(entry, origin)),
    ],
  });
}

function entryElement({ paper, topics, updated }: FeedEntry, origin: string): XmlElement {
  const address = `${origin}${pathOfPaper(paper)}`;
  return {
    name: "entry",
    children: [
      element("id", address),
      element("title", plainText(paper.title)),
      element("updated", updated),
      ...(paper.submitted === undefined ? [] : [element("published", secondOf(paper.submitted))]),
      ...authors(paper),
      link({ rel: "alternate", type: "text/html", href: address }),
      ...(paper.arxivId === undefined
        ? []
        : [link({ rel: "via", type: "text/html", href: `https://arxiv.org/abs/${paper.arxivId}` })]),
      ...paper.categories.map((term) => category({ term, scheme: "http://arxiv.org/schemas/atom" })),
      ...topics.map(({ slug, name }) => category({ term: slug, scheme: `${origin}/topics`, label: name })),
      { name: "summary", attributes: { type: "html" }, children: [summaryHtml(paper)] },
    ],
  };
}

function authors({ authors: all, cut }: Paper): XmlElement[] {
  const named = all.slice(0, MOST_NAMED.citation).map(({ name }) => name);
  const more = (cut?.authors ?? all.length) - named.length;
  const names = more > 0 ? [...named, `and ${more.toLocaleString("en")} others`] : named;
  return names.map((name) => ({ name: "author", children: [element("name", name)] }));
}

function element(name: string, text: string): XmlElement {
  return { name, children: [text] };
}

function link(attributes: Readonly<Record<string, string>>): XmlElement {
  return { name: "link", attributes };
}

function category(attributes: Readonly<Record<string, string>>): XmlElement {
  return { name: "category", attributes };
}
