import { MAX_QUERY_CHARACTERS, MAX_QUERY_TERMS } from "@/lib/query/limits";
import type { Lexicon } from "../support/lexicon";

/** A search within the site's limits that asks for as much work as one kind of thing can. */
export interface CostlyQuery {
  readonly name: string;
  readonly q: string;
  /** Further parameters, such as `&size=100`. */
  readonly rest?: string;
}

/** What the site takes of one query. */
const CHARACTERS = MAX_QUERY_CHARACTERS;
const WORDS = MAX_QUERY_TERMS;

const LETTERS = "etaoinsrhldcumfpgwybvkxjqz".split("");

/** One of each kind that could be dear, made of the words of a corpus. */
export function costlyQueries(lexicon: Lexicon): CostlyQuery[] {
  const queries = [
    ordinaryQuery(lexicon),
    ...compounds(),
    ...prefixes(),
    ...phrases(lexicon),
    ...structures(lexicon),
    ...words(lexicon),
    ...addresses(lexicon),
  ];
  // Of more words than there is room for, as many as the site takes.
  return queries.map((query) => ({ ...query, q: query.q.slice(0, CHARACTERS) }));
}

/** What a reader asks for, to compare. */
export function ordinaryQuery({ long }: Lexicon): CostlyQuery {
  return { name: "an ordinary query, to compare", q: long.slice(0, 2).join(" ") };
}

function compounds(): CostlyQuery[] {
  return [
    { name: "a compound of 20 parts, cut off", q: `${"a-".repeat(20)}s*` },
    { name: "a compound of 250 parts, cut off", q: `${"a-".repeat(250)}s*` },
    { name: "a compound of 1,000 parts", q: "a-".repeat(1_000) },
    { name: "a compound of 1,000 letters", q: `${LETTERS.join("-")}-`.repeat(40).slice(0, CHARACTERS) },
    { name: "a compound of letters and digits", q: "a1".repeat(1_000) },
    { name: "a quoted compound, cut off", q: `"${"a-".repeat(250)}s*"` },
    { name: "compounds of 7 parts", q: Array(WORDS).fill("a-b-c-d-e-f-g").join(" ") },
    { name: "compounds joined by slashes", q: "of/the/".repeat(280) },
    { name: "compounds joined by underscores", q: "of_the_".repeat(280) },
  ];
}

function prefixes(): CostlyQuery[] {
  const single = LETTERS.map((letter) => `${letter}*`);
  const double = LETTERS.flatMap((a) => ["a", "e", "o"].map((b) => `${a}${b}*`)).slice(0, WORDS);
  return [
    { name: "three prefixes of a letter", q: "a* b* c*" },
    { name: "every prefix of a letter", q: single.join(" ") },
    { name: "every prefix of a letter, any", q: single.join(" OR ") },
    { name: "prefixes of two letters", q: double.join(" ") },
    { name: "every prefix of a letter left out", q: `the ${single.map((text) => `-${text}`).join(" ")}` },
    { name: "one prefix again and again", q: Array(WORDS).fill("s*").join(" ") },
    { name: "prefixes in a phrase", q: `"${single.slice(0, 20).join(" ")}"` },
    {
      name: "prefixes in each field",
      q: ["ti", "abs", "au", "co", "jr"].map((key) => `${key}:s*`).join(" "),
    },
    { name: "prefixes of names", q: LETTERS.map((letter) => `au:${letter}*`).join(" OR ") },
  ];
}

function phrases({ frequent }: Lexicon): CostlyQuery[] {
  const pairs = Array.from(
    { length: WORDS / 2 },
    (_, place) => `"${frequent[place % 4]} ${frequent[place % 7]}"`,
  );
  return [
    { name: "phrases of frequent words", q: pairs.join(" ") },
    { name: "phrases of frequent words, any", q: pairs.join(" OR ") },
    { name: "a phrase of frequent words", q: `"${upTo(frequent).join(" ")}"` },
    { name: "a phrase of one word again and again", q: `"${Array(WORDS).fill(frequent[0]).join(" ")}"` },
    {
      name: "a phrase of two words 32 times",
      q: `"${Array(WORDS / 2)
        .fill(`${frequent[0]} ${frequent[1]}`)
        .join(" ")}"`,
    },
    { name: "phrases left out", q: `${frequent[0]} ${pairs.map((pair) => `-${pair}`).join(" ")}` },
  ];
}

