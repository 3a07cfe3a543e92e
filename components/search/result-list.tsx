import { type Explain, isExplained, withExplain } from "@/lib/query/explain";
import type { Query } from "@/lib/query/query";
import type { ListedPaper } from "@/lib/search/listed-paper";
import { Result } from "./result";
import type { Why } from "./why";

interface Props {
  readonly listed: readonly ListedPaper[];
  readonly query: Query;
  /** 1-based place of the first of them among all results. */
  readonly from: number;
  readonly partial: number;
  /** Where the order has reasons: the address of this list, and which of its papers are explained. */
  readonly reasons?: Reasons;
}

interface Reasons {
  readonly href: string;
  readonly explain: Explain;
}

/** Complete matches, and under a divider with its own count the papers that have some of the words. */
export function ResultList({ listed, query, from, partial, reasons }: Props) {
  const complete = listed.filter((one) => one.hit.complete);
  const rest = listed.filter((one) => !one.hit.complete);
  const drawn = (one: ListedPaper) => (
    <Result
      key={one.paper.key}
      paper={one.paper}
      query={query}
      topics={one.topics}
      why={reasons === undefined ? null : whyOf(one, reasons)}
    />
  );
  return (
    <>
      {complete.length > 0 ? (
        <section aria-labelledby="papers">
          <h2 id="papers" className="sr-only">
            Papers
          </h2>
          <ol start={from}>{complete.map(drawn)}</ol>
        </section>
      ) : null}
      {rest.length > 0 ? (
        <section aria-labelledby="partial">
          <h2 id="partial" className="label border-b border-rule pt-10 pb-3">
            {complete.length > 0 ? `${partial.toLocaleString("en")} more` : partial.toLocaleString("en")}{" "}
            {partial === 1 ? "paper has" : "papers have"} some of the words
          </h2>
          <ol start={from + complete.length}>{rest.map(drawn)}</ol>
        </section>
      ) : null}
    </>
  );
}

/** Nothing is to be explained where nothing was weighed: without words, or in another order than by relevance. */
function whyOf({ hit, paper }: ListedPaper, { href, explain }: Reasons): Why | null {
  if (hit.score === 0) return null;
  const explanation = (isExplained(explain, paper.key) ? hit.explanation : undefined) ?? null;
  const other: Explain = explanation === null ? { kind: "one", paper: paper.key } : { kind: "none" };
  return { href: withExplain(href, other), explanation };
}
