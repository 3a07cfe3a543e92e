import type { ListedSuggestion, SuggestionList } from "@/lib/browse/suggestion-list";
import { pathOfPaper } from "@/lib/paper/address";
import { splitName } from "@/lib/paper/names";
import type { Paper } from "@/lib/paper/paper";
import { plainText } from "@/lib/paper/plain";
import type { Suggestion } from "@/lib/search/engine";
import { typedRanges } from "@/lib/search/typed-ranges";
import { unfinishedOf } from "@/lib/search/unfinished";
import type { Searchable } from "./searchable";

/** As many as a phone shows without much scrolling. */
const MOST_SUGGESTIONS = 8;
const MOST_PAPERS = 2;
/** Ways to finish the last word, where there are names enough to fill the list. */
const MOST_FINISHING = 2;
/** The engine gives each kind a share of what it is asked for. */
const MOST_ASKED = 12;

/** What a reader who typed `text` may be typing towards, as the list under the search box shows it. */
export async function suggestedFor(corpus: Searchable, text: string): Promise<SuggestionList> {
  const found = await corpus.engine.suggest(text, MOST_ASKED);
  const { field, last } = unfinishedOf(text);
  const typed = field === null ? text : last;
  return { suggestions: await Promise.all(chosen(found).map((one) => listed(corpus, one, typed))) };
}

/** Papers follow typing in the list of results; what that list does not show comes first and has most of the room. */
function chosen(found: readonly Suggestion[]): readonly Suggestion[] {
  const papers = found.filter(({ kind }) => kind === "paper").slice(0, MOST_PAPERS);
  const finishing = found.filter(({ kind }) => kind === "field" || kind === "value");
  const names = found.filter(({ kind }) => kind === "topic" || kind === "author");
  const room = MOST_SUGGESTIONS - papers.length - Math.min(finishing.length, MOST_FINISHING);
  const shown = [...names.slice(0, room), ...papers];
  return [...shown, ...finishing.slice(0, MOST_SUGGESTIONS - shown.length)];
}

async function listed(corpus: Searchable, suggestion: Suggestion, typed: string): Promise<ListedSuggestion> {
  const { kind } = suggestion;
  const text = kind === "paper" ? plainText(suggestion.text) : suggestion.text;
  const shown = {
    text,
    ranges: typedRanges(text, typed).map(([start, end]): [number, number] => [start, end]),
  };
  switch (kind) {
    case "paper": {
      const paper = await corpus.texts.read(suggestion.paper);
      return { kind, ...shown, detail: writtenBy(paper), href: pathOfPaper(paper) };
    }
    case "author":
      return { kind, ...shown, detail: papersIn(suggestion.count), href: `/authors/${suggestion.slug}` };
    case "topic":
      return { kind, ...shown, detail: papersIn(suggestion.count), href: `/topics/${suggestion.slug}` };
    case "field":
      return { kind, ...shown, detail: suggestion.help, q: suggestion.query };
    case "value": {
      const detail = [...(suggestion.name === null ? [] : [suggestion.name]), papersIn(suggestion.count)];
      return { kind, ...shown, detail: detail.join(", "), q: suggestion.query };
    }
  }
}

/** `Zhou et al., 2025`. */
function writtenBy({ authors, submitted }: Paper): string {
  const families = authors.slice(0, 2).map(({ name }) => splitName(name).family);
  const names = authors.length > 2 ? `${families[0]} et al.` : families.join(" and ");
  return [names, submitted?.slice(0, 4) ?? ""].filter((part) => part !== "").join(", ");
}

function papersIn(count: number): string {
  return `${count.toLocaleString("en")} ${count === 1 ? "paper" : "papers"}`;
}
