import type { Identities } from "./drafts";

/** Which drafts are one work: `members` in one row, work `i` from `starts[i]` to `starts[i + 1]`, by first draft. */
export interface Grouping {
  readonly count: number;
  readonly starts: Uint32Array;
  readonly members: Uint32Array;
}

/** Disjoint sets of draft places; a set goes by its smallest place, whatever the order of joining. */
export class Groups {
  readonly #identities: Identities;
  readonly #parent: Uint32Array;
  /** The places of the sets that have several, by root. */
  readonly #joined = new Map<number, number[]>();

  constructor(identities: Identities) {
    this.#identities = identities;
    this.#parent = Uint32Array.from({ length: identities.arxivIds.length }, (_, place) => place);
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
    const members = roots.flatMap((root) => this.members(root)).sort((a, b) => a - b);
    for (const other of others) {
      this.#parent[other] = home;
      this.#joined.delete(other);
    }
    this.#joined.set(home, members);
  }

  /** The places that are one work with this one, in order. */
  members(place: number): readonly number[] {
    const root = this.root(place);
    return this.#joined.get(root) ?? [root];
  }

  arxivIds(places: readonly number[]): Set<string> {
    const ids = new Set<string>();
    for (const place of places)
      for (const member of this.members(place)) {
        const id = this.#identities.arxivIds[member];
        if (id !== null && id !== undefined) ids.add(id);
      }
    return ids;
  }

  /** Whether one work would get two arXiv ids, or two works whose DOIs differ would become one. */
  wouldConflict(a: number, b: number): boolean {
    if (this.arxivIds([a, b]).size > 1) return true;
    const [doisA, doisB] = [this.#dois(a), this.#dois(b)];
    return doisA.length > 0 && doisB.length > 0 && !doisA.some((doi) => doisB.includes(doi));
  }

  #dois(place: number): number[] {
    return this.members(place)
      .map((member) => this.#identities.dois[member] ?? 0)
      .filter((doi) => doi !== 0);
  }

  all(): Grouping {
    const count = this.#parent.length;
    const starts = new Uint32Array(count + 1);
    const members = new Uint32Array(count);
    let groups = 0;
    let size = 0;
    for (let place = 0; place < count; place++) {
      if (this.#parent[place] !== place) continue;
      starts[groups++] = size;
      for (const member of this.members(place)) members[size++] = member;
    }
    starts[groups] = size;
    return { count: groups, starts: starts.slice(0, groups + 1), members };
  }
}
