import { Authors } from "@/components/paper/authors";
import { Tex } from "@/components/text/tex";
import { pathOfPaper } from "@/lib/paper/address";
import type { Paper } from "@/lib/paper/paper";

export interface RelatedView {
  readonly paper: Paper;
  /** The phrases and rare words that make it alike; none where it is near as a whole. */
  readonly reasons: readonly string[];
}

const MOST_AUTHORS = 3;

/** Papers like this one: who wrote each and when, and the reason; or that there are none. */
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
          {related.map((view) => (
            <RelatedPaper key={view.paper.key} {...view} />
          ))}
        </ul>
      )}
    </section>
  );
}

function RelatedPaper({ paper, reasons }: RelatedView) {
  return (
    <li className="border-b border-rule py-3 last:border-0">
      <a href={pathOfPaper(paper)} className="quiet font-serif text-lg font-medium">
        <Tex text={paper.title} />
      </a>
      <p className="text-soft">
        <Authors paper={paper} most={MOST_AUTHORS} href={pathOfPaper(paper)} />
        {paper.authors.length > 0 && paper.submitted !== undefined ? " · " : ""}
        {paper.submitted?.slice(0, 4)}
      </p>
      {reasons.length > 0 ? <p className="mt-0.5 text-xs text-faint">shares: {reasons.join(", ")}</p> : null}
    </li>
  );
}
