import type { SemanticModel } from "./model";
import { LOCAL_WEIGHTS, type PaperTerms, rowsOfTerms } from "./paper-terms";
import { addRows } from "./vectors";

/**
 * Shows every paper's vector, the sum of its terms' vectors, in the papers' order: zeros for a paper of none of the
 * model's terms. The array is filled anew for every paper.
 */
export function foldPapers(
  source: PaperTerms,
  { names, vectors }: SemanticModel,
  visit: (vector: Float64Array) => void,
): void {
  const rowOf = rowsOfTerms(names.map((name) => source.termNumber(name)));
  const sum = new Float64Array(vectors.dimensions);
  const rows: number[] = [];
  const weights: number[] = [];
  source.forEachPaper((_, terms, codes) => {
    rows.length = 0;
    weights.length = 0;
    for (let i = 0; i < terms.length; i++) {
      const row = rowOf[terms[i] ?? 0] ?? 0;
      const weight = LOCAL_WEIGHTS[codes[i] ?? 0] ?? 0;
      if (row === 0 || weight === 0) continue;
      rows.push(row - 1);
      weights.push(weight);
    }
    sum.fill(0);
    addRows(sum, vectors, rows, weights);
    visit(sum);
  });
}
