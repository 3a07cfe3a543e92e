import { CharacterModel } from "./character-model";
import data from "./name-model.json";

/** Natural logarithms of chances: how likely a token is in its place. */
export interface NameModel {
  first(token: string): number;
  middle(token: string): number;
  last(token: string): number;
  single(token: string): number;
  /** A name of so many tokens. */
  length(tokens: number): number;
  /** A word of a comment or a journal reference, with its punctuation. */
  word(token: string): number;
}

/** Names counted for the model; tokens seen fewer than ten times are not in it, and their share is for the unseen. */
interface Table {
  readonly logs: ReadonlyMap<string, number>;
  readonly logUnseen: number;
}

function tableOf(magnitudes: readonly string[], total: number | null, unseen: number): Table {
  const counts = new Map<string, number>();
  magnitudes.forEach((tokens, magnitude) => {
    for (const token of tokens.split(" ")) if (token !== "") counts.set(token, 2 ** (magnitude / 2));
  });
  const held = [...counts.values()].reduce((sum, count) => sum + count, 0);
  const all = Math.max(total ?? 0, held * (1 + unseen));
  const logs = new Map([...counts].map(([token, count]) => [token, Math.log(count / all)] as const));
  return { logs, logUnseen: Math.log((all - held) / all) };
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
  const logLengths = new Map(lengths.map(([n, count]) => [n, Math.log(count / names)] as const));
  const first = tableOf(data.first, names, 0.02);
  const middle = tableOf(data.middle, null, 0.15);
  const last = tableOf(data.last, names, 0.02);
  const single = tableOf(data.single, lengths.find(([n]) => n === 1)?.[1] ?? null, 0.5);
  const words = tableOf(data.words, null, 0.04);
  const givenLetters = new CharacterModel(first.logs.keys());
  const familyLetters = new CharacterModel(last.logs.keys());
  const wordLetters = new CharacterModel(words.logs.keys());
  const given = remembered((token) => nameScore(first, givenLetters, token));
  const family = remembered((token) => nameScore(last, familyLetters, token));
  const either = (token: string) => logSum(given(token), family(token));
  return {
    first: given,
    middle: remembered((token) => {
      if (/^\p{Lu}{2,3}$/u.test(token)) return LOG_INITIALS;
      const unseen = middle.logUnseen + either(token) + (HUMP.test(token) ? LOG_JOINED_MIDDLE : 0);
      return logSum(middle.logs.get(token), unseen);
    }),
    last: remembered((token) => Math.max(family(token), doubleNameScore(last, token))),
    single: remembered((token) => {
      const unseen = single.logUnseen + either(token) + (/^\p{L}\.?$/u.test(token) ? LOG_LETTER_ALONE : 0);
      return logSum(single.logs.get(token), unseen);
    }),
    length: (tokens) => logLengths.get(tokens) ?? -18,
    word: remembered((token) => wordScore(words, wordLetters, token)),
  };
}

/** Chances of rarer spellings, by eye: `JunYoung`, `LÜ`, `weidi`, and `MF` for two initials. */
const LOG_PREFIX = -5;
const LOG_JOINED = -5;
const LOG_JOINED_MIDDLE = -9;
const LOG_DOUBLE_NAME = -9;
const LOG_TWO_CAPITALS = -9;
const LOG_LETTER_ALONE = -12;
const LOG_CAPITALS = -5;
const LOG_LOWER_CASE = -10;
const LOG_INITIALS = -9;
const LOG_MARKS = -4;

const HUMP = /(?<=\p{Ll})(?=\p{Lu})/u;

function nameScore(table: Table, letters: CharacterModel, token: string): number {
  const known = table.logs.get(token);
  if (known !== undefined) return known;
  const recased = capitalised(token);
  if (recased !== token) {
    if (HUMP.test(token)) return camelScore(table, letters, token);
    if (/^\p{Lu}{2,}$/u.test(token)) return LOG_CAPITALS + nameScore(table, letters, recased);
    if (/^\p{Ll}{2,}$/u.test(token)) return LOG_LOWER_CASE + nameScore(table, letters, recased);
    if (/^\p{Lu}{2,}\p{Ll}/u.test(token)) return LOG_TWO_CAPITALS + nameScore(table, letters, recased);
  }
  const folded = withoutMarks(token);
  const plain = letters.logProbability(token);
  return (
    table.logUnseen + (folded === token ? plain : Math.max(plain, LOG_MARKS + letters.logProbability(folded)))
  );
}

