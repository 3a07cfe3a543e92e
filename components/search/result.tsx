import { SaveButton } from "@/components/library/save-button";
import { Authors } from "@/components/paper/authors";
import { Day } from "@/components/paper/dates";
import { Venue } from "@/components/paper/venue";
import { Tex } from "@/components/text/tex";
import { coinsOf } from "@/lib/cite/coins";
import { pathOfPaper } from "@/lib/paper/address";
import type { Paper } from "@/lib/paper/paper";
import type { Query } from "@/lib/query/query";
import { highlight } from "@/lib/search/highlight";
import type { ListedPaper } from "@/lib/search/listed-paper";
import { AbstractInPlace, Passage } from "./passage";
import { ResultFacts } from "./result-facts";
import { Reasons, type Why, WhyLink } from "./why";

const MOST_AUTHORS = 5;

interface Props {
  readonly paper: Paper;
  readonly query: Query;
  /** The topics of the paper, by name. */
  readonly topics: ListedPaper["topics"];
  /** What it shares with the papers for whose sake it is listed. */
  readonly shared?: readonly string[];
  /** Where the order has reasons: the way to them. */
  readonly why?: Why | null;
}

/**
 * One paper in a list: what it is called; who wrote it, when, and where it appeared; a row of facts; and the passage that
 * answers the query. The row stands above the passage, so that opening the abstract moves nothing that opened it.
 */
export function Result({ paper, query, topics, shared = [], why = null }: Props) {
  const href = pathOfPaper(paper);
  const reasons = `why-${paper.key}`;
  return (
    <li className="result" data-paper={paper.key}>
      <article aria-labelledby={`t-${paper.key}`}>
        <h3 id={`t-${paper.key}`} className="result-title">
          <a href={href} className="quiet" data-result-link="">
            <Tex text={paper.title} ranges={highlight(query, paper.title, "title")} />
          </a>
        </h3>
        <ByLine paper={paper} query={query} href={href} />
        <div className="result-foot">
          <ResultFacts paper={paper} topics={topics} />
          {why === null ? null : <WhyLink why={why} title={paper.title} id={reasons} />}
          <SaveButton />
          <AbstractInPlace paper={paper} href={href} />
        </div>
        {shared.length > 0 ? <p className="text-xs text-faint">shares: {shared.join(", ")}</p> : null}
        <Passage paper={paper} query={query} />
        <span className="Z3988" title={coinsOf(paper)} hidden />
        {why === null || why.explanation === null ? null : (
          <Reasons explanation={why.explanation} title={paper.title} id={reasons} />
        )}
      </article>
    </li>
  );
}

/** Who wrote it, when, and where it appeared, as far as that is known. */
function ByLine({ paper, query, href }: Pick<Props, "paper" | "query"> & { href: string }) {
  const { authors, submitted, venue } = paper;
  const rangesOf = (name: string) => highlight(query, name, "author");
  const facts = [
    ...(authors.length > 0
      ? [<Authors key="authors" paper={paper} most={MOST_AUTHORS} href={href} rangesOf={rangesOf} />]
      : []),
    ...(submitted !== undefined ? [<Day key="date" date={submitted} />] : []),
    ...(venue !== undefined ? [<Venue key="venue" venue={venue} />] : []),
  ];
  if (facts.length === 0) return null;
  return (
    <p className="result-by">{facts.flatMap((fact, place) => (place === 0 ? [fact] : [" · ", fact]))}</p>
  );
}
