import { entitiesDecoded, withoutMarkup } from "../formats/markup-text";

const LESS = String.raw`(?:\{\\textless\}|\\textless(?:\{\}|\s)|\{?\$\\less\$\}?|\{?\$<\$\}?)`;
const GREATER = String.raw`(?:\{\\textgreater\}|\\textgreater(?:\{\}|\s|(?![A-Za-z]))|\{?\$\\greater\$\}?|\{?\$>\$\}?)`;
/** A tag as Zotero and Crossref write it: `{\textless}i{\textgreater}`, `$\less$i$\greater$`. */
const TAG = new RegExp(String.raw`${LESS}(\/?[a-z][a-z\d:-]{0,20})\s?${GREATER}`, "gi");
/** An entity as Crossref writes it: `{\&}amp$\mathsemicolon$`. */
const ENTITY = /\{?\\&\}?([a-z][a-z\d]{1,30})\$\\mathsemicolon\$/gi;

/** TeX without the HTML in it; what HTML's entities name is written in TeX. */
export function texWithoutMarkup(tex: string): string {
  if (!/[<&]|\\textless|\\less/.test(tex)) return tex;
  return withoutMarkup(tex.replace(TAG, "<$1>").replace(ENTITY, "&$1;"), asTex);
}

/** The same for entities alone. */
export function texEntitiesDecoded(tex: string): string {
  return entitiesDecoded(tex, asTex);
}

/** A sign as TeX prints it. */
function asTex(sign: string): string {
  if (sign === "\u00a0") return "~";
  return /^[%&_#{}$]$/.test(sign) ? `\\${sign}` : (NAMED.get(sign) ?? sign);
}

const NAMED: ReadonlyMap<string, string> = new Map([
  ["\\", "\\textbackslash{}"],
  ["~", "\\textasciitilde{}"],
  ["^", "\\textasciicircum{}"],
]);
