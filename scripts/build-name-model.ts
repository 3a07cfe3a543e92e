// Builds ingest/reading/authors/name-model.json, the counts behind the splitting of run-together authors.
// Usage: npx tsx scripts/build-name-model.ts NAME-TOKENS.json METADATA…
// NAME-TOKENS.json: { F, M, L, S, NT }, how often a token is the first, a middle, the last or the only one of an
// author's name, and how many tokens names have, counted over arXiv's author lists.
// METADATA: arXiv metadata, one JSON object a line (title, abstract, comments, journal-ref), for the words of comments.
// arXiv places its metadata under CC0.
import { createReadStream, readFileSync, writeFileSync } from "node:fs";
import { createInterface } from "node:readline";
import { createGunzip } from "node:zlib";
import { z } from "zod";
import {
  habitsAfter,
  lookOf,
  NO_HABITS,
  standingOf,
  TRAIT_COUNT,
  traitsOf,
} from "../ingest/reading/authors/name-habits";
import { shapeOf, type TokenShape } from "../ingest/reading/authors/token-shape";

/** Abstracts outnumber comments: a word of comments counts as often as this, once two comments have it. */
const COMMENT_WEIGHT = 200;
const WORDS_KEPT = 15_000;
/** Tokens that the counts leave out are kept when the lists of METADATA have them so often, as if counted so often. */
const RARE_KEPT = { first: 2, middle: 2, last: 3, single: 2 } as const;
const RARE_COUNT = 3;
/** Words of short comments that no sample of comments is sure to have. */
const SHORT_COMMENTS =
  "abstract accepted appendix camera ready chapter code conference corrected data demo dissertation draft early extended figures full journal keynote lecture manuscript master notes oral pages paper position poster pre preliminary preprint print proposal published report review revised short slides submitted summary supplementary survey talk tech technical thesis tutorial under update version video vision white work workshop";

const counts = z.record(z.string(), z.number().int().positive());
const tokensSchema = z.object({ F: counts, M: counts, L: counts, S: counts, NT: counts });
const line = z.object({
  authors: z.unknown(),
  title: z.string().optional(),
  abstract: z.string().optional(),
  comments: z.string().nullish(),
  "journal-ref": z.string().nullish(),
});

/** Tokens by the rounded logarithm of their counts: place n of the list holds the tokens seen about 2^(n/2) times. */
function byMagnitude(table: Iterable<readonly [string, number]>): string[] {
  const lists: string[][] = [];
  for (const [token, count] of table) {
    const magnitude = Math.round(2 * Math.log2(count));
    while (lists.length <= magnitude) lists.push([]);
    lists[magnitude]?.push(token);
  }
  return lists.map((tokens) => tokens.sort().join(" "));
}

type Place = "first" | "middle" | "last" | "single";

/** How names of lists are written: tokens that the counts leave out because they are rare, and shared habits. */
class Manners {
  readonly rare: Record<Place, Map<string, number>> = {
    first: new Map(),
    middle: new Map(),
    last: new Map(),
    single: new Map(),
  };
  readonly habits = Array.from({ length: TRAIT_COUNT }, () => ({
    before: [0, 0, 0] as [number, number, number],
    having: [0, 0, 0] as [number, number, number],
  }));

  learn(authors: readonly string[]): void {
    let earlier = NO_HABITS;
    for (const author of authors) {
      const tokens = author.split(/\s+/).filter((token) => token !== "");
      const first = tokens[0];
      const last = tokens.at(-1);
      if (first === undefined || last === undefined) continue;
      tokens.forEach((token, i) => {
        this.#learnRare(placeOf(i, tokens.length), token);
      });
      const traits = traitsOf(tokens.length, lookOf(first), lookOf(tokens[1] ?? first), lookOf(last));
      if (earlier !== NO_HABITS) this.#learnHabits(traits, earlier);
      earlier = habitsAfter(earlier, traits);
    }
  }

  #learnRare(place: Place, token: string): void {
    const rare = this.rare[place];
    if (tokensOf[place][token] === undefined) rare.set(token, (rare.get(token) ?? 0) + 1);
  }

  #learnHabits(traits: number, habits: number): void {
    this.habits.forEach((habit, i) => {
      const standing = standingOf(habits, i);
      habit.before[standing]++;
      habit.having[standing] += (traits >> i) & 1;
    });
  }
}

