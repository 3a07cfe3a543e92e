import { XMLParser, XMLValidator } from "fast-xml-parser";
import { z } from "zod";
import type { Draft, FeedHeader, Refusal } from "../draft";
import { atomEntryDraft } from "./atom-entry";
import { type AtomFeed, atomFeedSchema } from "./atom-schema";
import type { TextFormat } from "./format";

const ATOM = "http://www.w3.org/2005/Atom";
const PROLOGUE = /^\s*(?:<\?xml[^>]*\?>\s*)?(?:<!--(?:[^-]|-(?!->))*-->\s*)*/;

/** A feed as the arXiv API returns it, in either order of elements. */
export const atomXml: TextFormat = {
  name: "arxiv-atom",
  label: "arXiv Atom XML",
  recognise: (text) => /^<feed[\s>]/.test(afterPrologue(text)),
  read: readEntries,
  header: headerOf,
};

function afterPrologue(text: string): string {
  const head = text.slice(0, 4096).replace(/^\ufeff/, "");
  return head.replace(PROLOGUE, "").replace(/^<!DOCTYPE[^>[]*>\s*/i, "");
}

// Ids stay text (2104.12250 is not a number), entities are decoded once, and nothing is read but what is well-formed.
const parser = new XMLParser({
  ignoreAttributes: false,
  attributeNamePrefix: "@",
  textNodeName: "#text",
  parseTagValue: false,
  parseAttributeValue: false,
  htmlEntities: true,
  processEntities: {
    enabled: true,
    maxTotalExpansions: Number.MAX_SAFE_INTEGER,
    maxExpandedLength: Number.MAX_SAFE_INTEGER,
  },
  maxNestedTags: 16,
  isArray: (name) => /^(?:entry|author|category|link|arxiv:affiliation)$/.test(name),
});

/** The feed, or one sentence on why the text is none. */
function parseFeed(text: string): AtomFeed | string {
  if (/<!DOCTYPE/i.test(text))
    return "The XML has a DOCTYPE, which arXiv's feeds never have; it is not read.";
  const sound = XMLValidator.validate(text);
  if (sound !== true) {
    return `The XML is broken or cut off at line ${sound.err.line} (${sound.err.msg}); expected a whole Atom feed.`;
  }
  try {
    const root = z.object({ feed: atomFeedSchema }).safeParse(parser.parse(text));
    if (!root.success) return `The XML is no arXiv feed: ${z.prettifyError(root.error).split("\n")[0]}.`;
    const { feed } = root.data;
    if (feed["@xmlns"] !== ATOM) return `The feed is not in the Atom namespace (${ATOM}).`;
    return feed;
  } catch (error) {
    return `The XML cannot be read: ${error instanceof Error ? error.message : String(error)}.`;
  }
}

function* readEntries(text: string, file: string): Iterable<Draft | Refusal> {
  const feed = parseFeed(text);
  if (typeof feed === "string") {
    yield { kind: "refusal", file, position: 0, reason: feed };
    return;
  }
  if (feed.entry.length === 0) {
    yield {
      kind: "refusal",
      file,
      position: 0,
      reason: "The feed has no entries: the query it answers found nothing.",
    };
  }
  for (const [i, entry] of feed.entry.entries()) yield atomEntryDraft(entry, atomXml.name, file, i + 1);
}

function headerOf(text: string): FeedHeader {
  const feed = parseFeed(text);
  if (typeof feed === "string") return {};
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
