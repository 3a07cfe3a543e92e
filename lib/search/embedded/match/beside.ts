import { carriesNothing, isFunctionWord } from "../../analysis/little-words";
import type { Acronyms } from "./acronyms";
import { initialKey, isInitial, isInitials, nameKey } from "./author-names";
import type { Leaf, Spelling } from "./leaf";

/** Two words that follow each other may be one in a paper: `gpt 4` finds `GPT4`, `data center` finds `datacenter`. */
export function withNeighbours(words: readonly Leaf[]): Leaf[] {
  return words.map((word, i) => {
    const before = joinOf(words[i - 1], word);
    const after = joinOf(word, words[i + 1]);
    const names = [...initialOf(word, nameBeside(words, i, -1)), ...initialOf(word, nameBeside(words, i, 1))];
    return { ...word, spellings: [...word.spellings, ...before, ...after, ...names] };
  });
}

/** The next word in one direction that is no initial: of `Greene C H`, both letters belong to Greene. */
function nameBeside(words: readonly Leaf[], from: number, step: 1 | -1): Leaf | undefined {
  let at = from + step;
  while (isInitial(words[at]?.spellings[0]?.[0] ?? "")) at += step;
  return words[at];
}

/** `j smith`, `smith, j` and `Smith JA` may be an author; `a of` and `d the` are none. */
function initialOf(word: Leaf, other: Leaf | undefined): Spelling[] {
  const [[form = "", ...more] = [], [name = "", ...others] = []] = [word.spellings[0], other?.spellings[0]];
  if (more.length + others.length > 0 || name === "" || isInitial(name) || isFunctionWord(name)) return [];
  if (isInitial(form)) return [[initialKey(form), nameKey(name)]];
  return isInitials(word.text) ? [[...[...form].map(initialKey), nameKey(name)]] : [];
}

function joinOf(left: Leaf | undefined, right: Leaf | undefined): Spelling[] {
  if (left === undefined || right === undefined || left.little || right.little || right.prefix !== "none")
    return [];
  const [head = [], tail = []] = [left.spellings[0], right.spellings[0]];
  return head.length === 1 && tail.length === 1 ? [[`${head[0]}${tail[0]}`]] : [];
}

/** The longest run of words that a corpus shortens. */
const LONGEST_RUN = 8;

/** Words that a corpus shortens may stand there as the acronym: each word of `mixture of experts` is also `moe`. */
export function withAcronyms(words: readonly Leaf[], acronyms: Acronyms): Leaf[] {
  const names = words.map((word) => [...word.names]);
  for (let from = 0; from < words.length; from++) {
    let forms: Spelling = [];
    for (let to = from; to < words.length && forms.length < LONGEST_RUN; to++) {
      forms = [...forms, ...(words[to]?.spellings[0] ?? [])];
      const acronym = forms.length > 1 ? acronyms.acronymOf(forms) : null;
      if (acronym === null) continue;
      for (let at = from; at <= to; at++) if (!words[at]?.little) names[at]?.push([acronym]);
    }
  }
  return words.map((word, at) => ({ ...word, names: names[at] ?? [] }));
}

/** The parts of a compound as words of their own. */
export function partsOf(leaf: Leaf): Leaf[] {
  const [typed = []] = leaf.spellings;
  if (typed.length < 2) return [];
  return typed.flatMap((form): Leaf[] =>
    carriesNothing(form) ? [] : [{ ...leaf, spellings: [[form]], names: [], prefix: "none", text: form }],
  );
}
