import { pathOfPaper } from "./address";
import type { CitationStyle } from "./citation-styles";
import type { Paper } from "./paper";

/** The other forms of a paper, by the suffix of its address: what each is, and what readers call it. */
export const FORMS = {
  bib: { type: "application/x-bibtex", name: "BibTeX" },
  ris: { type: "application/x-research-info-systems", name: "RIS" },
  json: { type: "application/vnd.citationstyles.csl+json", name: "CSL-JSON" },
  md: { type: "text/markdown", name: "Markdown" },
  /** An entry of a bibliography; `?style=` names the style. */
  txt: { type: "text/plain", name: "Text" },
} as const;

export type Form = keyof typeof FORMS;

/** Every form of a paper's whole record, in the order in which a page names them. */
export const FORM_NAMES = ["bib", "ris", "json", "md"] as const satisfies readonly Form[];

/** Whether a suffix is a form. */
export function isForm(suffix: string): suffix is Form {
  return Object.hasOwn(FORMS, suffix);
}

/** The path of a paper, or of one of its versions, in a form: `/papers/2505.23819.bib`. */
export function pathOfForm(paper: Pick<Paper, "key">, form: Form, version?: number): string {
  return `${pathOfPaper(paper, version)}.${form}`;
}

/** The path of a paper as an entry of a bibliography: `/papers/2505.23819.txt?style=apa`. */
export function pathOfCitation(paper: Pick<Paper, "key">, style: CitationStyle, version?: number): string {
  return `${pathOfForm(paper, "txt", version)}?style=${style}`;
}

/** A path without the suffix of a form; null where it has none. */
export function withoutForm(path: string): string | null {
  const end = path.lastIndexOf(".");
  return end > 0 && isForm(path.slice(end + 1)) ? path.slice(0, end) : null;
}

/** The forms of a paper as links in the head of its page, by their types. */
export function formLinks(
  paper: Pick<Paper, "key">,
  version?: number,
): Record<string, { url: string; title: string }[]> {
  return Object.fromEntries(
    FORM_NAMES.map((form) => [
      FORMS[form].type,
      [{ url: pathOfForm(paper, form, version), title: FORMS[form].name }],
    ]),
  );
}
