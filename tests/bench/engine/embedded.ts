import { parseQuery } from "@/lib/query/parse";
import { INITIAL_STATE } from "@/lib/query/url";
import type { PaperTexts, SearchEngine } from "@/lib/search/engine";
import { snippetOf } from "@/lib/search/snippet";
import type { Subject } from "./subject";

const LISTED = 10;
const SUGGESTIONS = 8;
const PASSAGE_CHARACTERS = 300;

/** The engine of the site: ten papers with a passage each, exact total, all facets. */
export function embeddedSubject(engine: SearchEngine, texts: PaperTexts): Subject {
  const ask = async (text: string, typing: boolean) => {
    const { query } = parseQuery(text);
    const { filters } = INITIAL_STATE;
    const asked = { query, filters, sort: "relevance", offset: 0, limit: LISTED, typing } as const;
    const { hits, total, facets } = await engine.search(asked);
    const passages = hits.map(({ paper }) =>
      snippetOf(query, texts.read(paper).abstract, PASSAGE_CHARACTERS),
    );
    return { passages, total, facets };
  };
  return {
    name: "embedded",
    full: (text) => ask(text, false),
    prefix: (text) => ask(text, true),
    suggest: (text) => engine.suggest(text, SUGGESTIONS),
  };
}
