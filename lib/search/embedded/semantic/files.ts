import { z } from "zod";
import { INDEX_FILES, INDEX_VERSION, type IndexFile } from "../layout";
import type { SemanticModel } from "./model";
import type { ByteVectors } from "./vectors";

/** Reads a file of an index by its name; null when there is none. */
export type ReadIndexFile = (name: string) => Uint8Array | null;

const modelSchema = z.object({
  version: z.literal(INDEX_VERSION),
  dimensions: z.int().nonnegative(),
  trainedOn: z.int().nonnegative(),
});

/** A model, and the papers by it, as files of the index. */
export function semanticFiles(model: SemanticModel, papers: ByteVectors): [IndexFile, Uint8Array][] {
  const text = new TextEncoder();
  const { dimensions } = model.vectors;
  const meta: z.infer<typeof modelSchema> = {
    version: INDEX_VERSION,
    dimensions,
    trainedOn: model.trainedOn,
  };
  return [
    ["semantic", text.encode(JSON.stringify(meta))],
    ["semanticTerms", text.encode(model.names.map((name) => `${name}\n`).join(""))],
    ["termVectors", bytesOf(model.vectors.values)],
    ["termScales", bytesOf(model.vectors.scales)],
    ["paperVectors", bytesOf(papers.values)],
    ["paperScales", bytesOf(papers.scales)],
  ];
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
