import { splitName } from "@/lib/paper/names";
import { plainText } from "@/lib/paper/plain";
import { below, oneOf, type Random, shuffled } from "../random";
import { type Facts, type Pair, pairOf, without } from "./pair";

/** Another source's way with one field; null where it makes no difference to this paper. */
type Variation = (facts: Facts, random: Random) => Facts | null;

function ofTitle(change: (title: string, random: Random) => string): Variation {
  return (facts, random) => {
    const title = change(facts.title, random);
    return title === facts.title || title.trim() === "" ? null : { ...facts, title };
  };
}

function ofAuthors(change: (authors: readonly string[], random: Random) => string[]): Variation {
  return (facts, random) => {
    const { authors } = facts;
    if (authors === undefined || authors.length === 0) return null;
    return { ...facts, authors: change(authors, random) };
  };
}

function ofAbstract(change: (abstract: string, random: Random) => string): Variation {
  return (facts, random) =>
    facts.abstract === undefined || facts.abstract.length < SHORTEST_ABSTRACT
      ? null
      : { ...facts, abstract: change(facts.abstract, random) };
}

const SHORTEST_ABSTRACT = 200;

/** American to British, for the words that titles have most. */
const BRITISH: readonly (readonly [RegExp, string])[] = [
  [/(\w{3,})iz(e|ed|ing|ation|ations)\b/g, "$1is$2"],
  [/\b([Cc]ol|[Bb]ehavi|[Nn]eighb|[Ff]lav|[Tt]um)or/g, "$1our"],
  [/\b([Cc]ent|[Ff]ib)er\b/g, "$1re"],
  [/\b([Mm])odeling\b/g, "$1odelling"],
  [/\b([Aa]n)alyz(e|ing)/g, "$1alys$2"],
];

/** The small differences between sources. Each keeps enough for a reader to know the paper again. */
export const VARIATIONS: Readonly<Record<string, Variation>> = {
  "title in capitals": ofTitle((title) => (/[$\\]/.test(title) ? title : title.toUpperCase())),
  "title in small letters": ofTitle((title) => (/[$\\]/.test(title) ? title : title.toLowerCase())),
  "title without TeX": ofTitle((title) => plainText(title)),
  "title with a full stop": ofTitle((title) => `${title}.`),
  "title with other dashes": ofTitle((title) => title.replace(/-/g, "–")),
  "title without hyphens": ofTitle((title) => title.replace(/(\p{L})-(\p{L})/gu, "$1 $2")),
  "title with a hyphen lost": ofTitle((title) => title.replace(/(\p{L})-(\p{Ll})/u, "$1$2")),
  "title in British spelling": ofTitle((title) =>
    BRITISH.reduce((text, [american, british]) => text.replace(american, british), title),
  ),
  "title with &": ofTitle((title) => title.replace(/ and /g, " & ")),
  "title without its article": ofTitle((title) => title.replace(/^(?:An?|The) /, "")),
  "title with a dash for the colon": ofTitle((title) => title.replace(/: /, " - ")),
  "title without its subtitle": ofTitle((title) => title.replace(/^([^:]{12,}): [^:\d]+$/, withoutSubtitle)),
  "title with a slip of the pen": ofTitle(withSlip),
  "authors by initials": ofAuthors((authors) => authors.map(byInitials)),
  "authors by family name first": ofAuthors((authors) => authors.map(familyFirst)),
  "authors in another order": ofAuthors((authors, random) => shuffled(authors, random)),
  "first authors et al.": ofAuthors((authors) => [...authors.slice(0, 3), ...(authors[3] ? ["et al."] : [])]),
  "authors without accents": ofAuthors((authors) =>
    authors.map((name) => name.normalize("NFKD").replace(/\p{M}+/gu, "")),
  ),
  "no authors": (facts) => without(facts, "authors"),
  "abstract cut": ofAbstract((abstract, random) => abstract.slice(0, 130 + below(200, random))),
  "abstract reworded": ofAbstract(reworded),
  "abstract without TeX": ofAbstract((abstract) => plainText(abstract)),
  "no abstract": (facts) => without(facts, "abstract"),
  "a year later": (facts) => {
    const year = Number.parseInt(facts.submitted ?? "", 10);
    return Number.isNaN(year) ? null : { ...facts, submitted: String(year + 1) };
  },
  "a DOI": (facts, random) => ({ ...facts, doi: `10.1000/xyz.${below(100_000, random)}` }),
};

/** Together they leave nothing that is the same. */
const TOGETHER_TOO_MUCH: readonly (readonly string[])[] = [
  ["no authors", "no abstract"],
  ["title without its subtitle", "no abstract"],
  ["title with a slip of the pen", "no abstract"],
  ["title without its subtitle", "abstract reworded"],
  ["title with a slip of the pen", "abstract reworded"],
];

/** The paper and what another source without its arXiv id makes of it, by one to three variations; null where none applies. */
export function variationOf(paper: Facts, random: Random): Pair | null {
  const names = shuffled(Object.keys(VARIATIONS), random).slice(0, 1 + below(3, random));
  const unfit = TOGETHER_TOO_MUCH.some((few) => few.every((name) => names.includes(name)));
  const ofTitles = names.filter((name) => name.startsWith("title")).length;
  if (unfit || ofTitles > 1) return null;
  let other: Facts | null = without(paper, "arxivId");
  for (const name of names) other = other === null ? null : (VARIATIONS[name]?.(other, random) ?? null);
  return other === null ? null : pairOf("same", names.join(", "), paper, other);
}

/** The part of a series is no subtitle. */
function withoutSubtitle(title: string, main: string): string {
  return /\b(?:part|[IVX]+)\b/.test(title.slice(main.length)) ? title : main;
}

function byInitials(name: string): string {
  const { given, family } = splitName(name);
  const initials = given
    .split(/[\s.]+/)
    .filter((word) => word !== "")
    .map((word) => `${word[0]}.`);
  return [...initials, family].join(" ");
}

function familyFirst(name: string): string {
  const { given, family } = splitName(name);
  return given === "" ? family : `${family}, ${given}`;
}

function withSlip(title: string, random: Random): string {
  const words = title.match(/\b[A-Za-z][a-z]{6,}\b/g) ?? [];
  const word = oneOf(words, random);
  if (word === undefined) return title;
  const at = 2 + below(word.length - 4, random);
  return title.replace(word, word.slice(0, at) + word.slice(at + 1));
}

/** About every twelfth word left out or another. */
function reworded(abstract: string, random: Random): string {
  const words = abstract.split(" ");
  return words.flatMap((word) => (random() < 1 / 12 ? (random() < 0.5 ? [] : ["rather"]) : [word])).join(" ");
}
