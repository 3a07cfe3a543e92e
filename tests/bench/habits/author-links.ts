import type { LocalCorpus } from "@/lib/corpus/corpus";
import { authorSlug } from "@/lib/paper/names";
import { parseQuery } from "@/lib/query/parse";
import { INITIAL_STATE } from "@/lib/query/url";
import type { PaperNumber } from "@/lib/search/engine";
import { eachAuthor } from "../../support/each-author";
import { type Random, shuffled } from "../random";
import type { Held } from "./held";
import type { People } from "./people";
import type { Check, ChecksRow } from "./rows";

/** As many suggestions as the box shows. */
const SUGGESTED = 8;
/** Typing every name costs more than following every link: so many names are typed. */
const TYPED_NAMES = 5_000;
/** Whoever has a common name shares it with others; the own papers are looked for among so many. */
const MOST_FOUND = 10_000;

/**
 * Whether everything that the site itself makes of an author leads to that author's papers: the link on the name, the
 * search for all papers on the author's page, and both kinds of suggestion for the whole name.
 */
export async function measureAuthorLinks(
  { corpus }: Held,
  people: People,
  random: Random,
): Promise<ChecksRow[]> {
  const links: Check[] = [];
  const searches: Check[] = [];
  for (const name of people.names) links.push(linkOf(corpus, people, name));
  for (const { name, papers } of eachAuthor(corpus))
    searches.push(await searchFor(corpus, `author:"${name.replaceAll('"', "")}"`, papers));
  const typed = shuffled(people.names, random).slice(0, TYPED_NAMES);
  const suggestions: Check[] = [];
  const completions: Check[] = [];
  for (const name of typed) {
    suggestions.push(await suggestionFor(corpus, name));
    completions.push(await completionFor(corpus, name));
  }
  return [
    { row: "the link on every printed name", checks: links },
    { row: "every author's search for all papers", checks: searches },
    { row: "a whole name typed suggests its author", checks: suggestions },
    { row: "author: and a whole name is completed to the papers", checks: completions },
  ];
}

function linkOf(corpus: LocalCorpus, people: People, name: string): Check {
  const page = corpus.author(authorSlug(name));
  const shown = new Set(page?.papers);
  const isRight = people.printing(name).every((paper) => shown.has(paper));
  return { text: name, isRight, saw: page === null ? "no page" : `${page.papers.length} papers` };
}

/** Whether a search finds all of some papers as complete matches. */
async function searchFor(corpus: LocalCorpus, q: string, papers: readonly PaperNumber[]): Promise<Check> {
  const { query } = parseQuery(q);
  const { filters, sort } = INITIAL_STATE;
  const { hits, total } = await corpus.engine.search({ query, filters, sort, offset: 0, limit: MOST_FOUND });
  const found = new Set(hits.filter(({ complete }) => complete).map(({ paper }) => paper));
  const held = papers.filter((paper) => found.has(paper)).length;
  return { text: q, isRight: held === papers.length, saw: `${held} of ${papers.length} among ${total}` };
}

async function suggestionFor(corpus: LocalCorpus, name: string): Promise<Check> {
  const suggested = await corpus.engine.suggest(name, SUGGESTED);
  const slug = authorSlug(name);
  const isRight = suggested.some((one) => one.kind === "author" && one.slug === slug);
  return { text: name, isRight, saw: suggested.map(({ text }) => text).join(" | ") };
}

/** The completion is typed as a reader does, and then followed. */
async function completionFor(corpus: LocalCorpus, name: string): Promise<Check> {
  const text = `author:"${name.replaceAll('"', "")}`;
  const suggested = await corpus.engine.suggest(text, SUGGESTED);
  const papers = corpus.author(authorSlug(name))?.papers ?? [];
  const wanted = suggested.find(
    (one) => one.kind === "value" && authorSlug(authorIn(one.query)) === authorSlug(name),
  );
  if (wanted?.kind !== "value")
    return { text, isRight: false, saw: suggested.map((one) => one.text).join(" | ") };
  return searchFor(corpus, wanted.query, papers);
}

function authorIn(q: string): string {
  return /author:"([^"]*)"/.exec(q)?.[1] ?? "";
}
