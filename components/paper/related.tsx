import Link from "next/link";
import { Tex } from "@/components/text/tex";
import { pathOfPaper } from "@/lib/paper/address";
import type { Paper } from "@/lib/paper/paper";

export interface RelatedView {
  readonly paper: Paper;
  /** The words that make it alike. */
  readonly reasons: readonly string[];
}

/** Papers like this one, each with the reason. */
export function Related({ related }: { related: readonly RelatedView[] }) {
  if (related.length === 0) return null;
  return (
    <section aria-labelledby="related" className="no-print mt-10">
      <h2 id="related" className="label">
        Related papers
      </h2>
      <ul>
        {related.map(({ paper, reasons }) => (
          <li key={paper.key} className="border-b border-rule py-3.5 last:border-0">
            <Link href={pathOfPaper(paper)} className="quiet font-serif text-lg font-medium" prefetch={false}>
              <Tex text={paper.title} />
            </Link>
            {reasons.length > 0 ? (
              <p className="mt-0.5 text-xs text-faint">shares: {reasons.join(", ")}</p>
            ) : null}
          </li>
        ))}
      </ul>
    </section>
  );
}
