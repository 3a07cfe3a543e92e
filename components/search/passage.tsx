import Link from "next/link";
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

/** The whole abstract, which takes the passage's place when it is opened. In a brief answer it comes a moment later. */
export function AbstractInPlace({ paper, query, brief, href }: WholeProps & { readonly brief: boolean }) {
  if (paper.abstract === "") return null;
  return (
    <details className="abstract-in-place group no-print">
      <summary className="link inline-block py-0.5">
        Abstract
        <span className="sr-only"> of {paper.title}</span>
        <span aria-hidden="true" className="ml-1 inline-block w-2 group-open:hidden">
          +
        </span>
        <span aria-hidden="true" className="ml-1 hidden w-2 group-open:inline-block">
          −
        </span>
      </summary>
      {brief ? null : <Whole paper={paper} query={query} href={href} />}
    </details>
  );
}

function Whole({ paper, query, href }: WholeProps) {
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
            <Link href={href} className="link font-sans text-xs" prefetch={false}>
              Read on
            </Link>
          </p>
        )}
      </div>
      <p className="result-actions">
        <ReadingLinks paper={paper} />
      </p>
    </>
  );
}
