import { MOST } from "@/lib/paper/limits";
import type {
  Author,
  Cut,
  Origin,
  Paper,
  PaperLink,
  PaperVersion,
  Provenance,
  ProvenField,
  VersionDate,
} from "@/lib/paper/paper";
import { isFormal } from "@/lib/paper/publication";
import type { Draft } from "../draft";
import { arxivIdOf } from "./identity";
import { mayBeOnePublication } from "./publications";

/** A paper before it has an address and topics. */
export type Work = Omit<Paper, "key" | "topics" | "venue">;

/**
 * One work from all its drafts (at least one, in canonical order). Every field is the best-sourced value: the newest
 * version before older ones, then by the format's confidence, then by the drafts' order, in which the better source
 * comes first. What no draft states stays empty. Links are gathered from all drafts.
 */
export function mergeDrafts(drafts: readonly Draft[]): Work {
  const { current, older } = byVersion(drafts);
  const origins = new Origins(drafts);
  const provenance: Partial<Record<ProvenField, Provenance>> = {};
  const take: Take = (field, from, read) => {
    const chosen = best(field, from, read);
    if (chosen !== null) provenance[field] = provenanceOf(field, chosen.draft, origins);
    return chosen;
  };
  const texts = versionTexts(current, older, take);
  const submitted = take("submitted", [current, older], (draft) => draft.submitted);
  const categories = take("categories", [current, older], (draft) => notEmpty(draft.categories));
  const links = take("links", [current, older], (draft) => notEmpty(draft.links));
  const arxivId = drafts.map(arxivIdOf).find((id) => id !== null);
  const version = newestVersion(drafts);
  const upvotes = mostUpvotes(drafts);
  const versionDates = longestHistory(drafts);
  return {
    ...(arxivId ? { arxivId } : {}),
    ...(version > 0 ? { version } : {}),
    ...texts,
    ...(submitted ? { submitted: submitted.value } : {}),
    ...(versionDates === null ? {} : { versionDates }),
    categories: [...(categories?.value ?? [])],
    links: links === null ? [] : gatheredLinks([links.draft, ...current, ...older]),
    ...(upvotes === null ? {} : { upvotes }),
    otherVersions: olderVersions(older),
    origins: origins.list,
    provenance,
  };
}

interface Chosen<T> {
  readonly value: T;
  readonly draft: Draft;
}
/** The best value of a field in the first of the tiers where any draft states it. */
type Take = <T>(
  field: ProvenField,
  tiers: readonly (readonly Draft[])[],
  read: (draft: Draft) => T | undefined,
) => Chosen<T> | null;

/** What one version says; comment, dates and texts of an older version are never taken for the current one's. */
function versionTexts(current: readonly Draft[], older: readonly Draft[], take: Take) {
  const newest = [current];
  const all = [current, older];
  const title = take("title", newest, (draft) => draft.title);
  const abstract = take("abstract", all, (draft) => draft.abstract);
  const authors = take("authors", all, (draft) => notEmpty(draft.authors));
  const updated = take("updated", newest, (draft) => draft.updated);
  const comment = take("comment", newest, (draft) => draft.comment);
  const journalRef = take("journalRef", all, (draft) => draft.journalRef);
  // A conference paper and its article may be one work, but the DOI of the one is not that of the other.
  const doi = take("doi", all, (draft) =>
    mayBeOnePublication(draft.journalRef ?? "", journalRef?.value ?? "") ? draft.doi : undefined,
  );
  // One draft's, as a whole; what says more than that there is something to read is sought first.
  const publication =
    take("publication", all, ({ publication: one }) => (one && isFormal(one) ? one : undefined)) ??
    take("publication", all, (draft) => draft.publication);
  const cut = cutOf({ title, abstract, authors, comment, journalRef });
  return {
    title: title?.value ?? "",
    abstract: abstract?.value ?? "",
    ...(title?.draft.titleSource !== undefined ? { titleSource: title.draft.titleSource } : {}),
    ...(abstract?.draft.abstractSource !== undefined
      ? { abstractSource: abstract.draft.abstractSource }
      : {}),
    authors: [...(authors?.value ?? [])],
    ...(updated ? { updated: updated.value } : {}),
    ...(comment ? { comment: comment.value } : {}),
    ...(journalRef ? { journalRef: journalRef.value } : {}),
    ...(doi ? { doi: doi.value } : {}),
    ...(publication ? { publication: publication.value } : {}),
    ...(Object.keys(cut).length === 0 ? {} : { cut }),
  };
}

/** How long the fields were that their drafts have cut. */
function cutOf(chosen: Readonly<Record<keyof Cut, Chosen<unknown> | null>>): Cut {
  const { title, abstract, authors, comment, journalRef } = chosen;
  return {
    ...stated("title", title?.draft.cut?.title),
    ...stated("abstract", abstract?.draft.cut?.abstract),
    ...stated("authors", authors?.draft.cut?.authors),
    ...stated("comment", comment?.draft.cut?.comment),
    ...stated("journalRef", journalRef?.draft.cut?.journalRef),
  };
}

