import { useCallback, useEffect, useMemo, useState } from "react";
import { flushSync } from "react-dom";
import type { Acts } from "@/lib/library/acts";
import type { Found as Papers } from "@/lib/library/find";
import type { Contents, Library } from "@/lib/library/library";
import type { View } from "@/lib/library/shelf";
import { Bulk } from "./bulk";
import { LibraryBar } from "./library-bar";
import { LibraryRow } from "./library-row";
import { MoreLike } from "./more-like";
import { TakeAlong } from "./take-along";
import type { Place } from "./use-view";

/** So many rows are drawn at once: more than a reader looks through, few enough for any machine. */
const ROWS = 50;

interface Props {
  readonly library: Library;
  readonly acts: Acts;
  readonly contents: Contents;
  readonly found: Papers | null;
  readonly view: View;
  readonly q: string;
  readonly tags: readonly { readonly tag: string }[];
  readonly go: (change: Partial<Place>) => void;
  readonly say: (text: string) => void;
}

/** The papers of a view: the bar above them, what can be done with the chosen ones, and a row for each. */
export function Found(props: Props) {
  const { acts, contents, found, view, q, go } = props;
  const [chosen, setChosen] = useState<ReadonlySet<string>>(new Set());
  const [rows, setRows] = useState(ROWS);
  const shown = found?.entries ?? [];
  const keys = useMemo(() => shown.map(({ key }) => key), [shown]);
  const picked = useMemo(() => keys.filter((key) => chosen.has(key)), [keys, chosen]);
  usePrinted(() => setRows(Number.POSITIVE_INFINITY));

  const choose = useCallback((key: string) => {
    setChosen((before) => {
      const after = new Set(before);
      if (!after.delete(key)) after.add(key);
      return after;
    });
  }, []);
  const isEmpty = contents.entries?.size === 0;
  if (contents.entries === null) return null;
  return (
    <section aria-label="Papers">
      <LibraryBar
        view={view}
        q={q}
        total={shown.length}
        notes={found?.notes ?? []}
        undo={contents.undo}
        go={(change) => {
          setRows(ROWS);
          go(change);
        }}
        onUndo={() => void props.library.undo()}
      />
      {keys.length === 0 ? null : (
        <Bulk
          acts={acts}
          view={view}
          keys={keys}
          picked={picked}
          tags={props.tags}
          chooseAll={(all) => setChosen(new Set(all ? keys : []))}
        />
      )}
      {isEmpty ? (
        <Empty />
      ) : keys.length === 0 ? (
        <p className="py-6 text-soft">No saved paper is here.</p>
      ) : null}
      <ol>
        {shown.slice(0, rows).map((entry) => (
          <LibraryRow
            key={entry.key}
            entry={entry}
            acts={acts}
            query={found?.query ?? null}
            isChosen={chosen.has(entry.key)}
            picked={chosen.has(entry.key) ? picked : null}
            queue={view.shelf === "queue" ? shown : null}
            choose={choose}
          />
        ))}
      </ol>
      {shown.length > rows ? (
        <p className="no-print py-4">
          <button type="button" className="button" onClick={() => setRows(rows + ROWS)}>
            Show {Math.min(ROWS, shown.length - rows)} more of {(shown.length - rows).toLocaleString("en")}
          </button>
        </p>
      ) : null}
      {keys.length === 0 || view.shelf === "removed" ? null : (
        <MoreLike
          key={view.tag ?? ""}
          kept={picked.length > 0 ? shown.filter(({ key }) => chosen.has(key)) : shown}
          library={contents.entries}
          tag={view.tag}
        />
      )}
      <TakeAlong
        library={props.library}
        contents={contents}
        entries={picked.length > 0 ? shown.filter(({ key }) => chosen.has(key)) : shown}
        isChosen={picked.length > 0}
        name={view.tag ?? ""}
        say={props.say}
      />
    </section>
  );
}

/** Before the page is printed all rows are drawn: on paper nothing can be unfolded. */
function usePrinted(drawAll: () => void): void {
  useEffect(() => {
    const draw = () => flushSync(drawAll);
    window.addEventListener("beforeprint", draw);
    return () => window.removeEventListener("beforeprint", draw);
  });
}

function Empty() {
  return (
    <div className="max-w-[38rem] py-6 font-serif text-lg">
      <p>Nothing is saved here yet.</p>
      <p className="mt-3">
        <em>Save</em> stands beside every paper of a list and on its own page; the key <kbd>s</kbd> does the
        same. What you save is kept in this browser, with your notes and tags, and is sent to nobody. Take it
        along as a file from time to time: browsers forget, too.
      </p>
    </div>
  );
}
