import type { Paper } from "@/lib/paper/paper";
import { parsePaperPath } from "@/lib/paper/permalink";
import type { Awaitable, PaperNumber, Papers } from "@/lib/search/engine";
import type { Cluster } from "@/lib/search/opensearch/cluster";
import { addressesAlias, authorsAlias, papersAlias } from "@/lib/search/opensearch/mapping";
import { OpenSearchEngine } from "@/lib/search/opensearch/opensearch-engine";
import type { AuthorPage, AuthorSlugs, Corpus, NameList, Resolution } from "../corpus";
import { addressOf, isPinned, type Place, resolutionOf } from "../resolve";
import {
  addressDocumentSchema,
  authorDocumentSchema,
  paperDocumentSchema,
  type SnapshotDocument,
} from "./documents";
import { Fetched } from "./fetched";
import { namesBetween } from "./names";

/** Papers are kept as on the disk: so many, and so many characters of them. */
const KEPT_PAPERS = { entries: 2_000, weight: 32 << 20 };
const KEPT_ADDRESSES = { entries: 20_000, weight: 2 << 20 };
/** By how many papers they have. */
const KEPT_AUTHORS = { entries: 2_000, weight: 200_000 };

/** A snapshot all of which is on a cluster: nothing of it is on this machine but what was read of it last. */
export class ClusterCorpus implements Corpus {
  readonly isVerified = true;
  readonly manifest;
  readonly published;
  readonly vocabulary;
  readonly texts: Papers;
  readonly keys: NameList;
  readonly authorSlugs: AuthorSlugs;
  readonly engine: OpenSearchEngine;
  readonly #addresses: Fetched<Place>;
  readonly #authors: Fetched<AuthorPage>;

  constructor(
    cluster: Cluster,
    readonly id: string,
    { manifest, published, vocabulary }: SnapshotDocument,
  ) {
    this.manifest = manifest;
    this.published = published;
    this.vocabulary = vocabulary;
    this.texts = new ClusterTexts(cluster, papersAlias(id), manifest.papers);
    this.keys = namesBetween(cluster, papersAlias(id), "number", "key");
    const slugs = namesBetween(cluster, authorsAlias(id), "place", "slug");
    this.authorSlugs = { count: manifest.authors, slice: (start, end) => slugs.slice(start, end) };
    this.engine = new OpenSearchEngine(cluster, id, this.texts, vocabulary);
    this.#addresses = new Fetched(
      async (names) =>
        (await cluster.documents(addressesAlias(id), names)).map((one) =>
          one === null ? null : addressDocumentSchema.parse(one),
        ),
      ({ key }) => key.length,
      KEPT_ADDRESSES,
    );
    this.#authors = new Fetched(
      async (slugsAsked) =>
        (await cluster.documents(authorsAlias(id), slugsAsked)).map((one) =>
          one === null ? null : authorDocumentSchema.parse(one),
        ),
      ({ papers }) => papers.length,
      KEPT_AUTHORS,
    );
  }

  // Both may be taken from the corpus and called by themselves, as those of a snapshot on the disk.
  readonly resolve = async (path: string): Promise<Resolution> => {
    const parsed = parsePaperPath(path);
    if (parsed === null) return { kind: "unknown" };
    const place = await this.#addresses.get(addressOf(parsed));
    const paper = place !== null && isPinned(parsed, place) ? await this.texts.read(place.paper) : null;
    return resolutionOf(path, parsed, place, paper);
  };

  readonly author = (slug: string): Awaitable<AuthorPage | null> =>
    isAskable(slug) ? this.#authors.get(slug) : null;
}

/** A name that no document can have is not asked for: the cluster would refuse the whole request. */
const LONGEST_ID_BYTES = 512;
function isAskable(id: string): boolean {
  return id !== "" && Buffer.byteLength(id) <= LONGEST_ID_BYTES;
}

class ClusterTexts implements Papers {
  readonly #papers: Fetched<Paper>;

  constructor(
    cluster: Cluster,
    index: string,
    readonly count: number,
  ) {
    this.#papers = new Fetched(
      async (numbers) =>
        (await cluster.documents(index, numbers)).map((one) =>
          one === null ? null : paperDocumentSchema.parse(one).paper,
        ),
      (paper) => JSON.stringify(paper).length,
      KEPT_PAPERS,
    );
  }

  /** Rejects with a `RangeError` for a number that no paper has. */
  async read(number: PaperNumber): Promise<Paper> {
    const paper = await this.#papers.get(String(number));
    if (paper === null) throw new RangeError(`There is no paper ${number} among ${this.count}.`);
    return paper;
  }
}
