import { FIELD_NAMES } from "./fields";
import type { Token } from "./lex";
import type { Note } from "./query";

/** Fields that other search engines have. */
const ELSEWHERE: ReadonlySet<string> = new Set(
  "affiliation body date filetype intitle inauthor keyword keywords lang language msc orcid paper pub publication publisher rn site submitter subject tag text type venue".split(
    " ",
  ),
);

/** A note for each word that was written like a field that there is not: near the name of one, or known from elsewhere. */
export function unknownFields(tokens: readonly Token[]): Note[] {
  return tokens.flatMap((token) => {
    if (token.kind !== "word") return [];
    const name = /^([a-z_]{2,}):(?=[^:/])/i.exec(token.text)?.[1]?.toLowerCase();
    if (name === undefined || !(ELSEWHERE.has(name) || FIELD_NAMES.some((field) => resembles(name, field))))
      return [];
    const at = { start: token.at.start, end: token.at.start + name.length + 1 };
    return [{ at, message: `There is no field ${name}:; it was searched as a word.` }];
  });
}

/** One letter more, less or other, or the beginning of a long name (`auth`, `titles`, `abstrct`). */
function resembles(name: string, field: string): boolean {
  if (field.length < 4 || name.length < 3) return false;
  if (field.startsWith(name)) return true;
  let start = 0;
  while (start < name.length && name[start] === field[start]) start++;
  const [rest, wanted] = [name.slice(start), field.slice(start)];
  return rest.slice(1) === wanted || rest === wanted.slice(1) || rest.slice(1) === wanted.slice(1);
}
