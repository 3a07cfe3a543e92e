import Link from "next/link";
import { FACETS_ID } from "@/components/facets/facets";
import type { SearchState, Sort } from "@/lib/query/state";
import { chosenFilters, urlFor, withSort } from "@/lib/query/url";
import { Chips } from "./chips";

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
}

/** Above the results: how many, under which filters, in which order. */
export function Toolbar({ state, total, what, topics }: Props) {
  const active = chosenFilters(state).length;
  return (
    <div className="border-b border-rule pt-5 pb-3.5">
      <div className="flex flex-wrap items-center justify-between gap-x-6 gap-y-2">
        <p role="status" className="text-soft">
          <strong className="font-semibold text-ink">
            {total.toLocaleString("en")} {total === 1 ? "paper" : "papers"}
          </strong>{" "}
          {what}
        </p>
        <button type="button" popoverTarget={FACETS_ID} className="button lg:hidden">
          Filters{active > 0 ? ` (${active})` : ""}
        </button>
        <SortLinks state={state} />
      </div>
      <Chips state={state} topics={topics} />
    </div>
  );
}

/** Orders that make sense now: relevance needs a query. */
function SortLinks({ state }: { state: SearchState }) {
  const sorts: Sort[] = ["newest", "updated", "oldest", "title"];
  if (state.q !== "") sorts.unshift("relevance");
  const current = state.q === "" && state.sort === "relevance" ? "newest" : state.sort;
  return (
    <nav aria-label="Order" className="max-lg:w-full">
      <ul className="flex flex-wrap gap-x-3.5">
        {sorts.map((sort) => (
          <li key={sort}>
            <Link
              href={urlFor(withSort(state, state.q === "" && sort === "newest" ? "relevance" : sort))}
              scroll={false}
              prefetch={false}
              rel="nofollow"
              className="quiet inline-block py-1.5 text-faint hover:text-ink aria-[current]:font-medium aria-[current]:text-ink"
              {...(sort === current ? { "aria-current": "true" as const } : {})}
            >
              {SORT_LABELS[sort]}
            </Link>
          </li>
        ))}
      </ul>
    </nav>
  );
}
