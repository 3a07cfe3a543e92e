import type { Corpus } from "@/lib/corpus/corpus";
import { pastedIdentifier } from "@/lib/query/identifier";
import { INITIAL_STATE, urlFor, withQuery } from "@/lib/query/url";
import { pastedPaper } from "./pasted";

/** What a device hands over from its share sheet: programs put an address into `url` or into `text`, as they like. */
export interface Shared {
  readonly title: string;
  readonly text: string;
  readonly url: string;
}

/** More words of a text are not looked through for an address. */
const MOST_WORDS = 200;

/** Where something shared leads: to the paper whose address or id it holds, else to a search for what it says. */
export async function pathOfShared(corpus: Corpus, { title, text, url }: Shared): Promise<string> {
  const words = [url, ...text.split(/\s+/).slice(0, MOST_WORDS), ...title.split(/\s+/).slice(0, MOST_WORDS)];
  const id = words.find((word) => word !== "" && pastedIdentifier(word) !== null);
  const state = withQuery(INITIAL_STATE, id ?? (title.trim() === "" ? text : title));
  return (await pastedPaper(corpus, state)) ?? urlFor(state);
}
