import { atomFeed } from "./atom";
import type { Feed, FeedFormat } from "./feed";
import { jsonFeed } from "./json-feed";

const WRITERS: Readonly<Record<FeedFormat, (feed: Feed, origin: string) => string>> = {
  xml: atomFeed,
  json: jsonFeed,
};

/** A feed in a format, with whole addresses. */
export function writeFeed(feed: Feed, format: FeedFormat, origin: string): string {
  return WRITERS[format](feed, origin);
}