function structures({ frequent, rare }: Lexicon): CostlyQuery[] {
  const depth = 330;
  return [
    { name: "parentheses 980 deep", q: `${"(".repeat(980)}a${")".repeat(980)}` },
    { name: "unclosed parentheses", q: "(".repeat(CHARACTERS) },
    { name: "negations 330 deep", q: `${"-(".repeat(depth)}a${")".repeat(depth)}` },
    { name: "a chain of frequent words, any", q: upTo(frequent, " OR ").join(" OR ") },
    { name: "a chain of frequent words, all", q: upTo(frequent, " AND ").join(" AND ") },
    { name: "groups within groups", q: nested(upTo(frequent, " OR ()")) },
    { name: "a field before each of 240 groups", q: `${"title:(".repeat(240)}of${")".repeat(240)}` },
    { name: "words that never meet", q: upTo(rare, " AND ").join(" AND ") },
    {
      name: "words that never meet, under filters",
      q: upTo(rare).join(" "),
      rest: "&year=1999&category=cs&has=doi",
    },
    { name: "quotes without an end", q: '"a '.repeat(660) },
    { name: "operators alone", q: "OR AND NOT - ( ) ".repeat(116) },
  ];
}

function words({ frequent, long, names }: Lexicon): CostlyQuery[] {
  return [
    { name: "frequent words", q: upTo(frequent).join(" ") },
    { name: "the most frequent word, all fields", q: frequent[0] ?? "", rest: "&size=100&explain=1" },
    { name: "a mistake in each word", q: upTo(long.map(mistyped)).join(" ") },
    { name: "a mistake in each of 8 words", q: long.slice(0, 8).map(mistyped).join(" ") },
    { name: "words that no paper has", q: upTo(long.map((word) => `${word}qzx`)).join(" ") },
    { name: "a word of 2,000 letters", q: "a".repeat(CHARACTERS) },
    { name: "a word of 2,000 different letters", q: LETTERS.join("").repeat(78).slice(0, CHARACTERS) },
    { name: "signs that stand for 18 letters each", q: "\ufdfa".repeat(CHARACTERS) },
    { name: "2,000 marks on one letter", q: `a${"\u0301".repeat(CHARACTERS - 1)}` },
    { name: "TeX without an end", q: "\\mathbb{".repeat(250) },
    { name: "dollars", q: "$a".repeat(1_000) },
    {
      name: "acronyms",
      q: upTo(["SVM", "CNN", "QCD", "CMB", "AGN", "LHC", "PDE", "GAN", "MRI", "IMF"]).join(" "),
    },
    { name: "names", q: upTo(names).join(" ") },
    {
      name: "names, any",
      q: upTo(
        names.map((name) => `au:"${name}"`),
        " OR ",
      )
        .slice(0, 30)
        .join(" OR "),
    },
  ];
}

function addresses({ frequent }: Lexicon): CostlyQuery[] {
  const q = frequent[0] ?? "";
  return [
    { name: "the last page by title", q, rest: "&sort=title&size=100&page=200" },
    { name: "the last page of all", q: "", rest: "&sort=updated&size=100&page=200" },
    {
      name: "500 filters",
      q,
      rest: Array.from({ length: 500 }, (_, number) => `&category=cs.${number}`).join(""),
    },
    {
      name: "60 years",
      q,
      rest: Array.from({ length: 60 }, (_, number) => `&year=${1970 + number}`).join(""),
    },
  ];
}

/** The first words that fit into one query with what joins them. */
function upTo(list: readonly string[], joint = " "): string[] {
  let room = CHARACTERS;
  return list.slice(0, WORDS).filter((word) => {
    room -= word.length + joint.length;
    return room >= 0;
  });
}

function nested(list: readonly string[]): string {
  return list.reduceRight((inner, word) => (inner === "" ? word : `${word} OR (${inner})`), "");
}

/** With its third and fourth letters exchanged. */
function mistyped(word: string): string {
  return `${word.slice(0, 2)}${word[3] ?? ""}${word[2] ?? ""}${word.slice(4)}`;
}
