import type { PaperTerms } from "./paper-terms";
import type { SingularVectors } from "./svd";
import {
  MOST_TRAINING_PAPERS,
  type TermDirections,
  type TrainingMatrix,
  termDirections,
  trainingMatrix,
} from "./training";
import { type ByteVectors, quantise } from "./vectors";

/** What each term means: the same vectors whichever papers come later. */
export interface SemanticModel {
  /** Terms as they are indexed, in their order, one a row of the vectors. */
  readonly names: readonly string[];
  readonly vectors: ByteVectors;
  /** How many papers the corpus had when the vectors were trained. */
  readonly trainedOn: number;
}

/** More directions than this add nothing to the order of abstracts, and every one is a byte a paper. */
const MOST_DIMENSIONS = 128;
/** So many papers must speak for a direction. */
const PAPERS_A_DIMENSION = 8;
/** Below so many papers training takes two seconds at most, and a model that follows the papers is worth that. */
const SMALL_CORPUS = 5_000;
/** A model is out of date when the corpus has grown by more than this, as far as training would see it. */
const OUTGROWN = 2;

/** Whether a model trained before still speaks for a corpus of so many papers. */
export function isUpToDate({ trainedOn }: SemanticModel, papers: number): boolean {
  if (papers < SMALL_CORPUS || trainedOn < SMALL_CORPUS) return false;
  return Math.min(papers, MOST_TRAINING_PAPERS) <= OUTGROWN * Math.min(trainedOn, MOST_TRAINING_PAPERS);
}

/** A model that is being trained: what takes long needs the matrix alone, and may be done anywhere. */
export interface Training extends TrainingMatrix {
  /** So many singular vectors of the matrix are asked for. */
  readonly dimensions: number;
}

/** Prepares a model of papers, given a hash of each paper's key, by which a sample is drawn. */
export function prepareTraining(source: PaperTerms, ranks: Uint32Array): Training {
  const dimensions = Math.min(MOST_DIMENSIONS, Math.floor(source.papers / PAPERS_A_DIMENSION));
  return { ...trainingMatrix(source, ranks), dimensions };
}

/** The model, by what {@link leftSingularVectors} gives for its training. The same papers give the same model. */
export function trainedModel(
  training: Pick<Training, "terms" | "weights" | "dimensions">,
  singular: SingularVectors,
  source: PaperTerms,
): SemanticModel {
  return modelOf(termDirections(training, singular, training.dimensions), source);
}

function modelOf({ terms, vectors, dimensions }: TermDirections, source: PaperTerms): SemanticModel {
  const names = Array.from(terms, (term) => source.termName(term));
  const order = [...terms.keys()].sort((a, b) => ((names[a] ?? "") < (names[b] ?? "") ? -1 : 1));
  const values = new Int8Array(order.length * dimensions);
  const scales = Float32Array.from(order, (from, row) =>
    quantise(vectors, from * dimensions, values, row, dimensions),
  );
  return {
    names: order.map((row) => names[row] ?? ""),
    vectors: { dimensions, values, scales },
    trainedOn: source.papers,
  };
}
