import type { Paper } from "@/lib/paper/paper";

/** One paper of a feed. */
export interface FeedEntry {
  readonly paper: Paper;
  readonly topics: readonly { readonly slug: string; readonly name: string }[];
  /** When the paper was revised or submitted, else when this collection read it first: a second in UTC (RFC 3339). */
  readonly updated: string;
}

/** A list of papers to be followed, in no format yet. Addresses are paths of the site. */
export interface Feed {
  readonly title: string;
  readonly description: string;
  /** The page of the same list. */
  readonly page: string;
  /** The query string that all formats of the feed share, with its question mark, or nothing. */
  readonly query: string;
  /** The newest time of an entry, or of the collection where there is none. */
  readonly updated: string;
  readonly entries: readonly FeedEntry[];
}

/** So many papers are in a feed, the newest. */
export const FEED_SIZE = 50;

/** The formats of a feed: where each is, what it is, and what readers call it. */
export const FEED_FORMATS = [
  { suffix: "xml", path: "/feed.xml", type: "application/atom+xml", name: "Atom" },
  { suffix: "json", path: "/feed.json", type: "application/feed+json", name: "JSON Feed" },
] as const;

export type FeedFormat = (typeof FEED_FORMATS)[number]["suffix"];

/** The forms in which a list can be taken along, by the suffix of the export's address. */
export const EXPORT_FORMS = [
  { suffix: "bib", type: "application/x-bibtex", name: "BibTeX" },
  { suffix: "ris", type: "application/x-research-info-systems", name: "RIS" },
  { suffix: "json", type: "application/vnd.citationstyles.csl+json", name: "CSL-JSON" },
  { suffix: "csv", type: "text/csv", name: "CSV" },
  { suffix: "jsonl", type: "application/jsonl", name: "JSON Lines" },
  { suffix: "md", type: "text/markdown", name: "Markdown" },
] as const;
