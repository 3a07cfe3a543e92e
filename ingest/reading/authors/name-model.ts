import { habitScores } from "./name-habits";
import data from "./name-model.json";
import { NameToken } from "./name-token";
import { Spelling } from "./spelling";
import { SHAPES, shapeOf, type TokenShape } from "./token-shape";
import { logSum, remembered, type TokenTable, tableOf } from "./token-table";
import { wordModel } from "./word-model";

/** Natural logarithms of chances: how likely a token is in its place, and a name in its list. */
export interface NameModel {
  token(text: string): NameToken;
  /** A name of so many tokens. */
  length(tokens: number): number;
  /** How much likelier a name with these traits is in a list with these habits (see name-habits.ts) than in any. */
  habit(traits: number, habits: number): number;
  /** A word of a comment or a journal reference, with its punctuation. */
  word(token: string): number;
  /** Whether a word, its case aside, is one that comments have. */
  isOfComments(token: string): boolean;
  /** Where in a token a family name may end and a given name in small letters begin. */
  smallStarts(token: string): readonly number[];
}

let loaded: NameModel | null = null;

/** The model, made on first use from the counts in name-model.json. */
export function nameModel(): NameModel {
  loaded ??= buildModel();
  return loaded;
}

function buildModel(): NameModel {
  const lengths = Object.entries(data.lengths).map(([n, count]) => [Number(n), count] as const);
  const names = lengths.reduce((sum, [, count]) => sum + count, 0);
  const middles = lengths.reduce((sum, [n, count]) => sum + Math.max(0, n - 2) * count, 0);
  const logLengths = new Map(lengths.map(([n, count]) => [n, Math.log(count / names)] as const));
  const singles = lengths.find(([n]) => n === 1)?.[1] ?? 0;
  const given = new Spelling(tableOf(data.first, names - singles, 0.02));
  const family = new Spelling(tableOf(data.last, names - singles, 0.02));
  const words = tableOf(data.words, 0, 0.04);
  const commentWords = new Set(data.commentWords.split(" "));
  const places = {
    first: ownScore(given, family, data.shapes.first),
    middle: mixedScore(tableOf(data.middle, middles, 0.02), data.shapes.middle, given, family),
    last: ownScore(family, given, data.shapes.last),
    single: mixedScore(tableOf(data.single, singles, 0.5), data.shapes.single, given, family),
  };
  return {
    token: remembered((text) => new NameToken(text, places)),
    length: (tokens) => logLengths.get(tokens) ?? -18,
    habit: habitScores(data.habits),
    word: wordModel(words),
    isOfComments: (token) => commentWords.has(token.replace(/(?<!\W)\W+$/, "").toLowerCase()),
    smallStarts: remembered((token) => smallStarts(token, given.table, family.table)),
  };
}

function smallStarts(token: string, given: TokenTable, family: TokenTable): number[] {
  const isKnown = given.logs.has(token) || family.logs.has(token);
  if (isKnown || !/^\p{Lu}[\p{Ll}\p{M}'’]+(?:-\p{L}+)?$/u.test(token)) return [];
  const starts: number[] = [];
  for (let at = 2; at < token.length - 2; at++) {
    const name = token.slice(at);
    if (!family.logs.has(token.slice(0, at)) || name.startsWith("-")) continue;
    if (given.logs.has(name) || given.logs.has(name.charAt(0).toUpperCase() + name.slice(1))) starts.push(at);
  }
  return starts;
}

type Score = (token: string) => number;
type ShapeCounts = Readonly<Record<TokenShape, number>>;

/** The chance that a name stands in the other's place: a family name first. */
const LOG_OTHER = Math.log(0.1);

/** A place with its own names: those that were counted, and words that look like them. */
function ownScore(names: Spelling, others: Spelling, shapes: ShapeCounts): Score {
  const share = logShares(shapes);
  return (token) => {
    const known = names.table.logs.get(token);
    if (known !== undefined) return known;
    const shape = shapeOf(token);
    const spelt = logSum(names.unseen(token), LOG_OTHER + others.written(token));
    return names.table.logUnseen + share[shape] + spelt;
  };
}

/** A place where given names and family names stand, too few of them to know their letters. */
function mixedScore(table: TokenTable, shapes: ShapeCounts, given: Spelling, family: Spelling): Score {
  const share = logShares(shapes);
  return (token) => {
    const shape = shapeOf(token);
    const inside = shape === "camel" || shape === "glued" ? LOG_CAPITAL_INSIDE : 0;
    const either = inside + Math.log(0.5) + logSum(given.written(token), family.written(token));
    return logSum(table.logs.get(token) ?? Number.NEGATIVE_INFINITY, table.logUnseen + share[shape] + either);
  };
}

/** What a capital inside a middle or a single name costs beyond its share: most such tokens are two names. */
const LOG_CAPITAL_INSIDE = -2;

/** As if each shape had been seen this often before. */
const SHAPE_SEEN = 0.3;

/** Logarithms of the shares of shapes. */
function logShares(counts: ShapeCounts): Readonly<Record<TokenShape, number>> {
  const total = SHAPES.reduce((sum, shape) => sum + counts[shape] + SHAPE_SEEN, 0);
  const logs = { ...counts };
  for (const shape of SHAPES) logs[shape] = Math.log((counts[shape] + SHAPE_SEEN) / total);
  return logs;
}
