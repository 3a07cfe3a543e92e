import type { ListedSuggestion } from "@/lib/browse/suggestion-list";

/**
 * What a text may be leading to. Nothing when the server does not answer as it should: the list is a help, and a
 * search works without it. Rejects only when `signal` ends it.
 */
export async function fetchSuggestions(
  text: string,
  signal: AbortSignal,
): Promise<readonly ListedSuggestion[]> {
  try {
    const response = await fetch(`/api/suggest?${new URLSearchParams({ q: text })}`, { signal });
    const answer: unknown = response.ok ? await response.json() : null;
    return isObject(answer) && Array.isArray(answer.suggestions)
      ? answer.suggestions.filter(isListedSuggestion)
      : [];
  } catch (error) {
    if (signal.aborted) throw error;
    return [];
  }
}

// The schema of lib/api by hand: a validator for it would be most of what the search box weighs.
function isListedSuggestion(value: unknown): value is ListedSuggestion {
  if (!isObject(value) || typeof value.text !== "string" || typeof value.detail !== "string") return false;
  if (!Array.isArray(value.ranges) || !value.ranges.every(isRange)) return false;
  if (value.kind === "field" || value.kind === "value") return typeof value.q === "string";
  const isPlace = value.kind === "paper" || value.kind === "author" || value.kind === "topic";
  return isPlace && typeof value.href === "string" && /^\/(?!\/)/.test(value.href);
}

function isRange(value: unknown): boolean {
  return Array.isArray(value) && value.length === 2 && value.every((place) => Number.isInteger(place));
}

function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === "object" && value !== null;
}
