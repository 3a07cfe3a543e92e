import { PAGE_SIZES, type SearchState } from "@/lib/query/state";
import { urlFor, withPage, withSize } from "@/lib/query/url";
import { StateLink } from "./state-link";

interface Props {
  readonly state: SearchState;
  /** How many papers all the pages list. */
  readonly total: number;
  /** The page whose list this is. */
  readonly path?: string;
}

/** Pages with addresses of their own, and how many papers each holds. */
export function Pager({ state, total, path = "/" }: Props) {
  const last = Math.max(1, Math.ceil(total / state.size));
  const smallest = PAGE_SIZES[0];
  if (total <= smallest) return null;
  return (
    <nav aria-label="Pages" className="pager no-print">
      <ul>
        {state.page > 1 ? (
          <Step name="Previous" rel="prev" href={urlFor(withPage(state, state.page - 1), path)} />
        ) : null}
        {last > 1
          ? near(state.page, last).map((page) => <Page key={page} page={page} state={state} path={path} />)
          : null}
        {state.page < last ? (
          <Step name="Next" rel="next" href={urlFor(withPage(state, state.page + 1), path)} />
        ) : null}
      </ul>
      <ul className="text-xs text-faint">
        <li aria-hidden="true">Papers a page</li>
        {PAGE_SIZES.map((size) => (
          <li key={size}>
            <StateLink
              href={urlFor(withSize(state, size), path)}
              rel="nofollow"
              className="choice"
              {...(size === state.size ? { "aria-current": "true" as const } : {})}
            >
              {size}
              <span className="sr-only"> papers a page</span>
            </StateLink>
          </li>
        ))}
      </ul>
    </nav>
  );
}

/** The first page, the last, and those around the current one; 0 stands for a gap at the front, -1 for one at the end. */
function near(page: number, last: number): number[] {
  const around = [page - 1, page, page + 1].filter((n) => n > 1 && n < last);
  const first = around[0] ?? last;
  const end = around.at(-1) ?? 1;
  return [1, ...(first > 2 ? [0] : []), ...around, ...(end < last - 1 && last > 2 ? [-1] : []), last];
}

function Page({ page, state, path }: { page: number; state: SearchState; path: string }) {
  if (page < 1)
    return (
      <li aria-hidden="true" className="px-1 text-faint">
        …
      </li>
    );
  return (
    <li>
      <StateLink
        href={urlFor(withPage(state, page), path)}
        className="choice marked"
        {...(page === state.page ? { "aria-current": "page" as const } : {})}
      >
        <span className="sr-only">Page </span>
        {page}
      </StateLink>
    </li>
  );
}

function Step({ name, rel, href }: { name: string; rel: "prev" | "next"; href: string }) {
  return (
    <li>
      <StateLink href={href} rel={rel} className="link">
        {name}
      </StateLink>
    </li>
  );
}
