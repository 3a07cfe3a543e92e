import { z } from "zod";
import { cleanLine, cleanText } from "@/lib/paper/text";
import { withoutMarkup } from "./markup-text";
import type { ReadText } from "./text-draft";

/** A title or name that may hold markup of the web, on one line, as it reads. */
export function readLine(source: string): ReadText {
  return read(source, cleanLine);
}

/** The same for an abstract, with its paragraphs. */
export function readText(source: string): ReadText {
  return read(source, cleanText);
}

/** {@link readText} of an abstract; null of an empty one. */
export function abstractOf(source: string): ReadText | null {
  return source.trim() === "" ? null : readText(source);
}

/** {@link readLine} where only the outcome is of interest. */
export function lineOf(source: string): string {
  return readLine(source).cleaned.text;
}

function read(source: string, clean: typeof cleanLine): ReadText {
  const plain = withoutMarkup(source);
  const cleaned = clean(plain);
  return { source, cleaned: plain === source ? cleaned : { ...cleaned, changed: true } };
}

/** First and last page, `45–67`; of a range in one text the same. */
export function pagesOf(first: string, last = ""): string {
  const from = lineOf(first).replace(/(?<=\d) ?-{1,2} ?(?=\d)/g, "–");
  const to = lineOf(last);
  if (to === "" || to === from || from.includes("–")) return from;
  return from === "" ? to : `${from}–${to}`;
}

/** Those of some texts that say something, each once. */
export function stated(texts: readonly string[]): string[] {
  return [...new Set(texts.map((text) => text.trim()))].filter((text) => text !== "");
}

/** A text or number of JSON as text; anything else, and nothing, is empty. */
export const jsonText = z.union([z.string(), z.number().transform(String)]).catch("");
/** A list of JSON of which what does not fit is left out; empty for what is no list. */
export function jsonList<T extends z.ZodType>(of: T) {
  return z
    .array(z.unknown())
    .catch([])
    .transform((all) =>
      all.flatMap((one) => {
        const parsed = of.safeParse(one);
        return parsed.success ? [parsed.data] : [];
      }),
    );
}
