import { parsePinnedArxivId } from "@/lib/paper/arxiv-id";
import { categoriesNamed } from "@/lib/paper/categories";
import { idInDoi } from "@/lib/query/identifier";
import type { ValueField } from "@/lib/query/query";
import type { TopicNames } from "../../engine";
import { valueKey } from "../storage/layout";
import { topicSlugOf } from "./topic-slugs";

/**
 * The dictionary entries of a value, of which any will do: the DOI that arXiv registers for a paper finds it by its id
 * too, and the name of a category finds all of that name.
 */
export function keysOf(field: ValueField, text: string, topics: TopicNames): string[] {
  switch (field) {
    case "topic":
      return [valueKey("topic", topicSlugOf(topics, text) ?? text)];
    case "category": {
      const named = categoriesNamed(text);
      return (named.length > 0 ? named : [text.replace(/\.?\*$/, "")]).map((code) =>
        valueKey("category", code),
      );
    }
    case "id":
      return [valueKey("id", parsePinnedArxivId(text)?.id ?? text)];
    case "doi": {
      const id = idInDoi(text);
      const doi = valueKey("doi", text.replace(/^(?:https?:\/\/(?:dx\.)?doi\.org\/|doi:)/i, ""));
      return id === null ? [doi] : [doi, valueKey("id", parsePinnedArxivId(id)?.id ?? id)];
    }
    default:
      return [valueKey(field, text)];
  }
}
