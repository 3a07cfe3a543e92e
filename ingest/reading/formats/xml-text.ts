import { z } from "zod";

/** The text of an element as fast-xml-parser gives it: with or without attributes; of several the first; else "". */
export function textOf(value: unknown): string {
  if (typeof value === "string") return value.trim();
  if (Array.isArray(value)) return textOf(value[0]);
  if (typeof value !== "object" || value === null || !("#text" in value)) return "";
  return textOf(value["#text"]);
}

/** An element of text that may be missing. */
export const text = z.unknown().transform(textOf).exactOptional();

/** Elements of text that stand several times; those without any text are left out. */
export const texts = z
  .array(z.unknown().transform(textOf))
  .transform((all) => all.filter((one) => one !== ""))
  .catch([])
  .default([]);
