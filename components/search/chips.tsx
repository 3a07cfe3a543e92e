import { Still } from "@/components/still/still";
import { labelOf } from "@/lib/query/filter-label";
import type { FilterKey, SearchState } from "@/lib/query/state";
import { chosenFilters, clearFilters, urlFor, withoutFilter } from "@/lib/query/url";
import { FocusKeeper } from "./focus-keeper";

/** Every filter that is on; one click takes one off, or all. */
export function Chips({ state, topics }: { state: SearchState; topics: ReadonlyMap<string, string> }) {
  const active = chosenFilters(state);
  return (
    <FocusKeeper among={active.length}>
      <Still name="chips">
        {active.length === 0 ? null : <ChipList active={active} state={state} topics={topics} />}
      </Still>
    </FocusKeeper>
  );
}

interface ListProps {
  readonly active: readonly { key: FilterKey; value: string }[];
  readonly state: SearchState;
  readonly topics: ReadonlyMap<string, string>;
}

function ChipList({ active, state, topics }: ListProps) {
  return (
    <ul aria-label="Active filters" data-stay="" className="mt-2.5 flex flex-wrap items-center gap-2">
      {active.map(({ key, value }) => (
        <li key={`${key}=${value}`}>
          <a
            href={urlFor(withoutFilter(state, key, value))}
            rel="nofollow"
            className="inline-flex min-h-7 items-center gap-1.5 rounded-full border border-rule px-3 text-xs hover:border-ink"
          >
            <span className="sr-only">Remove the filter </span>
            {labelOf(key, value, topics)}
            <span aria-hidden="true" className="text-faint">
              ×
            </span>
          </a>
        </li>
      ))}
      {active.length > 1 ? (
        <li>
          <a href={urlFor(clearFilters(state))} rel="nofollow" className="link px-1 py-1 text-xs">
            Clear all
          </a>
        </li>
      ) : null}
    </ul>
  );
}
