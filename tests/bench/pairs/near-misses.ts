import { below, oneOf, type Random } from "../random";
import { type Facts, type Pair, pairOf, without } from "./pair";

/** Works by one first author whose titles begin or end alike, or whose abstracts begin alike; each pair once. */
export function neighbours(papers: readonly Facts[]): Pair[] {
  const blocks = new Map<string, Facts[]>();
  for (const paper of papers) {
    for (const key of keysOf(paper)) {
      const block = blocks.get(key);
      if (block === undefined) blocks.set(key, [paper]);
      else block.push(paper);
    }
  }
  const pairs = new Map<string, Pair>();
  for (const block of blocks.values()) {
    for (const [i, a] of block.slice(0, LARGEST_BLOCK).entries())
      for (const b of block.slice(i + 1, LARGEST_BLOCK))
        if (a.arxivId !== b.arxivId) pairs.set(`${a.arxivId} ${b.arxivId}`, neighbourPair(a, b));
  }
  return [...pairs.values()];
}

const LARGEST_BLOCK = 20;

function keysOf({ title, abstract = "", authors = [] }: Facts): string[] {
  const words = wordsOf(title);
  const surname = authors[0]?.split(" ").at(-1) ?? "";
  return [
    ...(words.length < 3 ? [] : [`${surname} ${words.slice(0, 3)}`, `${surname} ${words.slice(-3)} end`]),
    ...(abstract.length < 200 ? [] : [wordsOf(abstract).slice(0, 10).join(" ")]),
  ];
}

/**
 * Different by their arXiv ids. Where the title or the people tell them apart too, the second one goes without an id,
 * as another source would have it.
 */
function neighbourPair(a: Facts, b: Facts): Pair {
  const bare = (title: string) =>
    wordsOf(title.replace(/\\/g, " "))
      .filter((word) => !/^(?:an?|the|on|pi)$/.test(word))
      .join("");
  const people = new Set(a.authors?.map(surnameOf));
  const strangers = b.authors?.every((name) => !people.has(surnameOf(name))) ?? false;
  if (bare(a.title) === bare(b.title) && !strangers)
    return pairOf("different", "two arXiv ids of one title", a, b);
  const about = strangers ? "other people's work beside it" : "another work of the same people";
  return pairOf("different", about, a, without(b, "arxivId"));
}

function surnameOf(name: string): string {
  return (name.split(" ").at(-1) ?? name).toLowerCase();
}

/** How alike the titles of a pair are: the share of words that both have. */
export function titleOverlap({ a, b }: Pair): number {
  const left = new Set(wordsOf(a.title));
  const right = new Set(wordsOf(b.title ?? a.title));
  const shared = [...left].filter((word) => right.has(word)).length;
  return shared / new Set([...left, ...right]).size;
}

function wordsOf(text: string): string[] {
  return text
    .normalize("NFKD")
    .toLowerCase()
    .split(/[^\p{L}\p{N}]+/u)
    .filter((word) => word !== "");
}

/** Another work with what it has from the paper it goes with; `stranger` is a paper of other people. */
type NearMiss = (paper: Facts, stranger: Facts, random: Random) => Facts;

const MADE: Readonly<Record<string, NearMiss>> = {
  "its erratum": (paper) => ({ ...without(paper, "abstract"), title: `Erratum: ${paper.title}` }),
  "its erratum, with its abstract": (paper) => ({ ...paper, title: `Erratum to "${paper.title}"` }),
  "a comment on it": (paper, { authors = [], abstract = "" }) => ({
    ...paper,
    title: `Comment on "${paper.title}"`,
    authors,
    abstract,
  }),
  "the authors' reply": (paper, { abstract = "" }) => ({
    ...paper,
    title: `Reply to Comment on "${paper.title}"`,
    abstract,
  }),
  "its second part": (paper, { abstract = "" }) => ({ ...paper, title: `${paper.title}. II`, abstract }),
  "its third part, without abstract": (paper) => ({
    ...without(paper, "abstract"),
    title: `${paper.title}, Part III`,
  }),
  "its extended abstract": (paper) => ({ ...paper, title: `${paper.title} (Extended Abstract)` }),
  "other people's work of the same title": (paper, { authors = [], abstract = "" }) => ({
    ...paper,
    authors,
    abstract,
  }),
  "the same title over another abstract, without authors": (paper, { abstract = "" }) => ({
    ...without(paper, "authors"),
    abstract,
  }),
  "a talk of the same title by the same people": (paper, { abstract = "" }) => ({ ...paper, abstract }),
  "the same title many years later": (paper) => ({
    ...paper,
    submitted: String(Number.parseInt(paper.submitted ?? "2000", 10) + 12),
  }),
  "another work that took over the abstract": (paper, { title }) => ({ ...paper, title }),
};

/** The paper and a work that is easily taken for it. */
export function nearMissOf(paper: Facts, stranger: Facts, random: Random): Pair | null {
  const about = oneOf(Object.keys(MADE), random) ?? "";
  const { abstract: own = "" } = paper;
  const { abstract: others = "" } = stranger;
  if (own.length < 200 || others.length < 200) return null;
  const other = MADE[about]?.(without(paper, "arxivId"), stranger, random);
  return other === undefined ? null : pairOf("different", about, paper, other);
}

/** Two papers that are the same in all but what a source can be sure of. */
export function conflictOf(paper: Facts, random: Random): Pair {
  const doi = (number: number) => `10.1000/xyz.${number}`;
  const number = below(100_000, random);
  const bare = without(paper, "arxivId");
  return pairOf("different", "two DOIs", { ...paper, doi: doi(number) }, { ...bare, doi: doi(number + 1) });
}