const NO_SHAPES = {
  word: 0,
  initial: 0,
  initials: 0,
  camel: 0,
  glued: 0,
  capitals: 0,
  lower: 0,
  dotted: 0,
  other: 0,
};

function placeOf(i: number, tokens: number): Place {
  if (tokens === 1) return "single";
  return i === 0 ? "first" : i === tokens - 1 ? "last" : "middle";
}

/** Counted tokens, and rare ones that the lists have often enough, each with about the count it would have there. */
function withRare(place: Place): [string, number][] {
  const kept = [...manners.rare[place]].filter(([, n]) => n >= RARE_KEPT[place]);
  return [
    ...Object.entries(tokensOf[place]),
    ...kept.map(([token]) => [token, RARE_COUNT] satisfies [string, number]),
  ];
}

/** The shapes of the tokens left out. */
function shapesOf(place: Place): Record<TokenShape, number> {
  const shapes = { ...NO_SHAPES };
  for (const [token, n] of manners.rare[place]) if (n < RARE_KEPT[place]) shapes[shapeOf(token)] += n;
  return shapes;
}

/** How often words stand in texts. */
type WordCounts = Map<string, number>;

function countWords(text: string | null | undefined, counts: WordCounts): void {
  for (const word of text?.match(/(?<![\p{L}\p{N}])\p{L}+(?:[-'.]\p{L}+)*/gu) ?? []) {
    counts.set(word, (counts.get(word) ?? 0) + 1);
  }
}

/** The words of titles and abstracts, and those that more than one comment or journal reference has. */
async function readMetadata(files: readonly string[]): Promise<[WordCounts, WordCounts]> {
  const texts: WordCounts = new Map();
  const comments: WordCounts = new Map();
  for (const file of files) {
    const bytes = createReadStream(file);
    const input = file.endsWith(".gz") ? bytes.pipe(createGunzip()) : bytes;
    for await (const json of createInterface({ input })) {
      const paper = line.parse(JSON.parse(json));
      const authors = z.array(z.string()).safeParse(paper.authors);
      if (authors.success) manners.learn(authors.data);
      for (const text of [paper.title, paper.abstract]) countWords(text, texts);
      for (const text of [paper.comments, paper["journal-ref"]]) countWords(text, comments);
    }
  }
  for (const word of SHORT_COMMENTS.split(" ")) comments.set(word, (comments.get(word) ?? 0) + 2);
  return [texts, new Map([...comments].filter(([, n]) => n > 1))];
}

function mostFrequent(texts: WordCounts, comments: WordCounts): [string, number][] {
  const all = new Map(texts);
  for (const [word, n] of comments) all.set(word, (all.get(word) ?? 0) + n * COMMENT_WEIGHT);
  return [...all].sort(([a, m], [b, n]) => n - m || (a < b ? -1 : 1)).slice(0, WORDS_KEPT);
}

const [tokensFile, ...metadata] = process.argv.slice(2);
if (tokensFile === undefined || metadata.length === 0) {
  process.stderr.write("Usage: npx tsx scripts/build-name-model.ts NAME-TOKENS.json METADATA…\n");
  process.exit(2);
}
const tokens = tokensSchema.parse(JSON.parse(readFileSync(tokensFile, "utf8")));
const tokensOf: Record<Place, Record<string, number>> = {
  first: tokens.F,
  middle: tokens.M,
  last: tokens.L,
  single: tokens.S,
};
const manners = new Manners();
const [texts, comments] = await readMetadata(metadata);
const model = {
  source:
    "Counts over author lists, titles, abstracts and comments of arXiv metadata (CC0); scripts/build-name-model.ts",
  lengths: tokens.NT,
  first: byMagnitude(withRare("first")),
  middle: byMagnitude(withRare("middle")),
  last: byMagnitude(withRare("last")),
  single: byMagnitude(withRare("single")),
  shapes: {
    first: shapesOf("first"),
    middle: shapesOf("middle"),
    last: shapesOf("last"),
    single: shapesOf("single"),
  },
  habits: manners.habits,
  words: byMagnitude(mostFrequent(texts, comments)),
  commentWords: [...comments.keys()]
    .filter((word) => /^\p{Ll}/u.test(word))
    .sort()
    .join(" "),
};
const target = new URL("../ingest/reading/authors/name-model.json", import.meta.url);
writeFileSync(target, `${JSON.stringify(model, null, 2)}\n`);
