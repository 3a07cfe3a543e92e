import type { Paper } from "@/lib/paper/paper";
import { plainText } from "@/lib/paper/plain";
import { CopyButton } from "./copy-button";
import { ReadingLinks } from "./reading-links";
import { ShareButton } from "./share-button";

interface Props {
  readonly paper: Paper;
  readonly permalink: string;
  readonly bibtex: string;
}

/** Where a paper can be read, and what can be done with it. */
export function Actions({ paper, permalink, bibtex }: Props) {
  return (
    <div className="no-print mt-4 flex flex-wrap items-center gap-x-5 border-y border-rule py-1">
      <ReadingLinks paper={paper} />
      <CopyButton name="Copy BibTeX" text={bibtex} shortcut="c" />
      <CopyButton name="Copy link" text={permalink} />
      <ShareButton title={plainText(paper.title)} url={permalink} />
    </div>
  );
}
