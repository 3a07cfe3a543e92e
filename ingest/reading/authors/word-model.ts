import { CharacterModel } from "./character-model";
import { HUMP } from "./token-shape";
import { remembered, type TokenTable } from "./token-table";

/** Chances of what stands in comments beside words, by eye: a number, a sign, a letter of an address. */
const LOG_NUMBER = -3;
const LOG_SIGN = -1.5;
const LOG_ADDRESS_LETTER = -2.6;
/** A word of two words glued, `figuresKeda`, where a name most often begins. */
const LOG_GLUED = -8;
const LOG_RECASED = -4;
/** A word with a capital that was never counted is rather a name. */
const LOG_NAME = -3;

const ADDRESS = /(?:https?:\/\/|www\.)[^\s)>\]]*/;
const RUN = /\p{L}+(?:[-'.]\p{L}+)*|\p{N}+|./gsu;

/** How likely a word of a comment or a journal reference is, with its punctuation. */
export function wordModel(words: TokenTable): (token: string) => number {
  const letters = new CharacterModel(words.logs.keys());
  const known = (word: string): number => words.logs.get(word) ?? Number.NEGATIVE_INFINITY;

  function letterRun(run: string): number {
    const log = words.logs.get(run);
    if (log !== undefined) return log;
    const folded = words.logs.get(run.toLowerCase());
    if (folded !== undefined) return folded + LOG_RECASED;
    const unseen = words.logUnseen + letters.logProbability(run) + (/^\p{Lu}/u.test(run) ? LOG_NAME : 0);
    const [head = "", rest = "", ...more] = run.split(HUMP);
    if (rest === "") return unseen;
    const glued = known(head.toLowerCase()) + known(rest.toLowerCase());
    return LOG_GLUED + (more.length === 0 ? Math.max(unseen, glued) : unseen);
  }

  return remembered((token) => {
    const address = ADDRESS.exec(token)?.[0] ?? "";
    const prose = address === "" ? token : token.replace(address, " ");
    let sum = address.length * LOG_ADDRESS_LETTER;
    for (const [run] of prose.matchAll(RUN)) {
      if (/^\p{N}/u.test(run)) sum += LOG_NUMBER;
      else sum += /^\p{L}/u.test(run) ? letterRun(run) : LOG_SIGN;
    }
    return sum;
  });
}
