import { z } from "zod";
import { proseOf } from "../xml/prose";

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

/** An element of prose that was left as XML, as text with the markup of HTML; empty where it is missing. */
export const prose = z
  .unknown()
  .optional()
  .transform((value) => proseOf(textOf(value)));

/** An element of text, empty where it is missing. */
export const plain = z.unknown().optional().transform(textOf);

/** Elements of which there may be none, one or several; what does not fit is left out. */
export function many<T extends z.ZodType>(of: T) {
  return z
    .unknown()
    .optional()
    .transform((value) =>
      (Array.isArray(value) ? value : value === undefined ? [] : [value]).flatMap((one) => {
        const parsed = of.safeParse(one);
        return parsed.success ? [parsed.data] : [];
      }),
    );
}

/** An element with others in it; where it is missing, or text, as if nothing stood in it. Of several, the first. */
export function element<T extends z.ZodRawShape>(shape: T) {
  const object = z.object(shape);
  return z
    .unknown()
    .optional()
    .transform((value) => {
      const first: unknown = Array.isArray(value) ? value[0] : value;
      const parsed = object.safeParse(typeof first === "object" && first !== null ? first : {});
      return parsed.success ? parsed.data : object.parse({});
    });
}

/** An element of text or prose with the value of one of its attributes. */
export function marked(attribute: string) {
  const key = `@${attribute}`;
  return z.unknown().transform((value) => {
    const mark =
      typeof value === "object" && value !== null
        ? textOf(Object.getOwnPropertyDescriptor(value, key)?.value)
        : "";
    return { mark, text: proseOf(textOf(value)) };
  });
}
