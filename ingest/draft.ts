import type { ArxivId } from "@/lib/paper/arxiv-id";
import type { Author, Cut, Origin, PaperLink, ProvenField, VersionDate } from "@/lib/paper/paper";
import type { PaperPublication } from "@/lib/paper/publication";

/**
 * What one record of one source says about a paper, and nothing more.
 * A missing field means that the source is silent. Texts are cleaned for reading; `titleSource` and
 * `abstractSource` are kept where cleaning changed something.
 */
export interface Draft {
  readonly kind: "draft";
  readonly origin: Origin;
  readonly title: string;
  readonly abstract?: string;
  readonly titleSource?: string;
  readonly abstractSource?: string;
  readonly arxivId?: ArxivId;
  readonly version?: number;
  readonly authors?: readonly Author[];
  readonly submitted?: string;
  readonly updated?: string;
  /** When each version was submitted, oldest first, where the source has the whole history. */
  readonly versionDates?: readonly VersionDate[];
  readonly comment?: string;
  readonly journalRef?: string;
  readonly doi?: string;
  /** What it was published as; all of it is said of one publication. */
  readonly publication?: PaperPublication;
  readonly categories?: readonly string[];
  readonly links?: readonly PaperLink[];
  /** How many readers of Hugging Face recommend it. */
  readonly upvotes?: number;
  /** How long the fields were that are cut to the limits of `lib/paper/limits.ts`. */
  readonly cut?: Cut;
  /** How sure the format is of a field: absent means that the source states it exactly. */
  readonly doubts?: Readonly<Partial<Record<ProvenField, Doubt>>>;
}

/** A field that was read by rule rather than stated by its source. */
export interface Doubt {
  /** For readers: "authors split by rule". */
  readonly note: string;
  /** 0 to 1; a later source with a higher confidence (exact is 1) replaces the field. */
  readonly confidence: number;
  /** The text the rule worked on. */
  readonly raw?: string;
}

/** A record, or a whole file, that was not taken, and why. */
export interface Refusal {
  readonly kind: "refusal";
  readonly file: string;
  /** 1-based place of the record in its file; 0 when the file itself was refused. */
  readonly position: number;
  /** One sentence for the person who runs the ingest: what is wrong and what was expected. */
  readonly reason: string;
}

/** What a format learned about the file as a whole, for `/about`. */
export interface FeedHeader {
  readonly id?: string;
  readonly title?: string;
  readonly updated?: string;
  readonly totalResults?: number;
  readonly startIndex?: number;
  readonly itemsPerPage?: number;
  /** The run-together digits as they stand, when the numbers were read from them. */
  readonly rawTotals?: string;
  /** What is worth knowing of how the file was read, a sentence each. */
  readonly notes?: readonly string[];
  /** What OAI-PMH asks for the next part of a list with; absent in the last. */
  readonly resumptionToken?: string;
}
