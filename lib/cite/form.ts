import type { CitationStyle } from "@/lib/paper/citation-styles";
import type { Form } from "@/lib/paper/forms";
import type { Paper } from "@/lib/paper/paper";
import { bibtexOf } from "./bibtex";
import { cslOf } from "./csl-json";
import { formattedCitation } from "./formatted";
import { markdownOf } from "./markdown";
import { risOf } from "./ris";

/** How a paper is written in each form of its whole record. */
const WRITERS: Readonly<Record<Exclude<Form, "txt">, (paper: Paper, url: string) => string>> = {
  bib: (paper, url) => bibtexOf(paper, url, { whole: true }),
  ris: risOf,
  // A file of CSL-JSON is a list of items.
  json: (paper, url) => `${JSON.stringify([cslOf(paper, url)], null, 2)}\n`,
  md: markdownOf,
};

/** A paper in one of its other forms; `url` is its whole address here, `style` that of a citation. */
export function formOf(paper: Paper, form: Form, url: string, style: CitationStyle = "apa"): string {
  return form === "txt" ? `${formattedCitation(style, paper, url)}\n` : WRITERS[form](paper, url);
}
