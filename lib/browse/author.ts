import type { AuthorPage, Corpus } from "@/lib/corpus/corpus";
import { MOST_NAMED } from "@/lib/paper/limits";
import { authorSlug } from "@/lib/paper/names";
import type { PaperNumber } from "@/lib/search/engine";
import type { ListedPaper } from "@/lib/search/listed-paper";
import { topicsOf } from "./answer";

/** More papers than this are read on the search page, which has pages and filters. */
const MOST_PAPERS = 100;

/** Somebody who wrote papers together with an author, and how many of those that are listed. */
export interface CoAuthor {
  readonly slug: string;
  readonly name: string;
  readonly papers: number;
}

/** What an author's page says. */
export interface AuthorView {
  /** The newest papers, up to a hundred. */
  readonly listed: readonly Omit<ListedPaper, "hit">[];
  /** Of the listed papers, those with most in common first. */
  readonly coAuthors: readonly CoAuthor[];
}

/** The author whom an address or any spelling of the name means; null when nobody here is called so. */
export async function authorMeant(corpus: Corpus, name: string): Promise<AuthorPage | null> {
  return (await corpus.author(name)) ?? corpus.author(authorSlug(name));
}

/** An author's papers with their topics, and the people they were written with. */
export async function authorView(corpus: Corpus, { slug, papers }: AuthorPage): Promise<AuthorView> {
  const read = async (number: PaperNumber) => {
    const paper = await corpus.texts.read(number);
    return { paper, topics: topicsOf(corpus, paper.topics) };
  };
  const listed = await Promise.all(papers.slice(0, MOST_PAPERS).map(read));
  return { listed, coAuthors: coAuthorsOf(slug, listed) };
}

function coAuthorsOf(own: string, listed: AuthorView["listed"]): CoAuthor[] {
  const counts = new Map<string, CoAuthor>();
  for (const { name } of listed.flatMap(({ paper }) => paper.authors.slice(0, MOST_NAMED.together))) {
    const slug = authorSlug(name);
    if (slug === own) continue;
    const known = counts.get(slug);
    counts.set(slug, { slug, name: known?.name ?? name, papers: (known?.papers ?? 0) + 1 });
  }
  return [...counts.values()].sort((a, b) => b.papers - a.papers || a.name.localeCompare(b.name, "en"));
}
