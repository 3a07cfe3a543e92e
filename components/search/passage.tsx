import { ReadingLinks } from "@/components/paper/reading-links";
import { placed } from "@/components/text/placed";
import { Tex } from "@/components/text/tex";
import { beginning, LONGEST_IN_LIST } from "@/lib/paper/limits";
import type { Paper } from "@/lib/paper/paper";
import { paragraphsOf } from "@/lib/paper/segments";
import type { Query } from "@/lib/query/query";
import { highlight } from "@/lib/search/highlight";
import { snippetOf } from "@/lib/search/snippet";

/** Two lines of the column of a wide screen. */
const PASSAGE_CHARACTERS = 185;

interface Props {
  readonly paper: Paper;
  readonly query: Query;
}

interface WholeProps extends Props {
  /** Where the paper is read. */
  readonly href: string;
}

/** The passage of the abstract that answers the query best. */
export function Passage({ paper, query }: Props) {
  if (paper.abstract === "") return null;
  const { start, end, ranges } = snippetOf(query, paper.abstract, PASSAGE_CHARACTERS);
  return (
    <p className="passage">
      {start > 0 ? "… " : ""}
      <Tex
        text={paper.abstract.slice(start, end)}
        ranges={ranges.map(([from, to]) => [from - start, to - start] as const)}
      />
      {end < paper.abstract.length ? " …" : ""}
    </p>
  );
}

/**
 * Where the whole abstract comes when it is opened, in the passage's place. It is fetched only then: without scripts, or
 * where it does not come, there is the way to the paper.
 */
export function AbstractInPlace({ paper, href }: { readonly paper: Paper; readonly href: string }) {
  if (paper.abstract === "") return null;
  return (
    <details className="abstract-in-place no-print">
      <summary className="link">
        Abstract
        <span className="sr-only"> of {paper.title}</span>
      </summary>
      <p>
        <a href={href} className="link">
          Read it with the paper
        </a>
      </p>
    </details>
  );
}

/** The whole abstract with the query's hits, and where the paper can be read. */
export function WholeAbstract({ paper, query, href }: WholeProps) {
  const text = beginning(paper.abstract, LONGEST_IN_LIST);
  return (
    <>
      <div className="whole-abstract">
        {placed(paragraphsOf(text)).map(({ key, thing: paragraph }) => (
          <p key={key}>
            <Tex text={paragraph} ranges={highlight(query, paragraph, "abstract")} />
          </p>
        ))}
        {text === paper.abstract ? null : (
          <p>
            <a href={href} className="link font-sans text-xs">
              Read on
            </a>
          </p>
        )}
      </div>
      <p className="result-actions">
        <ReadingLinks paper={paper} />
      </p>
    </>
  );
}
