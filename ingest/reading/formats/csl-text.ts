import { lowered, raised } from "@/lib/paper/tex-signs";

const TAG =
  /<(\/?)(i|b|u|em|strong|sc|scp|sup|sub|span|p|br|jats:[a-z-]{1,20}|mml:[a-z]{1,20})(?:\s[^<>]{0,200})?\/?>/gi;
const MARKED = /<(sup|sub)>([^<>]{1,40})<\/\1>/gi;
const HEADING = /<jats:title>[^<>]{0,40}<\/jats:title>/gi;
const ENTITY = /&(amp|lt|gt|quot|apos|nbsp|#\d{1,7}|#x[0-9a-f]{1,6});/gi;
const NAMED: Readonly<Record<string, string>> = {
  amp: "&",
  lt: "<",
  gt: ">",
  quot: '"',
  apos: "'",
  nbsp: "\u00a0",
};

/**
 * A text of CSL-JSON without its markup: italics and small capitals go, raised and lowered signs become such signs where
 * Unicode has them, paragraphs of publishers' abstracts are parted by a blank line.
 */
export function withoutMarkup(text: string): string {
  if (!/[<&]/.test(text)) return text;
  return text
    .replace(HEADING, "")
    .replace(MARKED, (_all, name: string, signs: string) => moved(name, signs))
    .replace(TAG, (_all, slash: string, name: string) =>
      /^(?:jats:)?p$|^br$/i.test(name) && (slash || name === "br") ? "\n\n" : "",
    )
    .replace(ENTITY, (all, name: string) => entity(name.toLowerCase()) ?? all);
}

function moved(name: string, signs: string): string {
  return name.toLowerCase() === "sup" ? (raised(signs) ?? `^${signs}`) : (lowered(signs) ?? `_${signs}`);
}

function entity(name: string): string | undefined {
  if (!name.startsWith("#")) return NAMED[name];
  const code = name.startsWith("#x") ? Number.parseInt(name.slice(2), 16) : Number(name.slice(1));
  return code > 0 && code <= 0x10ffff ? String.fromCodePoint(code) : undefined;
}
