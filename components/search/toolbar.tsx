import { FACETS_ID } from "@/components/facets/facets";
import { Still } from "@/components/still/still";
import type { SearchState, Sort } from "@/lib/query/state";
import { chosenFilters, urlFor, withSort } from "@/lib/query/url";
import type { View } from "@/lib/site/view";
import { Chips } from "./chips";
import { CompactSwitch } from "./compact-switch";
import { StateLink } from "./state-link";

const SORT_LABELS: Readonly<Record<Sort, string>> = {
  relevance: "Relevance",
  newest: "Newest",
  updated: "Updated",
  oldest: "Oldest",
  title: "Title",
};

interface Props {
  readonly state: SearchState;
  readonly total: number;
  /** "have every word", "in this collection": what the counted papers have in common. */
  readonly what: string;
  readonly topics: ReadonlyMap<string, string>;
  readonly view: View;
}

/**
 * Above the results: how many, under which filters, in which order. The count is one node for as long as the page is
 * open, so that a screen reader hears it change; all in it, beside and below is drawn anew for another query, so that an
 * answer that comes late moves nothing.
 */
export function Toolbar({ state, total, what, topics, view }: Props) {
  const active = chosenFilters(state).length;
  return (
    <div className="toolbar">
      <div>
        <p role="status" className="text-soft">
          <span key={state.q}>
            <strong className="font-semibold text-ink">
              {total.toLocaleString("en")} {total === 1 ? "paper" : "papers"}
            </strong>{" "}
            {what}
          </span>
        </p>
        <button
          key={`filters ${state.q}`}
          type="button"
          popoverTarget={FACETS_ID}
          className="button no-print lg:hidden"
        >
          Filters{active > 0 ? ` (${active})` : ""}
        </button>
        <div key={`order ${state.q}`} className="order no-print">
          <Still name="order">
            <SortLinks state={state} />
          </Still>
          <CompactSwitch compact={view === "compact"} />
        </div>
      </div>
      <Chips key={`chips ${state.q}`} state={state} topics={topics} />
    </div>
  );
}

/** Orders that make sense now: relevance needs a query. */
function SortLinks({ state }: { state: SearchState }) {
  const sorts: Sort[] = ["newest", "updated", "oldest", "title"];
  if (state.q !== "") sorts.unshift("relevance");
  const current = state.q === "" && state.sort === "relevance" ? "newest" : state.sort;
  return (
    <nav aria-label="Order" data-stay="">
      <ul>
        {sorts.map((sort) => (
          <li key={sort}>
            <StateLink
              href={urlFor(withSort(state, state.q === "" && sort === "newest" ? "relevance" : sort))}
              rel="nofollow"
              className="choice"
              {...(sort === current ? { "aria-current": "true" as const } : {})}
            >
              {SORT_LABELS[sort]}
            </StateLink>
          </li>
        ))}
      </ul>
    </nav>
  );
}
