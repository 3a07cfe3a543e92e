import { NO_PAPERS } from "../storage/layout";
import type { WriteFile } from "../storage/storage";
import type { Collector } from "./collect";

/** Form and term numbers in their final order: by form, terms by their first form. */
export interface Numbering {
  /** Old form numbers in the new order. */
  readonly forms: Uint32Array;
  /** Old term number to new. */
  readonly terms: Uint32Array;
}

/** Where the papers of each form (by its old number) are listed: only where a term has several forms. */
export interface FormPlaces {
  readonly starts: Uint32Array;
  readonly bytes: number;
}

export function numberingOf({ forms: table, formTerms, terms: count }: Collector): Numbering {
  const forms = table.sorted();
  const terms = new Uint32Array(count).fill(NO_PAPERS);
  let next = 0;
  for (const form of forms) {
    const term = formTerms.get(form);
    if (terms[term] === NO_PAPERS) terms[term] = next++;
  }
  return { forms, terms };
}

export function formPlaces({ formTerms, terms, formBytes }: Collector, forms: Uint32Array): FormPlaces {
  const formsOf = new Uint32Array(terms);
  for (const form of forms) {
    const term = formTerms.get(form);
    formsOf[term] = (formsOf[term] ?? 0) + 1;
  }
  let bytes = 0;
  const starts = new Uint32Array(forms.length).fill(NO_PAPERS);
  for (const form of forms) {
    if ((formsOf[formTerms.get(form)] ?? 0) < 2) continue;
    starts[form] = bytes;
    bytes += formBytes.get(form);
  }
  return { starts, bytes };
}

/** Every form with its term, its number of papers and where those are listed. */
export function writeDictionary(
  collected: Collector,
  { forms, terms }: Numbering,
  places: FormPlaces,
  write: WriteFile,
): void {
  const { forms: table, formTerms, formCounts } = collected;
  const offsets = new Uint32Array(forms.length + 1);
  forms.forEach((form, i) => {
    const name = table.bytes(form);
    write("forms", name);
    offsets[i + 1] = (offsets[i] ?? 0) + name.length;
  });
  write("formOffsets", offsets);
  write(
    "formTerms",
    forms.map((form) => terms[formTerms.get(form)] ?? 0),
  );
  write(
    "formCounts",
    forms.map((form) => formCounts.get(form)),
  );
  write(
    "formSplits",
    Uint8Array.from(forms, (form) => splitOf(collected, form)),
  );
  write(
    "formStarts",
    forms.map((form) => places.starts[form] ?? NO_PAPERS),
  );
}

/** A word is taken apart only when at least this share of its uses has the hyphen: not `network` for one `net-work`. */
const SPLIT_SHARE = 0.05;

function splitOf({ formSplits, splitCounts, formCounts }: Collector, form: number): number {
  return splitCounts.get(form) >= formCounts.get(form) * SPLIT_SHARE ? formSplits.get(form) : 0;
}
