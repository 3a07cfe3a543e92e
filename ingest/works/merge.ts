import type {
  Origin,
  Paper,
  PaperLink,
  PaperVersion,
  Provenance,
  ProvenField,
  VersionDate,
} from "@/lib/paper/paper";
import type { Draft } from "../draft";
import { arxivIdOf } from "./identity";

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
  const doi = take("doi", all, (draft) => draft.doi);
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
  };
}

function olderVersions(older: readonly Draft[]): PaperVersion[] {
  const numbers = [...new Set(older.flatMap((draft) => draft.version ?? []))].sort((a, b) => b - a);
  return numbers.map((version) => {
    const drafts = older.filter((draft) => draft.version === version);
    return { version, ...versionTexts(drafts, [], best) };
  });
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

/** The places the drafts were read from, each once. */
class Origins {
  readonly list: Origin[] = [];
  readonly #places = new Map<Draft, number>();

  constructor(drafts: readonly Draft[]) {
    for (const draft of drafts) {
      const known = this.list.findIndex((origin) => isSamePlace(origin, draft.origin));
      this.#places.set(draft, known >= 0 ? known : this.list.push(draft.origin) - 1);
    }
  }

  placeOf(draft: Draft): number {
    return this.#places.get(draft) ?? 0;
  }
}

function isSamePlace(a: Origin, b: Origin): boolean {
  return a.source === b.source && a.format === b.format && a.file === b.file && a.position === b.position;
}
