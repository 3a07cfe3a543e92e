import type { Paper } from "@/lib/paper/paper";
import { SOURCE_LABELS } from "@/lib/paper/sources";
import type { ListedPaper } from "@/lib/search/listed-paper";

interface Props {
  readonly paper: Paper;
  readonly topics: ListedPaper["topics"];
}

/** What tells a paper of a list from others besides its name, authors and date. */
export function ResultFacts({ paper, topics }: Props) {
  const sources = [...new Set(paper.origins.map((origin) => origin.source))];
  const code = paper.links.find((link) => link.kind === "code");
  return (
    <ul aria-label="About this paper">
      {paper.arxivId !== undefined ? <li>arXiv {paper.arxivId}</li> : null}
      {sources
        .filter((source) => source !== "arxiv" || paper.arxivId === undefined)
        .map((source) => (
          <li key={source}>{SOURCE_LABELS[source]}</li>
        ))}
      {paper.categories[0] !== undefined ? <li>{paper.categories[0]}</li> : null}
      {topics.map((topic) => (
        <li key={topic.slug}>
          <a href={`/topics/${topic.slug}`}>{topic.name}</a>
        </li>
      ))}
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
