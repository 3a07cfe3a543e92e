import { Still } from "@/components/still/still";
import type { SearchState } from "@/lib/query/state";
import { chosenFilters, clearFilters, urlFor } from "@/lib/query/url";
import type { Facets as Counts } from "@/lib/search/engine";
import { Facet } from "./facet";
import { YearBrush } from "./year-brush";
import { Years } from "./years";

interface Props {
  readonly facets: Counts;
  readonly state: SearchState;
  readonly total: number;
  readonly topics: ReadonlyMap<string, string>;
  /** Where topics cover too little of the corpus, categories come first. */
  readonly categoriesFirst: boolean;
}

/** The id by which the button of a narrow screen opens the sheet. */
export const FACETS_ID = "filters";

/** The facets: a column beside the results, or on a narrow screen a sheet over them. */
export function Facets({ facets, state, total, topics, categoriesFirst }: Props) {
  const topic = (
    <Facet key="topic" name="Topic" filter="topic" values={facets.topic} state={state} topics={topics} />
  );
  const category = (
    <Facet
      key="category"
      name="Category"
      filter="category"
      values={facets.category}
      state={state}
      topics={topics}
    />
  );
  return (
    <div id={FACETS_ID} popover="auto" data-stay="" className="facets no-print">
      <Still name="facets">
        <nav aria-label="Filters">
          <SheetHead state={state} />
          <Years values={facets.year} state={state} />
          {categoriesFirst ? [category, topic] : [topic, category]}
          <Facet name="Venue" filter="venue" values={facets.venue} state={state} topics={topics} />
          <Facet name="Source" filter="source" values={facets.source} state={state} topics={topics} />
          <Facet
            name="Has"
            filter="has"
            values={telling(facets.has, total, state.filters.has)}
            state={state}
            topics={topics}
          />
        </nav>
        <p className="sheet-foot">
          <button type="button" popoverTarget={FACETS_ID} popoverTargetAction="hide" className="button">
            Show {total.toLocaleString("en")} {total === 1 ? "paper" : "papers"}
          </button>
        </p>
      </Still>
      <YearBrush />
    </div>
  );
}

/** The head of the sheet, which stays in reach: what it is, all filters off, and the way out. */
function SheetHead({ state }: { state: SearchState }) {
  return (
    <div className="sheet-head">
      <span>Filters</span>
      {chosenFilters(state).length > 0 ? (
        <a href={urlFor(clearFilters(state))} rel="nofollow" className="link inline-block py-2.5">
          Clear all
        </a>
      ) : null}
      <button type="button" popoverTarget={FACETS_ID} popoverTargetAction="hide" className="link py-2.5">
        Close
      </button>
    </div>
  );
}

/** What every paper has tells none apart; a chosen value stays. */
function telling(values: Counts["has"], total: number, chosen: readonly string[]): Counts["has"] {
  return values.filter(({ value, count }) => count < total || chosen.includes(value));
}
