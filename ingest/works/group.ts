import { fingerprintOf } from "../store/fingerprint";
import { candidatePairs } from "./blocking";
import { type Candidate, Candidates } from "./candidates";
import { areApartDespiteDoi, contradict, likenessOf } from "./comparison";
import type { Drafts } from "./drafts";
import { type Grouping, Groups } from "./groups";
import { publisherDoi } from "./identity";
import { sharing } from "./sharing";

/** Two candidates whose likeness differs by less are equally good. */
const TIE = 0.05;
/** So many of the likeliest works tell whether it is clear which one a draft belongs to. */
const RIVALS = 20;
/** Of a large group its first drafts speak for it. */
const SPEAKERS = 4;

/**
 * Puts drafts of the same work together: same arXiv id; same DOI, unless one is about the other's work; or alike in
 * title and what stands beside it. Never two different arXiv ids. Drafts keep their order, groups the order of their
 * first drafts, so that the outcome depends on the canonical order of the drafts alone. Only drafts that share an id,
 * a DOI or a blocking key with one that may join are read.
 */
export function groupDrafts(drafts: Drafts): Grouping {
  const groups = new Groups(drafts.identities);
  joinByArxivId(groups, drafts);
  joinByDoi(groups, drafts);
  joinByLikeness(groups, drafts);
  return groups.all();
}

function joinByArxivId(groups: Groups, { identities: { arxivIds } }: Drafts): void {
  const fingerprints = Float64Array.from(arxivIds, (id) => (id === null ? 0 : fingerprintOf(id)));
  for (const members of sharing(fingerprints, (place) => arxivIds[place] ?? null)) groups.join(members);
}

function joinByDoi(groups: Groups, drafts: Drafts): void {
  for (const members of sharing(drafts.identities.dois, (place) => publisherDoi(drafts.at(place)))) {
    // A DOI that stands at two arXiv ids, as of an article and its erratum, does not say which of them is meant.
    if (groups.arxivIds(members).size > 1) continue;
    const homes: number[] = [];
    for (const place of members) {
      const home = homes.find((other) => !tellsApart(drafts, other, place));
      if (home === undefined) homes.push(place);
      else groups.join([home, place]);
    }
  }
}

function tellsApart(drafts: Drafts, a: number, b: number): boolean {
  return areApartDespiteDoi(drafts.at(a), drafts.at(b));
}

/** Joins the likeliest first, as long as nothing in the groups that join contradicts. */
function joinByLikeness(groups: Groups, drafts: Drafts): void {
  const isOpen = openPlaces(groups, drafts);
  if (!drafts.identities.arxivIds.some((_, place) => isOpen(place))) return;
  const rootOf = (place: number) => groups.root(place);
  const candidates = new Candidates();
  for (const [a, b] of candidatePairs(drafts.blockingKeys(), isOpen, rootOf)) {
    if (groups.wouldConflict(a, b)) continue;
    const likeness = likenessOf(drafts.at(a), drafts.at(b));
    if (likeness === null) continue;
    candidates.add({ from: a, to: b, likeness });
    candidates.add({ from: b, to: a, likeness });
  }
  const excludes = (a: number, b: number) => conflict(groups, drafts, a, b);
  const unclear = new Set<string>();
  for (const options of candidates.perGroup(rootOf))
    for (const { from, to } of unclearAmong(options, excludes)) unclear.add(pairName(from, to));
  for (const { from, to } of candidates.likeliestFirst()) {
    if (from > to || rootOf(from) === rootOf(to) || unclear.has(pairName(from, to))) continue;
    if (!excludes(from, to)) groups.join([from, to]);
  }
}

function pairName(a: number, b: number): string {
  return `${Math.min(a, b)} ${Math.max(a, b)}`;
}

/** Of the works that one may be, the likeliest first, those that another one excludes which is as likely or more. */
function unclearAmong(
  options: readonly Candidate[],
  excludes: (a: number, b: number) => boolean,
): readonly Candidate[] {
  const rivals = options.slice(0, RIVALS);
  return options.filter(({ to, likeness }) =>
    rivals.some((rival) => rival.to !== to && rival.likeness > likeness - TIE && excludes(to, rival.to)),
  );
}

/** Tells of a place whether its work has no arXiv id yet, so that it may join another. */
function openPlaces(groups: Groups, { identities: { arxivIds } }: Drafts): (place: number) => boolean {
  const settled = new Uint8Array(arxivIds.length);
  arxivIds.forEach((id, place) => {
    if (id !== null) settled[groups.root(place)] = 1;
  });
  return (place) => settled[groups.root(place)] === 0;
}

/** Whether two groups cannot be one work. */
function conflict(groups: Groups, drafts: Drafts, a: number, b: number): boolean {
  if (groups.wouldConflict(a, b)) return true;
  const [left, right] = [groups.members(a).slice(0, SPEAKERS), groups.members(b).slice(0, SPEAKERS)];
  return left.some((one) => right.some((other) => contradict(drafts.at(one), drafts.at(other))));
}