/** A rare letter says little against a name: `Yılmaz` is spelt much as `Yilmaz`. */
function withoutMarks(token: string): string {
  return token
    .normalize("NFD")
    .replace(/\p{M}/gu, "")
    .replace(/ı/g, "i")
    .replace(/[łŁ]/g, "l")
    .replace(/ø/g, "o");
}

/** `JunYoung` is as likely as `Junyoung` is, less a fixed part; `McEwan` and `DiBella` as their second half. */
function camelScore(table: Table, letters: CharacterModel, token: string): number {
  const humps = token.split(HUMP).length - 1;
  const joined = LOG_JOINED * humps + nameScore(table, letters, capitalised(token));
  const prefixed = /^(?:Ma?c|D[aeiu]|De[ls]|L[aeo]|[SV]an|Fitz|[AE]l)(\p{Lu}\p{Ll}+)$/u.exec(token)?.[1];
  return prefixed === undefined ? joined : Math.max(joined, LOG_PREFIX + nameScore(table, letters, prefixed));
}

/** `MohammadiNasab`: two known family names without the hyphen. */
function doubleNameScore(table: Table, token: string): number {
  const [head = "", rest = "", ...more] = token.split(HUMP);
  const known = more.length === 0 ? [table.logs.get(head), table.logs.get(rest)] : [];
  return known.reduce<number>(
    (sum, log) => sum + (log ?? Number.NEGATIVE_INFINITY),
    known.length === 0 ? Number.NEGATIVE_INFINITY : LOG_DOUBLE_NAME,
  );
}

function capitalised(token: string): string {
  const [initial = "", ...rest] = token;
  return initial.toUpperCase() + rest.join("").toLowerCase();
}

/** Chances of what stands in comments beside words, by eye: a number, a sign, a letter of an address. */
const LOG_NUMBER = -3;
const LOG_SIGN = -1.5;
const LOG_ADDRESS_LETTER = -2.6;
/** A word of two words glued, `figuresKeda`, where a name most often begins. */
const LOG_GLUED = -8;

function wordScore(words: Table, letters: CharacterModel, token: string): number {
  const address = token.search(/https?:\/\/|www\./);
  const prose = address < 0 ? token : token.slice(0, address);
  let sum = (token.length - prose.length) * LOG_ADDRESS_LETTER;
  for (const [run] of prose.matchAll(/\p{L}+(?:[-'.]\p{L}+)*|\p{N}+|./gsu)) {
    if (/\p{N}/u.test(run)) sum += LOG_NUMBER;
    else if (/\p{L}/u.test(run)) sum += letterRunScore(words, letters, run);
    else sum += LOG_SIGN;
  }
  return sum;
}

function letterRunScore(words: Table, letters: CharacterModel, run: string): number {
  const known = words.logs.get(run);
  if (known !== undefined) return known;
  const folded = words.logs.get(run.toLowerCase());
  if (folded !== undefined) return folded - 4;
  const unseen = words.logUnseen + letters.logProbability(run);
  const [head = "", rest = "", ...more] = run.split(HUMP);
  if (rest === "") return unseen;
  const log = (word: string) => words.logs.get(word.toLowerCase()) ?? Number.NEGATIVE_INFINITY;
  return LOG_GLUED + (more.length === 0 ? Math.max(unseen, log(head) + log(rest)) : unseen);
}

function logSum(a: number | undefined, b: number): number {
  if (a === undefined || a === Number.NEGATIVE_INFINITY) return b;
  const high = Math.max(a, b);
  return high + Math.log1p(Math.exp(Math.min(a, b) - high));
}

const MOST_REMEMBERED = 50_000;

function remembered(score: (token: string) => number): (token: string) => number {
  const known = new Map<string, number>();
  return (token) => {
    const before = known.get(token);
    if (before !== undefined) return before;
    if (known.size >= MOST_REMEMBERED) known.clear();
    const value = score(token);
    known.set(token, value);
    return value;
  };
}
