import Link from "next/link";
import type { SearchState } from "@/lib/query/state";
import { urlFor, withExact, withQuery } from "@/lib/query/url";

/** Says which words were searched instead of mistyped ones, and offers the search as it was typed. */
export function Corrected({ text, state }: { text: string; state: SearchState }) {
  return (
    <p className="mt-4 text-soft">
      Showing results for{" "}
      <Link
        href={urlFor(withQuery(state, text))}
        prefetch={false}
        className="font-serif text-base text-ink underline underline-offset-2"
      >
        {text}
      </Link>
      . Search instead for{" "}
      <Link
        href={urlFor(withExact(state, true))}
        prefetch={false}
        className="link underline underline-offset-2"
      >
        {state.q}
      </Link>
      .
    </p>
  );
}

/** Offers another reading of a rare word, where little was found. */
export function Offered({ text, state }: { text: string; state: SearchState }) {
  return (
    <p className="mt-4 text-soft">
      Did you mean{" "}
      <Link
        href={urlFor(withQuery(state, text))}
        prefetch={false}
        className="link font-serif text-base underline underline-offset-2"
      >
        {text}
      </Link>
      ?
    </p>
  );
}

/** Says that words are searched just as they were typed, and offers their other forms again. */
export function AsTyped({ state }: { state: SearchState }) {
  return (
    <p className="mt-4 text-soft">
      Exactly as typed.{" "}
      <Link
        href={urlFor(withExact(state, false))}
        prefetch={false}
        className="link underline underline-offset-2"
      >
        Search other forms of the words too
      </Link>
    </p>
  );
}

/** The way to search for the words just as they are, where other forms of them may have been found. */
export function ExactlyLink({ state }: { state: SearchState }) {
  return (
    <p className="mt-2 text-xs">
      <Link
        href={urlFor(withExact(state, true))}
        prefetch={false}
        rel="nofollow"
        className="quiet text-faint underline underline-offset-2 hover:text-ink"
      >
        Search exactly as typed
      </Link>
    </p>
  );
}
