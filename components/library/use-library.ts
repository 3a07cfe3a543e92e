import { useEffect, useMemo, useState, useSyncExternalStore } from "react";
import type { Entry } from "@/lib/library/entry";
import { type Found, findIn } from "@/lib/library/find";
import { type Contents, Library, NOT_READ } from "@/lib/library/library";
import type { View } from "@/lib/library/shelf";
import { Lexicon } from "@/lib/library/words";

/** The library of this browser, followed for as long as the page is open. */
export function useLibrary(): { readonly library: Library; readonly contents: Contents } {
  const [library] = useState(() => new Library());
  const contents = useSyncExternalStore(library.subscribe, library.contents, () => NOT_READ);
  useEffect(() => library.open(), [library]);
  return { library, contents };
}

/** What a view of the library shows; what it showed before until that is found. */
export function useFound(all: readonly Entry[], view: View, q: string): Found | null {
  const lexicon = useMemo(() => new Lexicon(), []);
  const [found, setFound] = useState<Found | null>(null);
  useEffect(() => {
    let isOver = false;
    void findIn(lexicon, all, view, q, () => isOver).then((now) => {
      if (now !== null && !isOver) setFound(now);
    });
    return () => {
      isOver = true;
    };
  }, [lexicon, all, view, q]);
  return found;
}

const NO_PAPERS: readonly Entry[] = [];

/** The entries of a library in one list, which is the same as long as they are. */
export function useEntries({ entries }: Contents): readonly Entry[] {
  return useMemo(() => (entries === null ? NO_PAPERS : [...entries.values()]), [entries]);
}
