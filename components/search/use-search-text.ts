import { usePathname, useRouter, useSearchParams } from "next/navigation";
import { useEffect, useLayoutEffect, useRef, useState, useTransition } from "react";
import { announceTyping, askBriefly } from "@/components/site/network";
import { cleanQuery } from "@/lib/query/clean";
import { pastedIdentifier } from "@/lib/query/identifier";
import { isIncomplete } from "@/lib/query/incomplete";
import { rememberSearch } from "./recent-searches";
import { goToResults } from "./results-id";

/** What an address says about its words alone; other words begin without it. */
export const OF_THE_OLD_WORDS: readonly string[] = ["page", "exact", "explain"];

/** From a key to the search: who types slower than this sees every letter answered. */
const PAUSE_MS = 25;
/** The same where the answer would only be replaced: in a fast run of keys, and while another is still on its way. */
const RUN_PAUSE_MS = 60;
/** Keys that are less apart are a fast run; the next one comes about as soon. */
const RUN_MS = 80;

/** An entry of the browser's history as it was before typing changed it. */
interface Entry {
  readonly url: string;
  readonly state: unknown;
}

/** What stands in the search box, and the search that follows it. */
export interface SearchText {
  readonly text: string;
  /** An answer is on its way. */
  readonly pending: boolean;
  /** The address's parameters on the page of results; null elsewhere. */
  readonly params: Pick<URLSearchParams, "entries"> | null;
  /** The reader has typed; results follow after a pause, unless the text is still being composed. */
  type(text: string, composing: boolean): void;
  /** Searches for the text, as an entry of its own in the history. */
  submit(): void;
  /** Leads the focus to the results. False where there are none. */
  leave(): boolean;
  /** The reader goes on in the box: results that are still to come do not take the focus. */
  stay(): void;
}

/** What stands in the box when the page begins to act: on a slow line somebody has typed by then. */
function typedAlready(): string | null {
  if (typeof document === "undefined") return null;
  const box = document.getElementById("q");
  return box instanceof HTMLInputElement ? box.value : null;
}

/** The search box's text, and the results that follow it on the page of results. */
export function useSearchText(): SearchText {
  const router = useRouter();
  const pathname = usePathname();
  const onResults = pathname === "/";
  const params = useSearchParams();
  const shown = onResults ? queryOf(params) : "";
  const [text, setText] = useState(() => typedAlready() ?? shown);
  const [pending, startTransition] = useTransition();
  const timer = useRef<number | undefined>(undefined);
  const lastTyped = useRef(0);
  /** Where the reader was when typing began: Enter puts it back, so that Back leads there. */
  const before = useRef<Entry | null>(null);
  /** Enter and Escape lead out of the box to the results: also to those that are still on their way. */
  const left = useRef(false);
  /** The page and search from which a link is being followed. */
  const followedFrom = useRef<string | null>(null);

  // The box is the reader's: a search that typing asked for never writes to it, however late it arrives. Only what
  // leads elsewhere does: a link, another page, Back and Forward. The first two are taken in with the page itself, so
  // that Back, however soon, comes after them.
  const address = `${pathname}?${params}`;
  useLayoutEffect(() => {
    if (address === followedFrom.current || followedFrom.current === null) return;
    followedFrom.current = null;
    before.current = null;
    setText(shown);
  }, [address, shown]);

  const page = useRef(pathname);
  useLayoutEffect(() => {
    if (page.current === pathname) return;
    page.current = pathname;
    if (onResults) return;
    before.current = null;
    setText("");
  }, [pathname, onResults]);

  useEffect(() => {
    const moved = ({ state }: PopStateEvent) => {
      // The router gives every page a state; a fragment of the same page has none.
      if (state === null) return;
      window.clearTimeout(timer.current);
      followedFrom.current = null;
      before.current = null;
      const { pathname, searchParams } = new URL(window.location.href);
      setText(pathname === "/" ? queryOf(searchParams) : "");
    };
    window.addEventListener("popstate", moved);
    return () => window.removeEventListener("popstate", moved);
  }, []);

  useEffect(() => {
    announceTyping(pending);
    if (pending || !left.current) return;
    left.current = false;
    goToResults();
  }, [pending]);

  useEffect(() => {
    // A link that is followed while a search is on its way is what the reader wants instead: the box then says
    // what the link's page was searched for.
    const follows = (event: MouseEvent) => {
      const link = event.target instanceof Element ? event.target.closest("a") : null;
      if (link === null) return;
      // Whoever opens a result has looked at the search.
      if (link.matches("[data-result-link]")) rememberSearch(searchOnShow());
      window.clearTimeout(timer.current);
      announceTyping(false);
      askBriefly(false);
      const { pathname, searchParams } = new URL(window.location.href);
      followedFrom.current = `${pathname}?${searchParams}`;
    };
    document.addEventListener("click", follows, true);
    return () => {
      document.removeEventListener("click", follows, true);
      window.clearTimeout(timer.current);
    };
  }, []);

  /** Where a query leads, with the filters that are on. */
  function addressOf(q: string): string {
    const next = new URLSearchParams(onResults ? params : undefined);
    for (const key of OF_THE_OLD_WORDS) next.delete(key);
    if (q.trim() === "") next.delete("q");
    else next.set("q", q.trim());
    return next.size === 0 ? "/" : `/?${next}`;
  }

  function follow(q: string) {
    before.current ??= { url: window.location.href, state: window.history.state };
    askBriefly(true);
    startTransition(() => router.replace(addressOf(q), { scroll: false }));
  }

  function type(q: string, composing: boolean) {
    setText(q);
    window.clearTimeout(timer.current);
    left.current = false;
    followedFrom.current = null;
    if (!onResults || composing || isIncomplete(q) || leadsToOnePaper(q)) return;
    announceTyping(true);
    const now = performance.now();
    const isReplaced = pending || now - lastTyped.current < RUN_MS;
    lastTyped.current = now;
    timer.current = window.setTimeout(() => follow(q), isReplaced ? RUN_PAUSE_MS : PAUSE_MS);
  }

  function submit() {
    rememberSearch(text);
    window.clearTimeout(timer.current);
    const start = before.current;
    if (start !== null) window.history.replaceState(start.state, "", start.url);
    before.current = null;
    left.current = true;
    askBriefly(false);
    startTransition(() => router.push(addressOf(text)));
  }

  function leave(): boolean {
    left.current = true;
    return goToResults();
  }

  function stay() {
    left.current = false;
  }

  return { text, pending, params: onResults ? params : null, type, submit, leave, stay };
}

function queryOf(params: Pick<URLSearchParams, "get">): string {
  return cleanQuery(params.get("q") ?? "").text;
}

/** A lone id leads away from this page and empties the box, which is for Enter to do and not for a pause in typing. */
function leadsToOnePaper(q: string): boolean {
  return pastedIdentifier(q)?.kind === "value";
}

function searchOnShow(): string {
  return new URLSearchParams(window.location.search).get("q") ?? "";
}
