import type { SemanticModel } from "./model";
import { LOCAL_WEIGHTS, type PaperTerms } from "./paper-terms";
import { addRow } from "./vectors";

/**
 * Shows every paper's vector, the sum of its terms' vectors, in the papers' order: zeros for a paper of none of the
 * model's terms. The array is filled anew for every paper.
 */
export function foldPapers(
  source: PaperTerms,
  { names, vectors }: SemanticModel,
  visit: (vector: Float64Array) => void,
): void {
  const rowOf = new Map(names.map((name, row) => [source.termNumber(name), row]));
  const sum = new Float64Array(vectors.dimensions);
  source.forEachPaper((_, terms, codes) => {
    sum.fill(0);
    for (let i = 0; i < terms.length; i++) {
      const row = rowOf.get(terms[i] ?? 0);
      const weight = LOCAL_WEIGHTS[codes[i] ?? 0] ?? 0;
      if (row !== undefined && weight > 0) addRow(sum, vectors, row, weight);
    }
    visit(sum);
  });
}
