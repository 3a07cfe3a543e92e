import { permalinkNormalV1 } from "@/lib/paper/permalink";
import type { Draft } from "./draft";
import { type Drafts, sourceTitle } from "./drafts";
import { fingerprintOf } from "./fingerprint";
import { abstractLikeness, publisherDoi, sameTitleSameWork } from "./same-work";

/** A title that more works share than this (Editorial, Erratum) identifies none of them. */
const SHARED_TITLE_LIMIT = 100;

/** Which drafts are one work: `members` in one row, work `i` from `starts[i]` to `starts[i + 1]`, by first draft. */
export interface Grouping {
  readonly count: number;
  readonly starts: Uint32Array;
  readonly members: Uint32Array;
}

/**
 * Puts drafts of the same work together: same arXiv id, same DOI, or same title and compatible authors; never two
 * different arXiv ids. Drafts keep their order, groups the order of their first drafts, so that the outcome depends
 * on the canonical order of the drafts alone. Only drafts that share an id, a DOI or a title are read.
 */
export function groupDrafts(drafts: Drafts): Grouping {
  const { arxivIds, dois, titles } = drafts.identities;
  const groups = new Groups(drafts);
  const idFingerprints = Float64Array.from(arxivIds, (id) => (id === null ? 0 : fingerprintOf(id)));
  for (const members of sharing(idFingerprints, (place) => arxivIds[place] ?? null)) groups.join(members);
  for (const members of sharing(dois, (place) => publisherDoi(drafts.at(place)))) {
    // A DOI that stands at two arXiv ids, as of an article and its erratum, does not say which of them is meant.
    if (groups.arxivIds(members).size <= 1) groups.join(members);
  }
  for (const members of sharing(titles, (place) => permalinkNormalV1(sourceTitle(drafts.at(place))))) {
    joinByTitle(groups, members);
  }
  return groups.all();
}

/**
 * The places of the drafts that have a text in common, each text by its first draft: places with equal fingerprints,
 * parted again by the texts themselves.
 */
function* sharing(
  fingerprints: Float64Array,
  textOf: (place: number) => string | null,
): Generator<readonly number[]> {
  const shared = repeated(fingerprints);
  const byFingerprint = new Map<number, number[]>();
  fingerprints.forEach((fingerprint, place) => {
    if (fingerprint === 0 || !shared(fingerprint)) return;
    const members = byFingerprint.get(fingerprint);
    if (members === undefined) byFingerprint.set(fingerprint, [place]);
    else members.push(place);
  });
  for (const places of byFingerprint.values()) {
    const byText = new Map<string, number[]>();
    for (const place of places) {
      const text = textOf(place) ?? "";
      const members = byText.get(text);
      if (members === undefined) byText.set(text, [place]);
      else members.push(place);
    }
    for (const members of byText.values()) if (members.length > 1) yield members;
  }
}

/** Tells of a number whether it occurs more than once. */
function repeated(values: Float64Array): (value: number) => boolean {
  const sorted = values.slice().sort();
  const twice = sorted.filter((value, i) => value === sorted[i + 1] && value !== sorted[i - 1]);
  return (value) => {
    let low = 0;
    let high = twice.length;
    while (low < high) {
      const middle = (low + high) >>> 1;
      if ((twice[middle] ?? 0) < value) low = middle + 1;
      else high = middle;
    }
    return twice[low] === value;
  };
}

/** Groups of one title: first those without an arXiv id join the one they fit best, then each other. */
function joinByTitle(groups: Groups, members: readonly number[]): void {
  const roots = [...new Set(members.map((member) => groups.root(member)))];
  if (roots.length < 2 || roots.length > SHARED_TITLE_LIMIT) return;
  const settled = roots.filter((root) => groups.arxivIds([root]).size > 0);
  const open: number[] = [];
  for (const root of roots.filter((root) => groups.arxivIds([root]).size === 0)) {
    const home = bestFit(groups, root, settled) ?? firstFit(groups, root, open);
    if (home === null) open.push(root);
    else groups.join([home, root]);
  }
}

/** The one that fits; of several the one whose abstract is nearest, and none when that is a tie. */
function bestFit(groups: Groups, root: number, settled: readonly number[]): number | null {
  const own = groups.drafts(root);
  const fits = settled
    .filter((other) => sameTitleSameWork(groups.drafts(other), own))
    .map((other) => ({ other, likeness: abstractLikeness(groups.drafts(other), own) }))
    .sort((a, b) => b.likeness - a.likeness);
  const [first, second] = fits;
  if (first === undefined || (second !== undefined && second.likeness === first.likeness)) return null;
  return first.other;
}

function firstFit(groups: Groups, root: number, open: readonly number[]): number | null {
  const own = groups.drafts(root);
  return open.find((other) => sameTitleSameWork(groups.drafts(other), own)) ?? null;
}

/** Disjoint sets of draft places; a set goes by its smallest place, whatever the order of joining. */
class Groups {
  readonly #drafts: Drafts;
  readonly #parent: Uint32Array;
  /** The places of the sets that have several, by root. */
  readonly #joined = new Map<number, number[]>();

  constructor(drafts: Drafts) {
    this.#drafts = drafts;
    this.#parent = Uint32Array.from({ length: drafts.count }, (_, place) => place);
  }

  root(place: number): number {
    let root = place;
    while (this.#parent[root] !== root) root = this.#parent[root] ?? root;
    this.#parent[place] = root;
    return root;
  }

  join(places: readonly number[]): void {
    const roots = [...new Set(places.map((place) => this.root(place)))].sort((a, b) => a - b);
    const [home, ...others] = roots;
    if (home === undefined || others.length === 0) return;
    const members = roots.flatMap((root) => this.#places(root)).sort((a, b) => a - b);
    for (const other of others) {
      this.#parent[other] = home;
      this.#joined.delete(other);
    }
    this.#joined.set(home, members);
  }

  drafts(place: number): Draft[] {
    return this.#places(this.root(place)).map((member) => this.#drafts.at(member));
  }

  arxivIds(places: readonly number[]): Set<string> {
    const members = [...new Set(places.map((place) => this.root(place)))].flatMap((root) =>
      this.#places(root),
    );
    return new Set(members.flatMap((member) => this.#drafts.identities.arxivIds[member] ?? []));
  }

  all(): Grouping {
    const { count } = this.#drafts;
    const starts = new Uint32Array(count + 1);
    const members = new Uint32Array(count);
    let groups = 0;
    let size = 0;
    for (let place = 0; place < count; place++) {
      if (this.#parent[place] !== place) continue;
      starts[groups++] = size;
      for (const member of this.#places(place)) members[size++] = member;
    }
    starts[groups] = size;
    return { count: groups, starts: starts.slice(0, groups + 1), members };
  }

  #places(root: number): readonly number[] {
    return this.#joined.get(root) ?? [root];
  }
}
