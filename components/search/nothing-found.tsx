import Link from "next/link";

/** One thing the reader can drop, and how many papers that would give. */
export interface Remedy {
  readonly name: string;
  readonly href: string;
  readonly count: number;
}

interface Props {
  /** What emptied the list: "No paper has every word of this query." */
  readonly reason: string;
  readonly remedies: readonly Remedy[];
}

/** An empty result: what emptied it, and an offer to drop exactly that. */
export function NothingFound({ reason, remedies }: Props) {
  return (
    <section aria-label="Nothing found" className="pt-10 pb-4">
      <p className="font-serif text-xl">{reason}</p>
      {remedies.length > 0 ? (
        <ul className="mt-4 space-y-1">
          {remedies.map((remedy) => (
            <li key={remedy.href}>
              <Link href={remedy.href} prefetch={false} rel="nofollow" className="link inline-block py-1.5">
                {remedy.name}
              </Link>{" "}
              <span className="text-faint">
                {remedy.count} {remedy.count === 1 ? "paper" : "papers"}
              </span>
            </li>
          ))}
        </ul>
      ) : null}
      <p className="mt-4">
        <Link href="/" className="link inline-block py-1.5">
          All papers
        </Link>
      </p>
    </section>
  );
}
