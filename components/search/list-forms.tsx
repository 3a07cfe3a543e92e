import { exportLinks, feedLinks, type ListLink } from "@/lib/feed/links";
import type { SearchState } from "@/lib/query/state";

/** Where a list can be followed and taken along; plain links, since what is there is for programs. */
export function ListForms({ state }: { state: SearchState }) {
  return (
    <div className="no-print py-2 text-xs text-faint">
      <Links title="Follow this list" links={feedLinks(state)} />
      <Links title="Export it" links={exportLinks(state)} />
    </div>
  );
}

function Links({ title, links }: { title: string; links: readonly ListLink[] }) {
  return (
    <p className="flex flex-wrap items-baseline gap-x-4">
      {title}
      {links.map(({ href, type, name }) => (
        <a key={name} href={href} type={type} rel="nofollow" className="link inline-block py-1">
          {name}
        </a>
      ))}
    </p>
  );
}
