import { pathOfPaper } from "@/lib/paper/address";
import { MOST_NAMED } from "@/lib/paper/limits";
import { plainText } from "@/lib/paper/plain";
import { FEED_FORMATS, type Feed, type FeedEntry } from "./feed";
import { summaryHtml, summaryText } from "./summary";
import { secondOf } from "./time";

const [, { path: OWN_PATH }] = FEED_FORMATS;

/** A feed as JSON Feed 1.1 (https://www.jsonfeed.org/version/1.1/), ids and times as in the Atom feed. */
export function jsonFeed(feed: Feed, origin: string): string {
  return JSON.stringify({
    version: "https://jsonfeed.org/version/1.1",
    title: feed.title,
    description: feed.description,
    home_page_url: `${origin}${feed.page}`,
    feed_url: `${origin}${OWN_PATH}${feed.query}`,
    icon: `${origin}/icon.svg`,
    authors: [{ name: "Incipit", url: `${origin}/` }],
    language: "en",
    items: feed.entries.map((entry) => itemOf(entry, origin)),
  });
}

function itemOf({ paper, topics, updated }: FeedEntry, origin: string) {
  const address = `${origin}${pathOfPaper(paper)}`;
  return {
    id: address,
    url: address,
    title: plainText(paper.title),
    content_html: summaryHtml(paper),
    content_text: summaryText(paper),
    date_modified: updated,
    ...(paper.submitted === undefined ? {} : { date_published: secondOf(paper.submitted) }),
    ...(paper.arxivId === undefined ? {} : { external_url: `https://arxiv.org/abs/${paper.arxivId}` }),
    ...(paper.authors.length === 0
      ? {}
      : { authors: paper.authors.slice(0, MOST_NAMED.citation).map(({ name }) => ({ name })) }),
    tags: [...topics.map(({ name }) => name), ...paper.categories],
  };
}
