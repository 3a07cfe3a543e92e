import { searchAnswerSchema } from "@/lib/api/search-answer";
import { authorSlug } from "@/lib/paper/names";
import type { Outcome } from "../attack/support/client";

/** A kind of address, and the addresses of that kind that are asked for in turn. */
export interface Route {
  readonly name: string;
  readonly targets: readonly string[];
}

/** So many papers give the words, names and addresses that are asked for. */
const PAPERS = 100;
const LONG_LETTERS = 5;
/** What somebody has typed of a word when the suggestions are asked for. */
const TYPED_LETTERS = 5;

/** Where the papers are read that decide what is asked for. */
export const SAMPLE_TARGET = `/api/search?size=${PAPERS}`;

/** The routes of a site, from its answer at {@link SAMPLE_TARGET}. Throws where that is no such answer. */
export function routesOf({ answer, ending }: Outcome): readonly Route[] {
  if (answer?.status !== 200)
    throw new Error(`The site has no papers to ask for: ${ending ?? answer?.status}.`);
  const { papers } = searchAnswerSchema.parse(JSON.parse(answer.body.toString("utf8")));
  const asked = papers.map(({ title }) => title.match(/\p{L}+/gu)?.filter(isLong) ?? []);
  const queries = asked.filter(({ length }) => length >= 2).map(([first, second]) => `${first} ${second}`);
  const names = papers.flatMap(({ authors }) => authors.slice(0, 1).map(({ name }) => name));
  const begun = asked.flatMap((words) => words.slice(0, 1).map((word) => word.slice(0, TYPED_LETTERS)));
  return [
    { name: "/", targets: ["/"] },
    { name: "/?q=", targets: asking("/", queries) },
    { name: "/papers/…", targets: papers.map(({ url }) => new URL(url).pathname) },
    { name: "/topics", targets: ["/topics"] },
    { name: "/authors/…", targets: names.map((name) => `/authors/${authorSlug(name)}`) },
    { name: "/api/search", targets: asking("/api/search", queries) },
    { name: "/api/suggest", targets: asking("/api/suggest", begun) },
  ].map(({ name, targets }) => ({ name, targets: [...new Set(targets)] }));
}

function isLong(word: string): boolean {
  return word.length >= LONG_LETTERS;
}

function asking(path: string, queries: readonly string[]): string[] {
  return queries.map((q) => `${path}?${new URLSearchParams({ q })}`);
}
