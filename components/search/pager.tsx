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
    <nav
      aria-label="Pages"
      className="no-print flex flex-wrap items-center justify-between gap-x-8 gap-y-2 py-6"
    >
      <ul className="flex flex-wrap items-center gap-1">
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
      <ul className="flex items-center gap-1 text-xs text-faint">
        <li aria-hidden="true">Papers a page</li>
        {PAGE_SIZES.map((size) => (
          <li key={size}>
            <StateLink
              href={urlFor(withSize(state, size), path)}
              rel="nofollow"
              className="quiet inline-block px-2 py-1.5 hover:text-ink aria-[current]:font-semibold aria-[current]:text-ink"
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
        className="quiet inline-block min-w-9 px-2 py-2 text-center text-soft hover:text-ink aria-[current]:font-semibold aria-[current]:text-ink aria-[current]:underline aria-[current]:decoration-accent aria-[current]:decoration-2 aria-[current]:underline-offset-4"
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
      <StateLink href={href} rel={rel} className="link inline-block px-2 py-2">
        {name}
      </StateLink>
    </li>
  );
}
