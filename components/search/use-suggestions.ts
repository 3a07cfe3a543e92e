import { useEffect, useState } from "react";
import type { ListedSuggestion } from "@/lib/browse/suggestion-list";
import { fetchSuggestions } from "./fetch-suggestions";

/** Shorter than the pause before results follow: the list answers first. */
const PAUSE_MS = 60;

const NONE: readonly ListedSuggestion[] = [];

/** The suggestions for a text; those for the text before stay until the new ones are there. Null asks for none. */
export function useSuggestions(text: string | null): readonly ListedSuggestion[] {
  const [suggestions, setSuggestions] = useState(NONE);
  useEffect(() => {
    if (text === null || text.trim() === "") {
      setSuggestions(NONE);
      return;
    }
    const outdated = new AbortController();
    const timer = window.setTimeout(() => {
      fetchSuggestions(text, outdated.signal).then(
        (found) => outdated.signal.aborted || setSuggestions(found),
        () => undefined,
      );
    }, PAUSE_MS);
    return () => {
      window.clearTimeout(timer);
      outdated.abort();
    };
  }, [text]);
  return suggestions;
}
