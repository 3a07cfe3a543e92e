import { type Paper, paperSchema } from "@/lib/paper/paper";

/** A paper of which a source said these facts and nothing else but a title. */
export function barePaper(facts: Record<string, unknown>): Paper {
  return paperSchema.parse({
    key: "x",
    title: "A title",
    abstract: "",
    authors: [],
    categories: [],
    links: [],
    topics: [],
    otherVersions: [],
    origins: [{ source: "trending", format: "trending-text", file: "a.txt", position: 1 }],
    provenance: {},
    ...facts,
  });
}
