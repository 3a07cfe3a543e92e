import citeproc from "citeproc";
import apa from "@/data/citation-styles/apa.csl";
import acm from "@/data/citation-styles/association-for-computing-machinery.csl";
import chicago from "@/data/citation-styles/chicago-author-date.csl";
import ieee from "@/data/citation-styles/ieee.csl";
import english from "@/data/citation-styles/locales-en-US.xml";
import nature from "@/data/citation-styles/nature.csl";
import type { CitationStyle } from "@/lib/paper/citation-styles";
import type { Paper } from "@/lib/paper/paper";
import { type CslItem, citedItemOf } from "./csl-json";

const STYLES: Readonly<Record<CitationStyle, string>> = { apa, ieee, chicago, nature, acm };

interface Maker {
  cite(item: CslItem): string;
}

/** Made when first asked for, since APA takes a fifth of a second; they are few, and keep nothing of what they cite. */
const makers = new Map<CitationStyle, Maker>();

/**
 * A paper as an entry of a bibliography in a style, as text on one line: by citeproc-js, the processor of Zotero and
 * Mendeley, with the style as it is published. `url` is the paper's whole address here.
 */
export function formattedCitation(style: CitationStyle, paper: Paper, url: string): string {
  const item = citedItemOf(paper, url);
  const maker = makers.get(style) ?? makerOf(style);
  makers.set(style, maker);
  try {
    return maker.cite(item);
  } catch {
    // It keeps names in plain objects, and fails at one such as "constructor". What it was at is not to be relied on.
    makers.delete(style);
    return unstyled(paper, item);
  }
}

/** Who, what and where, for what the processor cannot cite. */
function unstyled({ authors }: Paper, { title, URL: address = "" }: CslItem): string {
  const [first] = authors;
  const others = authors.length > 1 ? " et al." : "";
  const said = [first === undefined ? "" : `${first.name}${others}`, title, String(address)];
  return said.filter((part) => part !== "").join(". ");
}

function makerOf(style: CitationStyle): Maker {
  let cited: CslItem | null = null;
  const system = { retrieveLocale: () => english, retrieveItem: () => cited };
  const engine = new citeproc.Engine(system, STYLES[style], "en-US", true);
  engine.setOutputFormat("text");
  return {
    cite(item) {
      cited = { ...item, id: ONE };
      engine.updateItems([]);
      engine.updateItems([ONE]);
      const [, entries] = engine.makeBibliography() || [null, []];
      cited = null;
      return withoutNumber(entries.join(" ").replace(/\s+/g, " ").trim());
    },
  };
}

const ONE = "cited";

/** Styles that number their entries would call each the first. */
function withoutNumber(entry: string): string {
  return entry.replace(/^(?:\[1\]|1\.) ?/, "");
}
