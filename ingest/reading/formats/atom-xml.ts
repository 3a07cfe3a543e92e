import { z } from "zod";
import type { FeedHeader } from "../../draft";
import { atomEntryDraft } from "./atom-entry";
import { type AtomFeed, atomFeedSchema } from "./atom-schema";
import { rootTag, xmlFormat } from "./xml-format";

const ATOM = "http://www.w3.org/2005/Atom";

/** A feed as the arXiv API returns it, in either order of elements. */
export const atomXml = xmlFormat({
  name: "arxiv-atom",
  label: "arXiv Atom XML",
  recognise: (head) => /^<feed[\s>]/.test(rootTag(head)),
  records: ["entry"],
  repeated: ["author", "category", "link", "arxiv:affiliation"],
  refuseRoot: refuseOtherThanAtom,
  readRecord: (entry, file, position) => atomEntryDraft(entry, "arxiv-atom", file, position),
  readRoot: (root) => ({ header: atomHeader(root), problems: [] }),
  nothing: "The feed has no entries: the query it answers found nothing.",
});

/** Why a document with this first tag is no Atom feed; null for one that is. */
export function refuseOtherThanAtom(tag: string): string | null {
  const named = /\sxmlns\s*=\s*["']([^"']*)["']/.exec(tag)?.[1];
  return named === ATOM ? null : `The feed is not in the Atom namespace (${ATOM}).`;
}

/** What an Atom feed says of itself; `root` is its document without the entries. */
export function atomHeader(root: unknown): FeedHeader {
  const parsed = z.object({ feed: atomFeedSchema }).safeParse(root);
  return parsed.success ? headerOf(parsed.data.feed) : {};
}

function headerOf(feed: AtomFeed): FeedHeader {
  const counts = {
    totalResults: feed["opensearch:totalResults"],
    startIndex: feed["opensearch:startIndex"],
    itemsPerPage: feed["opensearch:itemsPerPage"],
  };
  const known = Object.entries(counts).filter(([, count]) => /^\d{1,12}$/.test(count ?? ""));
  return {
    ...(feed.id ? { id: feed.id } : {}),
    ...(feed.title ? { title: feed.title } : {}),
    ...(feed.updated ? { updated: feed.updated } : {}),
    ...Object.fromEntries(known.map(([name, count]) => [name, Number(count)])),
  };
}
