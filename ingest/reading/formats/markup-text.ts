import { decodeHTMLStrict } from "entities";
import { lowered, raised } from "@/lib/paper/tex-signs";
import { mathmlResolved } from "./mathml-text";

const TAG =
  /<(\/?)(i|b|u|em|strong|small|sc|scp|sup|sub|span|div|p|br|ul|ol|li|h[1-6]|title|abstract|italic|bold|underline|monospace|sec|inline-formula|disp-formula|alternatives|ext-link|xref|a|inf|tt|font|(?:jats|mml|m|xhtml):[a-z-]{1,20})(?:\s[^<>]{0,500})?\/?>/gi;
const MARKED = /<(?:jats:)?(sup|sub|inf)(?:\s[^<>]{0,100})?>([^<>]{1,60})<\/(?:jats:)?\1>/gi;
/** Publishers head an abstract with what it is, and its parts with what they say. */
const HEADING = /<(?:jats:)?title(?:\s[^<>]{0,100})?>([^<>]{0,80})<\/(?:jats:)?title>/gi;
const OF_THE_WHOLE = /^(?:(?:graphical |structured )?abstract|summary)$/i;
/** What ends a paragraph. */
const BLOCK = /^(?:(?:jats:)?(?:p|sec|list-item)|br|div|li|h[1-6])$/i;
/** TeX beside MathML that says the same. */
const TEX_MATH = /<(?:jats:)?tex-math(?:\s[^<>]{0,200})?>([^<>]{1,2000})<\/(?:jats:)?tex-math>/gi;
const ALTERNATIVES = /<(?:jats:)?alternatives>/gi;
const CDATA = /<!\[CDATA\[([^<>]{0,10000})\]\]>/g;
const ENTITY = /\\?&(?:[a-z][a-z\d]{1,30}|#\d{1,7}|#x[\da-f]{1,6});/gi;

/** How a sign that an entity names is written where it comes to stand; as itself by default. */
type Write = (sign: string) => string;
const asItIs: Write = (sign) => sign;

/**
 * A text without its HTML, JATS and MathML: italics and small capitals go, raised and lowered signs become such signs
 * where Unicode has them, paragraphs are parted by a blank line, entities are the signs they name. Careless programs
 * escape twice: entities are read so, and tags that were escaped once.
 */
export function withoutMarkup(text: string, write: Write = asItIs): string {
  if (!/[<&]/.test(text)) return text;
  const once = decodedOnce(withoutTags(text), write);
  return decodedOnce(withoutTags(once), write);
}

/** A text with the signs that HTML's entities name, also where they were escaped again. */
export function entitiesDecoded(text: string, write: Write = asItIs): string {
  return decodedOnce(decodedOnce(text, write), write);
}

function decodedOnce(text: string, write: Write): string {
  if (!text.includes("&")) return text;
  return text.replace(ENTITY, (written) => {
    const isEscaped = written.startsWith("\\");
    if (isEscaped && write === asItIs) return written;
    const entity = isEscaped ? written.slice(1) : written;
    const sign = decodeHTMLStrict(entity);
    return sign === entity ? written : write(sign);
  });
}

function withoutTags(text: string): string {
  if (!text.includes("<")) return text;
  return formulasResolved(text.replace(CDATA, "$1"))
    .replace(HEADING, (_all, heading: string) => headed(heading))
    .replace(MARKED, (_all, name: string, signs: string) => moved(name, signs))
    .replace(TAG, (_all, slash: string, name: string) =>
      BLOCK.test(name) && (slash || /^br$/i.test(name)) ? "\n\n" : "",
    );
}

/** Formulas in TeX where a text has them so, else those in MathML as plain signs. */
function formulasResolved(text: string): string {
  if (!/math/i.test(text)) return text;
  const isInTex = ALTERNATIVES.test(text) && /tex-math/i.test(text);
  ALTERNATIVES.lastIndex = 0;
  const written = text.replace(TEX_MATH, (_all, tex: string) => formula(tex));
  return mathmlResolved(written, isInTex);
}

/** `\documentclass{…}\begin{document}$x$\end{document}` */
function formula(tex: string): string {
  const begin = tex.lastIndexOf("\\begin{document}");
  const body = begin < 0 ? tex : tex.slice(begin + "\\begin{document}".length);
  const bare = body.replace("\\end{document}", "").trim();
  return /^(?:\$|\\\(|\\\[)/.test(bare) ? bare.replace(/^\$\$|\$\$$/g, "$") : `$${bare}$`;
}

function headed(heading: string): string {
  const words = heading.trim().replace(/[:.]$/, "");
  return words === "" || OF_THE_WHOLE.test(words) ? "" : `\n\n${words}: `;
}

/** Raised or lowered text as such signs; `21st` is read better as it is. */
export function moved(name: string, signs: string): string {
  const text = signs.trim();
  if (text === "") return "";
  if (!/^sup/i.test(name)) return lowered(text) ?? `_${text}`;
  return /^(?:st|nd|rd|th)$/i.test(text) ? text : (raised(text) ?? `^${text}`);
}
