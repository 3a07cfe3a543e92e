import { permalinkNormalV1 } from "@/lib/paper/permalink";
import type { Draft } from "./draft";
import { abstractLikeness, arxivIdOf, publisherDoi, sameTitleSameWork } from "./same-work";

/** A title that more works share than this (Editorial, Erratum) identifies none of them. */
const SHARED_TITLE_LIMIT = 100;

/**
 * Puts drafts of the same work together: same arXiv id, same DOI, or same title and compatible authors; never two
 * different arXiv ids. Drafts keep their order, groups the order of their first drafts, so that the outcome depends
 * on the canonical order of the drafts alone.
 */
export function groupDrafts(drafts: readonly Draft[]): Draft[][] {
  const groups = new Groups(drafts);
  groups.joinAll(indexBy(drafts, arxivIdOf));
  for (const members of indexBy(drafts, publisherDoi).values()) {
    // A DOI that stands at two arXiv ids, as of an article and its erratum, does not say which of them is meant.
    if (groups.arxivIds(members).size <= 1) groups.join(members);
  }
  for (const members of indexBy(drafts, (draft) => permalinkNormalV1(sourceTitle(draft))).values()) {
    joinByTitle(groups, members);
  }
  return groups.all();
}

/** The title as the source has it: what addresses and comparisons are made from. */
export function sourceTitle(draft: Pick<Draft, "title" | "titleSource">): string {
  return draft.titleSource ?? draft.title;
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
  const own = groups.members(root);
  const fits = settled
    .filter((other) => sameTitleSameWork(groups.members(other), own))
    .map((other) => ({ other, likeness: abstractLikeness(groups.members(other), own) }))
    .sort((a, b) => b.likeness - a.likeness);
  const [first, second] = fits;
  if (first === undefined || (second !== undefined && second.likeness === first.likeness)) return null;
  return first.other;
}

function firstFit(groups: Groups, root: number, open: readonly number[]): number | null {
  const own = groups.members(root);
  return open.find((other) => sameTitleSameWork(groups.members(other), own)) ?? null;
}

function indexBy(drafts: readonly Draft[], keyOf: (draft: Draft) => string | null): Map<string, number[]> {
  const index = new Map<string, number[]>();
  drafts.forEach((draft, i) => {
    const key = keyOf(draft);
    if (key === null) return;
    const members = index.get(key);
    if (members === undefined) index.set(key, [i]);
    else members.push(i);
  });
  return index;
}

/** Disjoint sets of draft places; a set goes by its smallest place, whatever the order of joining. */
class Groups {
  readonly #drafts: readonly Draft[];
  readonly #parent: Int32Array;
  readonly #members: Map<number, number[]>;

  constructor(drafts: readonly Draft[]) {
    this.#drafts = drafts;
    this.#parent = Int32Array.from(drafts, (_, i) => i);
    this.#members = new Map(drafts.map((_, i) => [i, [i]]));
  }

  root(place: number): number {
    let root = place;
    while (this.#parent[root] !== root) root = this.#parent[root] ?? root;
    this.#parent[place] = root;
    return root;
  }

  joinAll(sets: ReadonlyMap<string, readonly number[]>): void {
    for (const places of sets.values()) this.join(places);
  }

  join(places: readonly number[]): void {
    const roots = [...new Set(places.map((place) => this.root(place)))].sort((a, b) => a - b);
    const [home, ...others] = roots;
    if (home === undefined || others.length === 0) return;
    const joined = roots.flatMap((root) => this.#members.get(root) ?? []);
    for (const other of others) {
      this.#parent[other] = home;
      this.#members.delete(other);
    }
    this.#members.set(
      home,
      joined.sort((a, b) => a - b),
    );
  }

  members(place: number): Draft[] {
    const places = this.#members.get(this.root(place)) ?? [];
    return places.flatMap((member) => this.#drafts[member] ?? []);
  }

  arxivIds(places: readonly number[]): Set<string> {
    const drafts = [...new Set(places.map((place) => this.root(place)))].flatMap((root) =>
      this.members(root),
    );
    return new Set(drafts.flatMap((draft) => arxivIdOf(draft) ?? []));
  }

  all(): Draft[][] {
    return [...this.#members.keys()].sort((a, b) => a - b).map((root) => this.members(root));
  }
}
