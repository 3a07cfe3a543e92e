import type { Paper } from "@/lib/paper/paper";
import type { Query } from "@/lib/query/query";
import type { Hit } from "@/lib/search/engine";
import type { Topic } from "@/lib/topics/vocabulary";
import { Result } from "./result";

/** A paper of the list, ready to be drawn. */
export interface ListedPaper {
  readonly hit: Hit;
  readonly paper: Paper;
  readonly topics: readonly Topic[];
}

interface Props {
  readonly listed: readonly ListedPaper[];
  readonly query: Query;
  /** 1-based place of the first of them among all results. */
  readonly from: number;
  readonly partial: number;
}

/** Complete matches, and under a divider with its own count the papers that have most of the words. */
export function ResultList({ listed, query, from, partial }: Props) {
  const complete = listed.filter((one) => one.hit.complete);
  const rest = listed.filter((one) => !one.hit.complete);
  return (
    <>
      {complete.length > 0 ? (
        <section aria-labelledby="papers">
          <h2 id="papers" className="sr-only">
            Papers
          </h2>
          <ol start={from}>
            {complete.map((one) => (
              <Result key={one.paper.key} paper={one.paper} query={query} topics={one.topics} />
            ))}
          </ol>
        </section>
      ) : null}
      {rest.length > 0 ? (
        <section aria-labelledby="partial">
          <h2 id="partial" className="label border-b border-rule pt-10 pb-3">
            {partial === 1 ? "1 paper comes" : `${partial} papers come`} close, with most of the words or the
            rarest
          </h2>
          <ol start={from + complete.length}>
            {rest.map((one) => (
              <Result key={one.paper.key} paper={one.paper} query={query} topics={one.topics} />
            ))}
          </ol>
        </section>
      ) : null}
    </>
  );
}
