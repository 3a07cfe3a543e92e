import { feedLinks } from "@/lib/feed/links";
import type { SearchState } from "@/lib/query/state";

/** Where a list can be followed; plain links, since what is there is for programs. */
export function FeedLinks({ state }: { state: SearchState }) {
  return (
    <p className="no-print flex flex-wrap items-baseline gap-x-4 py-2 text-xs text-faint">
      Follow this list
      {feedLinks(state).map(({ href, name }) => (
        <a key={name} href={href} rel="nofollow" className="link inline-block py-1">
          {name}
        </a>
      ))}
    </p>
  );
}
