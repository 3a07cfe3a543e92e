import { SaveButton } from "@/components/library/save-button";
import { Still } from "@/components/still/still";
import type { Paper } from "@/lib/paper/paper";
import { CITATION_ID } from "./citation-ids";
import { CopyButton } from "./copy-button";
import { ReadingLinks } from "./reading-links";
import { ShareButton } from "./share-button";

/** Where a paper can be read, and what can be done with it. */
export function Actions({ paper, permalink }: { readonly paper: Paper; readonly permalink: string }) {
  return (
    <div className="paper-actions no-print">
      <Still name="reading-links" className="contents">
        <ReadingLinks paper={paper} />
      </Still>
      <Still name="save" className="contents">
        <SaveButton paperKey={paper.key} />
      </Still>
      <CopyButton name="Copy citation" what={{ from: CITATION_ID }} shortcut="c" />
      <CopyButton name="Copy link" what={{ text: permalink }} />
      <ShareButton url={permalink} />
    </div>
  );
}
