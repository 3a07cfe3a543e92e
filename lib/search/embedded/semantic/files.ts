import { z } from "zod";
import { INDEX_FILES, INDEX_VERSION, type IndexFile } from "../storage/layout";
import type { WriteFile } from "../storage/storage";
import { foldPapers } from "./fold";
import type { SemanticModel } from "./model";
import type { PaperTerms } from "./paper-terms";
import { type ByteVectors, inverseLength, quantise } from "./vectors";

/** Reads a file of an index by its name; null when there is none. */
export type ReadIndexFile = (name: string) => Uint8Array | null;

const modelSchema = z.object({
  version: z.literal(INDEX_VERSION),
  dimensions: z.int().nonnegative(),
  trainedOn: z.int().nonnegative(),
});

/** A model as files of the index. */
export function writeModel(model: SemanticModel, write: WriteFile): void {
  const text = new TextEncoder();
  const { dimensions, values, scales } = model.vectors;
  const meta: z.infer<typeof modelSchema> = {
    version: INDEX_VERSION,
    dimensions,
    trainedOn: model.trainedOn,
  };
  write("semantic", text.encode(JSON.stringify(meta)));
  write("semanticTerms", text.encode(model.names.map((name) => `${name}\n`).join("")));
  write("termVectors", bytesOf(values));
  write("termScales", bytesOf(scales));
}

/** So many papers' vectors are held in memory at a time. */
const PAPERS_A_PIECE = 8_192;

/** Every paper's vector by a model, as files of the index. */
export function writePaperVectors(source: PaperTerms, model: SemanticModel, write: WriteFile): void {
  const { dimensions } = model.vectors;
  const papers: ByteVectors = {
    dimensions,
    values: new Int8Array(PAPERS_A_PIECE * dimensions),
    scales: new Float32Array(PAPERS_A_PIECE),
  };
  let rows = 0;
  const flush = () => {
    write("paperVectors", bytesOf(papers.values.subarray(0, rows * dimensions)));
    write("paperScales", bytesOf(papers.scales.subarray(0, rows)));
    papers.values.fill(0);
    rows = 0;
  };
  foldPapers(source, model, (vector) => {
    quantise(vector, 0, papers.values, rows, dimensions);
    papers.scales[rows] = inverseLength(papers.values, rows, dimensions);
    if (++rows === PAPERS_A_PIECE) flush();
  });
  flush();
}

/** The model of an index; null when it has none, or one of another version. */
export function readModel(read: ReadIndexFile): SemanticModel | null {
  const file = (name: IndexFile): Uint8Array => read(INDEX_FILES[name]) ?? new Uint8Array(0);
  const text = (name: IndexFile): string => new TextDecoder().decode(file(name));
  const meta = modelSchema.safeParse(JSON.parse(text("semantic") || "null"));
  if (!meta.success) return null;
  const { dimensions, trainedOn } = meta.data;
  const names = text("semanticTerms").split("\n").slice(0, -1);
  return { names, trainedOn, vectors: vectorsOf(dimensions, file("termVectors"), file("termScales")) };
}

/** Views over bytes that may begin anywhere in a buffer. */
export function vectorsOf(dimensions: number, values: Uint8Array, scales: Uint8Array): ByteVectors {
  const aligned = scales.byteOffset % 4 === 0 ? scales : scales.slice();
  return {
    dimensions,
    values: new Int8Array(values.buffer, values.byteOffset, values.byteLength),
    scales: new Float32Array(aligned.buffer, aligned.byteOffset, aligned.byteLength / 4),
  };
}

function bytesOf({ buffer, byteOffset, byteLength }: Int8Array | Float32Array): Uint8Array {
  return new Uint8Array(buffer, byteOffset, byteLength);
}
