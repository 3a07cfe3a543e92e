import { ALL_ENTITIES } from "@nodable/entities";
import { markupAt } from "./markup";

/** Names that dumps have for what HTML calls otherwise; a prefix such as that of JATS is no part of them. */
const TAG = /<(\/?)(?:[a-z]{1,10}:)?([a-z][a-z-]{0,30})(?:\s[^<>]{0,2000})?\/?>/gi;
const KNOWN: ReadonlyMap<string, string> = new Map([
  ["sup", "sup"],
  ["superscript", "sup"],
  ["sub", "sub"],
  ["inf", "sub"],
  ["subscript", "sub"],
  ["p", "p"],
  ["para", "p"],
  ["sec", "p"],
  ["br", "br"],
]);
/** EndNote's way to say how a piece of text looks. */
const STYLED = /<style\s([^<>]{1,500})>([^<]{0,10000})<\/style>/g;
const NAMED = /&([a-z][a-z\d]{1,30});/gi;

/**
 * What XML inside of an element says, in the markup that HTML has for it: raised and lowered signs and paragraphs keep
 * their tags, other markup goes, entities become the signs they stand for. Those for `<`, `>` and `&` stay.
 */
export function proseOf(xml: string): string {
  if (!/[<&]/.test(xml)) return xml;
  return withoutUnseen(xml)
    .replace(STYLED, (_all, looks: string, text: string) => {
      const name = /superscript/.test(looks) ? "sup" : /subscript/.test(looks) ? "sub" : "";
      return name === "" ? text : `<${name}>${text}</${name}>`;
    })
    .replace(TAG, (_all, slash: string, name: string) => {
      const known = KNOWN.get(name.toLowerCase());
      return known === undefined ? "" : `<${slash}${known}>`;
    })
    .replace(NAMED, (all, name: string) => signOf(name) ?? all);
}

/** Leaves comments and instructions out, and writes what stands in CDATA as other text is written. */
function withoutUnseen(xml: string): string {
  if (!/<[!?]/.test(xml)) return xml;
  let out = "";
  let from = 0;
  for (let at = xml.indexOf("<"); at >= 0; at = xml.indexOf("<", at + 1)) {
    const markup = markupAt(xml, at, true);
    if (markup?.kind !== "closed-by") continue;
    const start = at + markup.opener.length;
    const end = xml.indexOf(markup.terminator, start);
    // What has no end stays as it stands, and so does everything behind it.
    if (end < 0) break;
    const isText = markup.opener.startsWith("<![");
    out += xml.slice(from, at) + (isText ? escaped(xml.slice(start, end)) : "");
    from = end + markup.terminator.length;
    at = from - 1;
  }
  return out + xml.slice(from);
}

function escaped(text: string): string {
  return text.replace(/&/g, "&amp;").replace(/</g, "&lt;");
}

/** The sign that a name stands for, unless it is one of markup. */
function signOf(name: string): string | undefined {
  const sign = Object.hasOwn(ALL_ENTITIES, name) ? ALL_ENTITIES[name] : undefined;
  return sign === "<" || sign === ">" || sign === "&" ? undefined : sign;
}
