import type { SemanticModel } from "./model";
import { LOCAL_WEIGHTS, type PaperTerms } from "./paper-terms";
import { addRow, type ByteVectors, inverseLength, quantise } from "./vectors";

/** Every paper as the sum of its terms' vectors, of length 1; zeros for a paper of none of the model's terms. */
export function foldPapers(
  source: PaperTerms,
  { names, vectors }: SemanticModel,
  termNames: readonly string[],
): ByteVectors {
  const { dimensions } = vectors;
  const rowOfName = new Map(names.map((name, row) => [name, row]));
  const rowOf = Int32Array.from(termNames, (name) => rowOfName.get(name) ?? -1);
  const values = new Int8Array(source.papers * dimensions);
  const scales = new Float32Array(source.papers);
  const sum = new Float64Array(dimensions);
  source.forEachPaper((paper, terms, codes) => {
    sum.fill(0);
    for (let i = 0; i < terms.length; i++) {
      const row = rowOf[terms[i] ?? 0] ?? -1;
      const weight = LOCAL_WEIGHTS[codes[i] ?? 0] ?? 0;
      if (row >= 0 && weight > 0) addRow(sum, vectors, row, weight);
    }
    quantise(sum, 0, values, paper, dimensions);
    scales[paper] = inverseLength(values, paper, dimensions);
  });
  return { dimensions, values, scales };
}
