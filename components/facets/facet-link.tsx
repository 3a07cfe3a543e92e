import { StateLink } from "@/components/search/state-link";

interface Props {
  readonly name: string;
  readonly count: number;
  readonly chosen: boolean;
  readonly href: string;
}

/** A facet value that can be chosen, or put back, with the number of papers that choosing it gives. */
export function FacetLink({ name, count, chosen, href }: Props) {
  return (
    <StateLink
      href={href}
      rel="nofollow"
      className="facet-value"
      {...(chosen ? { "aria-current": "true" as const } : {})}
    >
      <span>{name}</span>
      <span>
        {count.toLocaleString("en")}
        <span className="sr-only"> {count === 1 ? "paper" : "papers"}</span>
      </span>
    </StateLink>
  );
}
