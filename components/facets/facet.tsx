import { labelOf } from "@/lib/query/filter-label";
import type { FilterKey, SearchState } from "@/lib/query/state";
import { toggleFilter, urlFor } from "@/lib/query/url";
import type { FacetValue } from "@/lib/search/engine";
import { FacetLink } from "./facet-link";

interface Props {
  readonly name: string;
  readonly filter: FilterKey;
  readonly values: readonly FacetValue[];
  readonly state: SearchState;
  readonly topics: ReadonlyMap<string, string>;
  /** More values than this are folded away; the chosen ones never are. */
  readonly most?: number;
}

/** One facet: its values with the number of papers that choosing each would give. Drawn only when it has values. */
export function Facet({ name, filter, values, state, topics, most = 7 }: Props) {
  if (values.length === 0) return null;
  const chosen: readonly string[] = state.filters[filter];
  const first = values.filter((value, place) => place < most || chosen.includes(value.value));
  const folded = values.filter((value) => !first.includes(value));
  const draw = (value: FacetValue) => (
    <li key={value.value}>
      <FacetLink
        name={labelOf(filter, value.value, topics)}
        count={value.count}
        chosen={chosen.includes(value.value)}
        href={urlFor(toggleFilter(state, filter, value.value))}
      />
    </li>
  );
  return (
    <section aria-labelledby={`facet-${filter}`} className="mb-7">
      <h2 id={`facet-${filter}`} className="label mb-1.5">
        {name}
      </h2>
      <ul>{first.map(draw)}</ul>
      {folded.length > 0 ? (
        <details id={`more-${filter}`} className="group">
          <summary className="quiet py-1 text-xs text-faint hover:text-ink">
            <span className="group-open:hidden">{folded.length} more</span>
            <span className="hidden group-open:inline">Fewer</span>
          </summary>
          <ul>{folded.map(draw)}</ul>
        </details>
      ) : null}
    </section>
  );
}
