import { SignReader } from "./sign-reader";

/** Keys are looked for down to this depth. */
const DEEPEST = 4;
const KEY = /"([^"\\\n]{1,100})"\s{0,100}:/g;

/**
 * The keys of the first record in the beginning of a text of JSON, down to four deep and joined by dots: `title`,
 * `author.name`; arrays add no key of their own. `lists` names what may stand around a record, as in `jsonFormat`.
 * Empty when the text does not begin as JSON does.
 */
export function recordKeys(head: string, lists: readonly string[]): ReadonlySet<string> {
  if (!/^\s*[[{]/.test(head)) return new Set();
  const all = keysIn(head);
  for (const list of lists) {
    const inside = [...all].filter((key) => key.startsWith(`${list}.`));
    if (inside.length > 0) return new Set(inside.map((key) => key.slice(list.length + 1)));
  }
  return all;
}

/** The keys of the first object of a text, and of the objects in it. */
function keysIn(head: string): Set<string> {
  const signs = new SignReader();
  signs.push(head);
  const keys = new Set<string>();
  const path: string[] = [];
  let objects = 0;
  let from = 0;
  for (let sign = signs.next(); sign !== null; sign = signs.next()) {
    noteKeys(keys, path, head.slice(from, signs.at));
    const key = signs.takeKey() ?? "";
    signs.at++;
    from = signs.at;
    if (sign === "{" || sign === "[") path.push(key);
    if (sign === "{") objects++;
    if (sign === "}" || sign === "]") path.pop();
    if (sign === "}" && --objects === 0) break;
  }
  if (objects > 0) noteKeys(keys, path, head.slice(from));
  return keys;
}

function noteKeys(keys: Set<string>, path: readonly string[], text: string): void {
  const before = path.filter((key) => key !== "");
  if (before.length >= DEEPEST) return;
  for (const [, key = ""] of text.matchAll(KEY)) keys.add([...before, key].join("."));
}
