import type { SearchState } from "@/lib/query/state";
import { clearFilters, toggleFilter, urlFor } from "@/lib/query/url";
import type { FacetValue } from "@/lib/search/engine";
import { yearAxis, yearBins } from "@/lib/search/years";
import { FacetLink } from "./facet-link";
import { YearBars } from "./year-bars";
import { YearFields } from "./year-fields";

/** As many bars of the width that a finger or a shaky hand needs (24 px, WCAG 2.5.8) as the column holds. */
const MOST_BARS = 8;

/** Papers by the year they were submitted: bars, two fields for a span, and beneath them the papers without a date. */
export function Years({ values, state }: { values: readonly FacetValue[]; state: SearchState }) {
  const bins = yearBins(yearAxis(values), MOST_BARS);
  const undated = values.find((value) => value.value === "none");
  if (bins.length === 0 && undated === undefined) return null;
  const [only, ...more] = state.filters.year.filter((value) => value !== "none");
  return (
    <section aria-labelledby="facet-year" className="mb-7">
      <h2 id="facet-year" className="label mb-1.5">
        Submitted
      </h2>
      {bins.length > 0 ? (
        <>
          <YearBars
            bins={bins.map((bin) => ({ ...bin, href: urlFor(toggleFilter(state, "year", bin.value)) }))}
            chosen={state.filters.year}
            anyYear={urlFor(clearFilters(state, "year"))}
          />
          <YearFields
            key={state.filters.year.join(" ")}
            span={more.length === 0 ? (only ?? "") : ""}
            anyYear={urlFor(clearFilters(state, "year"))}
            first={bins[0]?.from ?? ""}
            last={bins.at(-1)?.to ?? ""}
          />
        </>
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
