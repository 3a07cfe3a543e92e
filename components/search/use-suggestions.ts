import { useEffect, useState } from "react";
import type { ListedSuggestion } from "@/lib/browse/suggestion-list";
import { fetchSuggestions } from "./fetch-suggestions";

/** Shorter than the pause before results follow: the list answers first. */
const PAUSE_MS = 60;

/** Suggestions, and which answer of the server they are. */
export interface Suggested {
  readonly suggestions: readonly ListedSuggestion[];
  readonly answer: number;
}

const NONE: Suggested = { suggestions: [], answer: 0 };

/** The suggestions for a text; those for the text before stay until the new ones are there. Null asks for none. */
export function useSuggestions(text: string | null): Suggested {
  const [suggested, setSuggested] = useState(NONE);
  useEffect(() => {
    if (text === null || text.trim() === "") {
      setSuggested(NONE);
      return;
    }
    const outdated = new AbortController();
    const timer = window.setTimeout(() => {
      fetchSuggestions(text, outdated.signal).then(
        (suggestions) =>
          outdated.signal.aborted || setSuggested(({ answer }) => ({ suggestions, answer: answer + 1 })),
        () => undefined,
      );
    }, PAUSE_MS);
    return () => {
      window.clearTimeout(timer);
      outdated.abort();
    };
  }, [text]);
  return suggested;
}
