import type { SearchState } from "@/lib/query/state";
import { clearFilters, toggleFilter, urlFor } from "@/lib/query/url";
import type { FacetValue } from "@/lib/search/engine";
import { yearAxis } from "@/lib/search/years";
import { FacetLink } from "./facet-link";
import { YearBars } from "./year-bars";

/** Papers by the year they were submitted: bars, and beneath them the papers without a date. */
export function Years({ values, state }: { values: readonly FacetValue[]; state: SearchState }) {
  const years = yearAxis(values);
  const undated = values.find((value) => value.value === "none");
  if (years.length === 0 && undated === undefined) return null;
  return (
    <section aria-labelledby="facet-year" className="mb-7">
      <h2 id="facet-year" className="label mb-1.5">
        Submitted
      </h2>
      {years.length > 0 ? (
        <YearBars
          years={years.map((year) => ({ ...year, href: urlFor(toggleFilter(state, "year", year.value)) }))}
          chosen={state.filters.year}
          anyYear={urlFor(clearFilters(state, "year"))}
        />
      ) : null}
      {undated !== undefined ? (
        <FacetLink
          name="No date"
          count={undated.count}
          chosen={state.filters.year.includes("none")}
          href={urlFor(toggleFilter(state, "year", "none"))}
        />
      ) : null}
    </section>
  );
}
