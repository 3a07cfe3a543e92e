import type { z } from "zod";
import { list } from "./parameter";

/** The parameter that picks fields of papers. */
export function fieldsOf<T extends Readonly<Record<string, string>>>(names: z.ZodEnum<T>) {
  return list(names, {
    description:
      "The fields of each paper to answer, parted by commas; `key` is always there. All, when left out.",
    expected: `expected some of ${names.options.join(", ")}`,
    most: names.options.length,
    example: "title,url",
  });
}

/** A paper with the chosen fields alone, and its key; all of it when none is chosen. */
export function picked<T extends { readonly key: string }>(
  paper: T,
  fields: readonly (keyof T)[],
): Partial<T> & { readonly key: string } {
  const wanted: Partial<T> = {};
  for (const field of fields) copy(paper, wanted, field);
  return fields.length === 0 ? paper : { key: paper.key, ...wanted };
}

function copy<T, K extends keyof T>(from: T, to: Partial<T>, field: K): void {
  if (from[field] !== undefined) to[field] = from[field];
}
