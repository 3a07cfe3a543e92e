import Link from "next/link";
import { Authors } from "@/components/paper/authors";
import { Day } from "@/components/paper/dates";
import { placed } from "@/components/text/placed";
import { Tex } from "@/components/text/tex";
import { pathOfPaper } from "@/lib/paper/address";
import type { Paper } from "@/lib/paper/paper";
import { paragraphsOf } from "@/lib/paper/segments";
import { SOURCE_LABELS } from "@/lib/paper/sources";
import type { Query } from "@/lib/query/query";
import { highlight } from "@/lib/search/highlight";
import type { ListedPaper } from "@/lib/search/listed-paper";
import { snippetOf } from "@/lib/search/snippet";
import { Reasons, type Why, WhyLink } from "./why";

const MOST_AUTHORS = 5;
const PASSAGE_CHARACTERS = 215;

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

/** One paper in a list: what it is called, who wrote it, the passage that answers the query, and a row of facts. */
export function Result({ paper, query, topics, shared = [], why = null }: Props) {
  const href = pathOfPaper(paper);
  const reasons = `why-${paper.key}`;
  return (
    <li className="result border-b border-rule py-6" data-paper={paper.key}>
      <article aria-labelledby={`t-${paper.key}`}>
        <h3 id={`t-${paper.key}`} className="font-serif text-xl font-medium text-balance">
          <Link href={href} className="quiet" data-result-link="">
            <Tex text={paper.title} ranges={highlight(query, paper.title, "title")} />
          </Link>
        </h3>
        {paper.authors.length > 0 ? (
          <p className="mt-1.5 text-soft">
            <Authors
              authors={paper.authors}
              most={MOST_AUTHORS}
              href={href}
              rangesOf={(name) => highlight(query, name, "author")}
            />
          </p>
        ) : null}
        {shared.length > 0 ? <p className="mt-1 text-xs text-faint">shares: {shared.join(", ")}</p> : null}
        <Passage paper={paper} query={query} />
        <div className="result-foot">
          <Facts paper={paper} topics={topics} />
          <AbstractInPlace paper={paper} query={query} />
          {why === null ? null : <WhyLink why={why} title={paper.title} id={reasons} />}
        </div>
        {why === null || why.explanation === null ? null : (
          <Reasons explanation={why.explanation} title={paper.title} id={reasons} />
        )}
      </article>
    </li>
  );
}

function Passage({ paper, query }: { paper: Paper; query: Query }) {
  if (paper.abstract === "") return null;
  const { start, end, ranges } = snippetOf(query, paper.abstract, PASSAGE_CHARACTERS);
  return (
    <p className="passage mt-2 max-w-[36rem] font-serif text-base text-pretty">
      {start > 0 ? "… " : ""}
      <Tex
        text={paper.abstract.slice(start, end)}
        ranges={ranges.map(([from, to]) => [from - start, to - start] as const)}
      />
      {end < paper.abstract.length ? " …" : ""}
    </p>
  );
}

function Facts({ paper, topics }: Pick<Props, "paper" | "topics">) {
  const sources = [...new Set(paper.origins.map((origin) => origin.source))];
  const code = paper.links.find((link) => link.kind === "code");
  return (
    <ul aria-label="About this paper">
      {paper.submitted !== undefined ? (
        <li>
          <Day date={paper.submitted} />
        </li>
      ) : null}
      {paper.arxivId !== undefined ? <li>arXiv {paper.arxivId}</li> : null}
      {sources
        .filter((source) => source !== "arxiv" || paper.arxivId === undefined)
        .map((source) => (
          <li key={source}>{SOURCE_LABELS[source]}</li>
        ))}
      {paper.categories[0] !== undefined ? <li>{paper.categories[0]}</li> : null}
      {topics.map((topic) => (
        <li key={topic.slug}>
          <Link href={`/topics/${topic.slug}`} className="quiet hover:text-ink" prefetch={false}>
            {topic.name}
          </Link>
        </li>
      ))}
      {paper.comment !== undefined ? (
        <li className="line-clamp-1 max-w-full">
          <Tex text={paper.comment} />
        </li>
      ) : null}
      {code !== undefined ? (
        <li>
          <a href={code.url} className="link" rel="noreferrer">
            Code
          </a>
        </li>
      ) : null}
    </ul>
  );
}

function AbstractInPlace({ paper, query }: { paper: Paper; query: Query }) {
  if (paper.abstract === "") return null;
  return (
    <details className="abstract-in-place group no-print">
      <summary className="link inline-block py-1">
        <span className="group-open:hidden">Abstract</span>
        <span className="hidden group-open:inline">Close the abstract</span>
        <span className="sr-only"> of {paper.title}</span>
      </summary>
      <div className="mt-2 max-w-[36rem] font-serif text-base text-pretty [&>p+p]:mt-3">
        {placed(paragraphsOf(paper.abstract)).map(({ key, thing: paragraph }) => (
          <p key={key}>
            <Tex text={paragraph} ranges={highlight(query, paragraph, "abstract")} />
          </p>
        ))}
      </div>
    </details>
  );
}
