import Link from "next/link";
import { Tex } from "@/components/text/tex";
import { pathOfPaper } from "@/lib/paper/address";
import type { Paper } from "@/lib/paper/paper";

export interface RelatedView {
  readonly paper: Paper;
  /** The phrases and rare words that make it alike; none where it is near as a whole. */
  readonly reasons: readonly string[];
}

/** Papers like this one, each with what it shares; or that there are none. */
export function Related({ related }: { related: readonly RelatedView[] }) {
  return (
    <section aria-labelledby="related" className="no-print mt-10">
      <h2 id="related" className="label">
        Related papers
      </h2>
      {related.length === 0 ? (
        <p className="py-3.5 text-soft">Nothing in this collection is near this paper.</p>
      ) : (
        <ul>
          {related.map(({ paper, reasons }) => (
            <li key={paper.key} className="border-b border-rule py-3.5 last:border-0">
              <Link
                href={pathOfPaper(paper)}
                className="quiet font-serif text-lg font-medium"
                prefetch={false}
              >
                <Tex text={paper.title} />
              </Link>
              {reasons.length > 0 ? (
                <p className="mt-0.5 text-xs text-faint">shares: {reasons.join(", ")}</p>
              ) : null}
            </li>
          ))}
        </ul>
      )}
    </section>
  );
}
