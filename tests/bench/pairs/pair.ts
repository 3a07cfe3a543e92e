import { z } from "zod";

const factsSchema = z.object({
  title: z.string().min(1),
  authors: z.array(z.string().min(1)).exactOptional(),
  abstract: z.string().exactOptional(),
  arxivId: z.string().exactOptional(),
  doi: z.string().exactOptional(),
  submitted: z.string().exactOptional(),
});
/** What one source says of a paper. */
export type Facts = z.infer<typeof factsSchema>;

const changeSchema = factsSchema.partial().extend({
  authors: z.array(z.string().min(1)).nullable().exactOptional(),
  abstract: z.string().nullable().exactOptional(),
  arxivId: z.string().nullable().exactOptional(),
  doi: z.string().nullable().exactOptional(),
  submitted: z.string().nullable().exactOptional(),
});

export const pairSchema = z.object({
  label: z.enum(["same", "different"]),
  /** What the pair tries. */
  about: z.string().min(1),
  a: factsSchema,
  /** The fields in which the other source differs; null where it is silent. */
  b: changeSchema,
});
/** Two records, and whether they are of one work. */
export type Pair = z.infer<typeof pairSchema>;

const FIELDS = ["title", "authors", "abstract", "arxivId", "doi", "submitted"] as const;

/** A pair in the form that is kept: the second record as what differs from the first. */
export function pairOf(label: Pair["label"], about: string, a: Facts, b: Facts): Pair {
  const changes = FIELDS.flatMap((field): [string, unknown][] =>
    JSON.stringify(a[field]) === JSON.stringify(b[field]) ? [] : [[field, b[field] ?? null]],
  );
  return { label, about, a, b: changeSchema.parse(Object.fromEntries(changes)) };
}

/** The second record in full. */
export function otherOf({ a, b }: Pair): Facts {
  const all = Object.entries({ ...a, ...b }).filter(([, value]) => value !== null);
  return factsSchema.parse(Object.fromEntries(all));
}

/** The facts without some of their fields. */
export function without(facts: Facts, ...fields: readonly (keyof Facts)[]): Facts {
  const kept = Object.entries(facts).filter(([name]) => !fields.some((field) => field === name));
  return factsSchema.parse({ title: facts.title, ...Object.fromEntries(kept) });
}
