import type { ReactNode } from "react";
import { type Explain, isExplained, withExplain } from "@/lib/query/explain";
import { printQuery } from "@/lib/query/print";
import type { Query } from "@/lib/query/query";
import type { SearchResult } from "@/lib/search/engine";
import type { ListedPaper } from "@/lib/search/listed-paper";
import { Result } from "./result";
import type { Why } from "./why";

interface Props {
  readonly listed: readonly ListedPaper[];
  readonly query: Query;
  /** 1-based place of the first of them among all results. */
  readonly from: number;
  readonly result: Pick<SearchResult, "partial" | "alike">;
  /** Where the order has reasons: the address of this list, and which of its papers are explained. */
  readonly reasons?: Reasons;
  /** For a reader who is typing: only as many papers as a screen shows. */
  readonly brief?: boolean;
}

/** More than a screen shows, fewer than weigh on a slow line. */
const MOST_BRIEFLY = 8;

interface Reasons {
  readonly href: string;
  readonly explain: Explain;
}

/** Complete matches, and under dividers with their own counts papers that have some of the words, and papers like those. */
export function ResultList({ listed: all, query, from, result, reasons, brief = false }: Props) {
  const listed = brief ? all.slice(0, MOST_BRIEFLY) : all;
  const complete = listed.filter(({ hit }) => hit.complete);
  const partial = listed.filter(({ hit }) => !hit.complete && hit.reasons === undefined);
  const alike = listed.filter(({ hit }) => hit.reasons !== undefined);
  const drawn = (one: ListedPaper) => (
    <Result
      key={one.paper.key}
      paper={one.paper}
      query={query}
      topics={one.topics}
      shared={one.hit.reasons ?? []}
      why={reasons === undefined ? null : whyOf(one, reasons)}
    />
  );
  // The abstracts are fetched by themselves, and are to have the same hits.
  const marked = query.kind === "all" ? undefined : printQuery(query);
  const more = complete.length > 0 ? " more" : "";
  return (
    <>
      {complete.length > 0 ? (
        <section aria-labelledby="papers">
          <h2 id="papers" className="sr-only">
            Papers
          </h2>
          <ol start={from} data-marked={marked}>
            {complete.map(drawn)}
          </ol>
        </section>
      ) : null}
      {partial.length > 0 ? (
        <Divided id="partial" marked={marked} from={from + complete.length} drawn={partial.map(drawn)}>
          {result.partial.toLocaleString("en")}
          {more} {result.partial === 1 ? "paper has" : "papers have"} some of the words
        </Divided>
      ) : null}
      {alike.length > 0 ? (
        <Divided
          id="alike"
          marked={marked}
          from={from + complete.length + partial.length}
          drawn={alike.map(drawn)}
        >
          {result.alike} more {result.alike === 1 ? "paper" : "papers"} like the first of these
        </Divided>
      ) : null}
    </>
  );
}

interface DividedProps {
  readonly id: string;
  readonly from: number;
  readonly marked: string | undefined;
  readonly drawn: readonly ReactNode[];
  /** What the divider says. */
  readonly children: ReactNode;
}

/** A part of the list under a divider. */
function Divided({ id, from, marked, drawn, children }: DividedProps) {
  return (
    <section aria-labelledby={id}>
      <h2 id={id} className="label border-b border-rule pt-10 pb-3">
        {children}
      </h2>
      <ol start={from} data-marked={marked}>
        {drawn}
      </ol>
    </section>
  );
}

/**
 * Nothing is to be explained where no words were weighed: there are none, the order is another than by relevance, or the
 * paper is there because it is like others, which it says by itself.
 */
function whyOf({ hit, paper }: ListedPaper, { href, explain }: Reasons): Why | null {
  if (hit.score === 0 || hit.reasons !== undefined) return null;
  const explanation = (isExplained(explain, paper.key) ? hit.explanation : undefined) ?? null;
  const other: Explain = explanation === null ? { kind: "one", paper: paper.key } : { kind: "none" };
  return { href: withExplain(href, other), explanation };
}
