import type { Corpus } from "@/lib/corpus/corpus";

/** What of a corpus answers searches. */
export type Searchable = Pick<Corpus, "engine" | "texts" | "vocabulary" | "resolve">;
