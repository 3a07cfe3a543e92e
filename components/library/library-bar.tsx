import { ORDERS, type Order, type View } from "@/lib/library/shelf";
import type { Note } from "@/lib/query/query";
import type { Place } from "./use-view";

const ORDER_NAMES: Readonly<Record<Order, string>> = {
  saved: "Saved last",
  newest: "Newest",
  oldest: "Oldest",
  title: "Title",
};

interface Props {
  readonly view: View;
  readonly q: string;
  readonly total: number;
  /** What of the query was not understood. */
  readonly notes: readonly Note[];
  readonly undo: string | null;
  readonly go: (change: Partial<Place>) => void;
  onUndo(): void;
}

/** Above the papers: the search within them, their order, how many there are, and the way back from the last change. */
export function LibraryBar({ view, q, total, notes, undo, go, onUndo }: Props) {
  return (
    <>
      <div className="library-bar no-print">
        <label className="flex min-w-0 flex-1 basis-64 items-center gap-2">
          <span className="sr-only">Search in your library</span>
          <input
            type="search"
            value={q}
            placeholder="Search in your library"
            autoComplete="off"
            spellCheck={false}
            className="library-field w-full"
            onChange={(event) => go({ q: event.target.value })}
          />
        </label>
        {view.shelf === "queue" || view.shelf === "removed" ? null : (
          <label className="flex items-center gap-2 text-soft">
            Order
            <select
              value={view.order}
              className="library-field"
              onChange={({ target }) => go({ order: ORDERS.find((one) => one === target.value) ?? "saved" })}
            >
              {ORDERS.map((order) => (
                <option key={order} value={order}>
                  {ORDER_NAMES[order]}
                </option>
              ))}
            </select>
          </label>
        )}
      </div>
      <div className="no-print flex flex-wrap items-center justify-between gap-x-4 pt-2">
        <p role="status" className="text-soft">
          <strong className="font-semibold text-ink">
            {total.toLocaleString("en")} {total === 1 ? "paper" : "papers"}
          </strong>
          {view.tag === null ? "" : ` tagged ${view.tag}`}
          {q.trim() === "" ? "" : total === 1 ? " matches" : " match"}
        </p>
        {undo === null ? null : (
          <button
            type="button"
            className="link py-1 text-start"
            data-key="u"
            aria-keyshortcuts="u"
            onClick={onUndo}
          >
            Undo: {undo}
          </button>
        )}
      </div>
      {notes.length === 0 ? null : (
        <ul
          aria-label="Notes on this search"
          className="no-print mt-2 border-l-2 border-accent pl-4 text-soft"
        >
          {notes.map(({ at, message }) => (
            <li key={`${at.start}-${message}`}>{message}</li>
          ))}
        </ul>
      )}
    </>
  );
}
