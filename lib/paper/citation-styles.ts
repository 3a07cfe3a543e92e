/** The styles in which a paper can be cited, by their names in addresses; what readers call them. */
export const CITATION_STYLES = {
  apa: "APA",
  ieee: "IEEE",
  chicago: "Chicago",
  nature: "Nature",
  acm: "ACM",
} as const;

export type CitationStyle = keyof typeof CITATION_STYLES;

/** Every style, in the order in which a page names them. */
export const STYLE_NAMES = [
  "apa",
  "ieee",
  "chicago",
  "nature",
  "acm",
] as const satisfies readonly CitationStyle[];

/** Whether a name is that of a style. */
export function isCitationStyle(name: string): name is CitationStyle {
  return Object.hasOwn(CITATION_STYLES, name);
}
