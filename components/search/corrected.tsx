import type { SearchState } from "@/lib/query/state";
import { urlFor, withExact, withQuery } from "@/lib/query/url";

/** Says which words were searched instead of mistyped ones, and offers the search as it was typed. */
export function Corrected({ text, state }: { text: string; state: SearchState }) {
  return (
    <p className="mt-4 text-soft">
      Showing results for{" "}
      <a
        href={urlFor(withQuery(state, text))}
        className="font-serif text-base text-ink underline underline-offset-2"
      >
        {text}
      </a>
      . Search instead for{" "}
      <a href={urlFor(withExact(state, true))} className="link underline underline-offset-2">
        {state.q}
      </a>
      .
    </p>
  );
}

/** Offers another reading of a rare word, where little was found. */
export function Offered({ text, state }: { text: string; state: SearchState }) {
  return (
    <p className="mt-4 text-soft">
      Did you mean{" "}
      <a
        href={urlFor(withQuery(state, text))}
        className="link font-serif text-base underline underline-offset-2"
      >
        {text}
      </a>
      ?
    </p>
  );
}

/** Says that words are searched just as they were typed, and offers their other forms again. */
export function AsTyped({ state }: { state: SearchState }) {
  return (
    <p className="mt-4 text-soft">
      Exactly as typed.{" "}
      <a href={urlFor(withExact(state, false))} className="link underline underline-offset-2">
        Search other forms of the words too
      </a>
    </p>
  );
}

/** The way to search for the words just as they are, where other forms of them may have been found. */
export function ExactlyLink({ state }: { state: SearchState }) {
  return (
    <p className="mt-2 text-xs">
      <a
        href={urlFor(withExact(state, true))}
        rel="nofollow"
        className="quiet text-faint underline underline-offset-2 hover:text-ink"
      >
        Search exactly as typed
      </a>
    </p>
  );
}
