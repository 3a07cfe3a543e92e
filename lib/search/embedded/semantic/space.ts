import { termOf } from "../../analysis/terms";
import type { IndexViews } from "../storage/index-views";
import { readModel, vectorsOf } from "./files";
import { addRow, type ByteVectors, rowProduct } from "./vectors";

/** Where the papers of a corpus and the words of a query lie, so that what means alike lies in one direction. */
export class SemanticSpace {
  readonly dimensions: number;
  readonly #rows: ReadonlyMap<string, number>;
  readonly #terms: ByteVectors;
  readonly #papers: ByteVectors;

  /** Throws an `Error` when a file is missing. */
  constructor(views: IndexViews) {
    const model = readModel((name) => views.file(name));
    if (model === null) throw new Error("The index does not say what its terms mean.");
    this.#rows = new Map(model.names.map((name, row) => [name, row]));
    this.#terms = model.vectors;
    this.dimensions = model.vectors.dimensions;
    this.#papers = vectorsOf(this.dimensions, views.bytes("paperVectors"), views.bytes("paperScales"));
  }

  /** The direction of some words together, of length 1; null when none of them has one. */
  direction(forms: readonly string[]): Float64Array | null {
    const sum = new Float64Array(this.dimensions);
    for (const form of forms) {
      const row = this.#rows.get(termOf(form));
      if (row !== undefined) addRow(sum, this.#terms, row, 1);
    }
    return ofLengthOne(sum);
  }

  /** The direction of a paper; zeros for one of no words that mean anything here. */
  directionOf(paper: number): Float64Array {
    const vector = new Float64Array(this.dimensions);
    addRow(vector, this.#papers, paper, 1);
    return vector;
  }

  /** How alike a direction and a paper are: the cosine, 0 for "not at all" and below. */
  likeness(direction: Float64Array, paper: number): number {
    return Math.max(0, rowProduct(this.#papers, paper, direction));
  }
}

function ofLengthOne(vector: Float64Array): Float64Array | null {
  const length = Math.sqrt(vector.reduce((sum, x) => sum + x * x, 0));
  return length === 0 ? null : vector.map((x) => x / length);
}
