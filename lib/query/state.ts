import { z } from "zod";
import { sourceKindSchema } from "@/lib/paper/paper";

export const sortSchema = z.enum(["relevance", "newest", "updated", "oldest", "title"]);
/** `relevance` needs a query; without one it means `newest`. Undated papers follow dated ones in source order. */
export type Sort = z.infer<typeof sortSchema>;

export const PAGE_SIZES = [25, 50, 100] as const;
export const pageSizeSchema = z.union([z.literal(25), z.literal(50), z.literal(100)]);

/** A four-digit year, a span `2019..2024` (either end may be open), or `none` for papers without a date. */
export const yearFilterSchema = z.string().regex(/^(?:none|\d{4}|\d{4}\.\.(?:\d{4})?|\.\.\d{4})$/);
/** `2026-03` */
export const monthFilterSchema = z.string().regex(/^\d{4}-(?:0[1-9]|1[0-2])$/);
export const hasFilterSchema = z.enum(["code", "comment", "abstract", "doi", "journal"]);

const filterSchemas = {
  source: sourceKindSchema,
  topic: z
    .string()
    .regex(/^[a-z0-9]+(?:-[a-z0-9]+)*$/)
    .max(80),
  category: z
    .string()
    .regex(/^[A-Za-z-]+(?:\.[A-Za-z-]+)?$/)
    .max(40),
  venue: z
    .string()
    .regex(/^\p{L}[\p{L}\p{N}&.,:/ -]*$/u)
    .max(80),
  year: yearFilterSchema,
  month: monthFilterSchema,
  has: hasFilterSchema,
} as const;

/** The keys of the filters, in the order they are written in an address. */
export const FILTER_KEYS = ["source", "topic", "category", "venue", "year", "month", "has"] as const;
export type FilterKey = (typeof FILTER_KEYS)[number];
/** The schema of one value of each filter. */
export const FILTER_SCHEMAS: Readonly<Record<FilterKey, z.ZodType<string>>> = filterSchemas;

export const filtersSchema = z.object({
  source: z.array(filterSchemas.source),
  topic: z.array(filterSchemas.topic),
  category: z.array(filterSchemas.category),
  venue: z.array(filterSchemas.venue),
  year: z.array(filterSchemas.year),
  month: z.array(filterSchemas.month),
  has: z.array(filterSchemas.has),
});
/** Chosen facet values; within a key any of them suffices, across keys all must hold. `has` values must all hold. */
export type Filters = z.infer<typeof filtersSchema>;

export const searchStateSchema = z.object({
  q: z.string(),
  filters: filtersSchema,
  sort: sortSchema,
  size: pageSizeSchema,
  page: z.int().positive(),
  exact: z.boolean(),
});
/** Everything the search page shows, as its address states it. */
export type SearchState = z.infer<typeof searchStateSchema>;
