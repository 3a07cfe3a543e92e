import type { ReactNode } from "react";
import { exportLinks, feedLinks, type ListLink } from "@/lib/feed/links";
import type { SearchState } from "@/lib/query/state";
import { INITIAL_STATE, urlFor } from "@/lib/query/url";

/** Where a list can be followed and taken along; plain links, since what is there is for programs. */
export function ListForms({ state }: { state: SearchState }) {
  return (
    <div className="list-forms no-print">
      <Links title="Follow this list" links={feedLinks(state)}>
        <button
          type="button"
          className="link needs-scripts"
          data-search={urlFor({ ...state, page: INITIAL_STATE.page, size: INITIAL_STATE.size })}
        >
          Save this search
        </button>
      </Links>
      <Links title="Export it" links={exportLinks(state)} />
    </div>
  );
}

interface LinksProps {
  readonly title: string;
  readonly links: readonly ListLink[];
  readonly children?: ReactNode;
}

function Links({ title, links, children }: LinksProps) {
  return (
    <p>
      {title}
      {links.map(({ href, type, name }) => (
        <a key={name} href={href} type={type} rel="nofollow" className="link">
          {name}
        </a>
      ))}
      {children}
    </p>
  );
}
