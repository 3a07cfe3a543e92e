// A client component because results follow typing; without JavaScript it is a form and works.
"use client";

import { usePathname, useRouter, useSearchParams } from "next/navigation";
import { type FormEvent, useEffect, useRef, useState, useTransition } from "react";
import { cleanQueryText } from "@/lib/query/clean";
import { MAX_QUERY_CHARACTERS } from "@/lib/query/limits";

/** Long enough to let a fast typist finish a syllable, short enough to feel immediate. */
const PAUSE_MS = 140;

/** An entry of the browser's history as it was before typing changed it. */
interface Entry {
  readonly url: string;
  readonly state: unknown;
}

export function SearchBox() {
  const router = useRouter();
  const onResults = usePathname() === "/";
  const params = useSearchParams();
  const shown = onResults ? cleanQueryText(params.get("q") ?? "", MAX_QUERY_CHARACTERS).text : "";
  const [text, setText] = useState(shown);
  const [pending, startTransition] = useTransition();
  const timer = useRef<number | undefined>(undefined);
  const composing = useRef(false);
  /** What typing asked for, the newest last: no arrival among them may overwrite what has been typed since. */
  const asked = useRef([shown]);
  /** Where the reader was when typing began: Enter puts it back, so that Back leads there. */
  const before = useRef<Entry | null>(null);
  /** The search from which a link is being followed. */
  const followedFrom = useRef<string | null>(null);

  useEffect(() => {
    const place = asked.current.lastIndexOf(shown);
    asked.current = place < 0 ? [shown] : asked.current.slice(place);
    if (place >= 0) return;
    before.current = null;
    setText(shown);
  }, [shown]);

  const address = params.toString();
  useEffect(() => {
    if (address === followedFrom.current || followedFrom.current === null) return;
    followedFrom.current = null;
    asked.current = [shown];
    setText(shown);
  }, [address, shown]);

  useEffect(() => {
    // A link that is followed while a search is on its way is what the reader wants instead: the box then says
    // what the link's page was searched for.
    const follows = (event: MouseEvent) => {
      if (!(event.target instanceof Element) || event.target.closest("a") === null) return;
      window.clearTimeout(timer.current);
      followedFrom.current = new URL(window.location.href).searchParams.toString();
    };
    document.addEventListener("click", follows, true);
    return () => {
      document.removeEventListener("click", follows, true);
      window.clearTimeout(timer.current);
    };
  }, []);

  function addressOf(q: string): string {
    const next = new URLSearchParams(onResults ? params : undefined);
    next.delete("page");
    next.delete("exact");
    if (q.trim() === "") next.delete("q");
    else next.set("q", q.trim());
    const query = next.toString();
    return query === "" ? "/" : `/?${query}`;
  }

  function follow(q: string) {
    before.current ??= { url: window.location.href, state: window.history.state };
    asked.current.push(q.trim());
    startTransition(() => router.replace(addressOf(q), { scroll: false }));
  }

  function type(q: string) {
    setText(q);
    window.clearTimeout(timer.current);
    followedFrom.current = null;
    if (!onResults || composing.current) return;
    timer.current = window.setTimeout(() => follow(q), PAUSE_MS);
  }

  function submit(event: FormEvent) {
    event.preventDefault();
    window.clearTimeout(timer.current);
    const start = before.current;
    if (start !== null) window.history.replaceState(start.state, "", start.url);
    before.current = null;
    asked.current.push(text.trim());
    startTransition(() => router.push(addressOf(text)));
  }

  return (
    <search>
      <form
        action="/"
        onSubmit={submit}
        aria-busy={pending}
        className="group relative flex items-baseline border-b border-ink focus-within:border-accent focus-within:shadow-[0_1px_0_0_var(--color-accent)]"
      >
        <label htmlFor="q" className="sr-only">
          Search titles, abstracts, authors
        </label>
        <input
          id="q"
          name="q"
          type="search"
          value={text}
          onChange={(event) => type(event.target.value)}
          onCompositionStart={() => {
            composing.current = true;
          }}
          onCompositionEnd={(event) => {
            composing.current = false;
            type(event.currentTarget.value);
          }}
          maxLength={MAX_QUERY_CHARACTERS}
          placeholder="Search titles, abstracts, authors"
          autoComplete="off"
          autoCorrect="off"
          autoCapitalize="none"
          spellCheck={false}
          enterKeyHint="search"
          aria-keyshortcuts="/"
          className="min-w-0 flex-1 bg-transparent py-2 font-serif text-lg outline-none placeholder:text-faint [&::-webkit-search-cancel-button]:appearance-none"
        />
        {onResults ? <KeptFilters params={params} /> : null}
        <span
          aria-hidden="true"
          className="rounded-[3px] border border-rule px-1.5 font-sans text-2xs text-faint group-focus-within:invisible max-lg:hidden"
        >
          /
        </span>
        <button type="submit" className="ml-3 py-2 text-soft hover:text-ink">
          Search
        </button>
      </form>
    </search>
  );
}

/** Without JavaScript the form itself carries the filters that are on. */
function KeptFilters({ params }: { params: Pick<URLSearchParams, "entries"> }) {
  const kept = [...params.entries()].filter(([key]) => key !== "q" && key !== "page" && key !== "exact");
  return kept.map(([key, value]) => <input key={`${key}=${value}`} type="hidden" name={key} value={value} />);
}
