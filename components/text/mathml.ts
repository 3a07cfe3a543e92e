import { XMLParser } from "fast-xml-parser";
import { createElement, type ReactNode } from "react";
import temml from "temml";

// What presentation MathML needs to set a formula, and nothing that loads, links, scripts or styles:
// whatever TeX says, only these reach the page (MathML Core, W3C).
const ELEMENTS = new Set(
  (
    "math mrow mi mn mo ms mtext mspace mfrac msqrt mroot msub msup msubsup munder mover munderover " +
    "mmultiscripts mprescripts none mtable mtr mtd mpadded mphantom mstyle menclose"
  ).split(" "),
);
const ATTRIBUTES = new Set(
  (
    "display displaystyle scriptlevel mathvariant stretchy fence separator symmetric largeop movablelimits " +
    "lspace rspace minsize maxsize form accent accentunder linethickness columnalign columnspacing " +
    "rowspacing width height depth voffset notation"
  ).split(" "),
);

const parser = new XMLParser({
  preserveOrder: true,
  ignoreAttributes: false,
  attributeNamePrefix: "",
  parseTagValue: false,
  parseAttributeValue: false,
  trimValues: false,
  maxNestedTags: 200,
});

/** Formulae repeat within and across pages; setting one costs about a millisecond. */
const MOST_KEPT = 2_000;
const kept = new Map<string, ReactNode>();

/**
 * Sets a formula as accessible MathML elements, or gives null when the TeX is not understood, so that its
 * source can be shown instead. Nothing in the TeX can load or link anything.
 */
export function mathmlOf(tex: string, display: boolean): ReactNode {
  const key = `${display ? "d" : "i"}${tex}`;
  const known = kept.get(key);
  if (known !== undefined) return known;
  const made = set(tex, display);
  if (kept.size >= MOST_KEPT) kept.clear();
  kept.set(key, made);
  return made;
}

function set(tex: string, display: boolean): ReactNode {
  try {
    const markup = temml.renderToString(tex, {
      displayMode: display,
      throwOnError: true,
      trust: false,
      maxExpand: 200,
      maxSize: [20, 20],
    });
    return nodesOf(parser.parse(markup), tex);
  } catch {
    return null;
  }
}

function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === "object" && value !== null;
}

function nodesOf(tree: unknown, tex: string): ReactNode[] {
  if (!Array.isArray(tree)) return [];
  return tree.map((node: unknown, place) => (isObject(node) ? nodeOf(node, place, tex) : null));
}

// The parser gives each node as { name: children, ":@": attributes } and each text as { "#text": text }.
function nodeOf(node: Record<string, unknown>, place: number, tex: string): ReactNode {
  if (typeof node["#text"] === "string") return node["#text"];
  const name = Object.keys(node).find((key) => key !== ":@");
  if (name === undefined) return null;
  const children = nodesOf(node[name], tex);
  if (!ELEMENTS.has(name)) return children;
  const attributes = name === "math" ? { alttext: tex } : {};
  return createElement(name, { key: place, ...attributes, ...attributesOf(node[":@"]) }, ...children);
}

function attributesOf(given: unknown): Record<string, string> {
  if (!isObject(given)) return {};
  const safe: Record<string, string> = {};
  for (const [name, value] of Object.entries(given))
    if (ATTRIBUTES.has(name) && typeof value === "string") safe[name] = value;
  return safe;
}