function stated(field: keyof Cut, length: number | undefined): Cut {
  return length === undefined ? {} : { [field]: length };
}

function olderVersions(older: readonly Draft[]): PaperVersion[] {
  const numbers = [...new Set(older.flatMap((draft) => draft.version ?? []))].sort((a, b) => b - a);
  return numbers.slice(0, MOST.versions).map((version) => {
    const drafts = older.filter((draft) => draft.version === version);
    const { authors, cut, ...texts } = versionTexts(drafts, [], best);
    return { version, ...texts, ...authorsOfOlder(authors, cut) };
  });
}

function authorsOfOlder(authors: readonly Author[], cut: Cut = {}): Pick<PaperVersion, "authors" | "cut"> {
  const kept = authors.slice(0, MOST.authorsOfOlder);
  const all = kept.length === authors.length ? cut : { ...cut, authors: cut.authors ?? authors.length };
  return { authors: kept, ...(Object.keys(all).length === 0 ? {} : { cut: all }) };
}

/** Drafts of the newest version and those that name none; and drafts of older versions, newest first. */
function byVersion(drafts: readonly Draft[]): { current: Draft[]; older: Draft[] } {
  const newest = newestVersion(drafts);
  const isOlder = (draft: Draft) => (draft.version ?? newest) < newest;
  return {
    current: drafts.filter((draft) => !isOlder(draft)),
    older: drafts.filter(isOlder).sort((a, b) => (b.version ?? 0) - (a.version ?? 0)),
  };
}

function newestVersion(drafts: readonly Draft[]): number {
  return drafts.reduce((newest, draft) => Math.max(newest, draft.version ?? 0), 0);
}

function best<T>(
  field: ProvenField,
  tiers: readonly (readonly Draft[])[],
  read: (draft: Draft) => T | undefined,
): Chosen<T> | null {
  for (const drafts of tiers) {
    let chosen: Chosen<T> | null = null;
    for (const draft of drafts) {
      const value = read(draft);
      if (value !== undefined && (chosen === null || isBetter(field, draft, chosen.draft)))
        chosen = { value, draft };
    }
    if (chosen !== null) return chosen;
  }
  return null;
}

/** Strictly better: of equals the earlier one stays. Versions differ only among the older ones, newest first. */
function isBetter(field: ProvenField, draft: Draft, than: Draft): boolean {
  if (draft.version !== undefined && than.version !== undefined && draft.version < than.version) return false;
  const gain = confidence(field, draft) - confidence(field, than);
  if (gain !== 0) return gain > 0;
  return draft.version !== undefined && than.version === undefined;
}

function confidence(field: ProvenField, draft: Draft): number {
  return draft.doubts?.[field]?.confidence ?? 1;
}

/** A later reading of a paper knows more versions. */
function longestHistory(drafts: readonly Draft[]): VersionDate[] | null {
  let longest: readonly VersionDate[] = [];
  for (const { versionDates = [] } of drafts)
    if (versionDates.length > longest.length) longest = versionDates;
  return longest.length === 0 ? null : [...longest];
}

function notEmpty<T>(list: readonly T[] | undefined): readonly T[] | undefined {
  return list !== undefined && list.length > 0 ? list : undefined;
}

function gatheredLinks(drafts: readonly Draft[]): PaperLink[] {
  const byUrl = new Map<string, PaperLink>();
  for (const link of drafts.flatMap((draft) => draft.links ?? [])) {
    if (!byUrl.has(link.url)) byUrl.set(link.url, link);
  }
  return [...byUrl.values()];
}

/** Votes are rarely taken back and sources do not say when they counted, so the most are the latest. */
function mostUpvotes(drafts: readonly Draft[]): number | null {
  const counts = drafts.flatMap(({ upvotes }) => upvotes ?? []);
  return counts.length === 0 ? null : Math.max(...counts);
}

function provenanceOf(field: ProvenField, draft: Draft, origins: Origins): Provenance {
  const doubt = draft.doubts?.[field];
  return {
    origin: origins.placeOf(draft),
    ...(doubt ? { note: doubt.note, confidence: doubt.confidence } : {}),
    ...(doubt?.raw !== undefined ? { raw: doubt.raw } : {}),
  };
}

/** The places the drafts were read from, each once: of each kind of source the first, and those that gave a field. */
class Origins {
  readonly list: Origin[] = [];
  readonly #places = new Map<string, number>();
  readonly #ofSource = new Map<Origin["source"], number>();

  constructor(drafts: readonly Draft[]) {
    for (const { origin } of drafts) {
      const ofSource = this.#ofSource.get(origin.source) ?? 0;
      if (ofSource < MOST.origins) this.#placeOf(origin);
    }
  }

  placeOf({ origin }: Draft): number {
    return this.#placeOf(origin);
  }

  #placeOf(origin: Origin): number {
    const { source, format, file, position } = origin;
    const name = JSON.stringify([source, format, file, position]);
    const known = this.#places.get(name);
    if (known !== undefined) return known;
    const place = this.list.push(origin) - 1;
    this.#places.set(name, place);
    this.#ofSource.set(source, (this.#ofSource.get(source) ?? 0) + 1);
    return place;
  }
}
