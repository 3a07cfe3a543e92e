// A client component because a library is kept in its reader's browser, and nowhere else.
"use client";

import "@/lib/library/without-eval";
import { useMemo, useState } from "react";
import { RESULTS_ID } from "@/components/search/results-id";
import { useActs } from "@/components/site/use-acts";
import { Acts } from "@/lib/library/acts";
import { shelfCounts, tagCounts } from "@/lib/library/shelf";
import { Found } from "./found";
import { LibraryNotes } from "./library-notes";
import { Searches } from "./searches";
import { Shelves } from "./shelves";
import { useEntries, useFound, useLibrary } from "./use-library";
import { useView } from "./use-view";

/** The reader's papers: shelves and tags at the left, and beside them the papers of the one that is chosen. */
export function LibraryPage() {
  const acts = useActs();
  const { library, contents } = useLibrary();
  const { view, q, go } = useView();
  const entries = useEntries(contents);
  const found = useFound(entries, view, q);
  const own = useMemo(() => new Acts(library), [library]);
  const tags = useMemo(() => tagCounts(entries), [entries]);
  const counts = useMemo(() => shelfCounts(entries), [entries]);
  const [said, setSaid] = useState("");
  return (
    <div className="frame">
      <div className="pt-4 lg:pt-6">
        <h1 className="font-serif text-2xl font-medium">Library</h1>
        {acts ? (
          <>
            <Shelves view={view} counts={counts} tags={tags} go={go} />
            <Searches />
          </>
        ) : null}
      </div>
      {/* There before anything is in it: the page's first link leads here. */}
      <div id={RESULTS_ID} tabIndex={-1} className="min-h-dvh outline-none lg:pt-4">
        {acts ? (
          <>
            <LibraryNotes library={library} contents={contents} said={said} />
            <Found
              library={library}
              acts={own}
              contents={contents}
              found={found}
              view={view}
              q={q}
              tags={tags}
              go={go}
              say={setSaid}
            />
          </>
        ) : null}
      </div>
    </div>
  );
}
