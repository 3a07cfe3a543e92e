import type { Form } from "@/lib/paper/forms";
import type { Paper } from "@/lib/paper/paper";
import { bibtexOf } from "./bibtex";
import { cslOf } from "./csl-json";
import { markdownOf } from "./markdown";
import { risOf } from "./ris";

const WRITERS: Readonly<Record<Form, (paper: Paper, url: string) => string>> = {
  bib: (paper, url) => bibtexOf(paper, url, { whole: true }),
  ris: risOf,
  // A file of CSL-JSON is a list of items.
  json: (paper, url) => `${JSON.stringify([cslOf(paper, url)], null, 2)}\n`,
  md: markdownOf,
};

/** A paper in one of its other forms; `url` is its whole address here. */
export function formOf(paper: Paper, form: Form, url: string): string {
  return WRITERS[form](paper, url);
}
