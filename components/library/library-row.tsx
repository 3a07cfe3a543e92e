import { memo, useState } from "react";
import { Day } from "@/components/paper/dates";
import { placed } from "@/components/text/placed";
import { Tex } from "@/components/text/tex";
import type { Acts } from "@/lib/library/acts";
import type { Entry } from "@/lib/library/entry";
import { isFromFile } from "@/lib/library/from-file";
import { pathOfPaper } from "@/lib/paper/address";
import { paragraphsOf } from "@/lib/paper/segments";
import type { Query } from "@/lib/query/query";
import { highlight } from "@/lib/search/highlight";
import { Markdown } from "./markdown";
import { RowActs } from "./row-acts";

interface Props {
  readonly entry: Entry;
  readonly acts: Acts;
  /** What was looked for, to be marked. */
  readonly query: Query | null;
  readonly isChosen: boolean;
  /** Of a paper that is chosen: all that are, for what is done with it is done with them. */
  readonly picked: readonly string[] | null;
  /** The whole queue, where it is shown. */
  readonly queue: readonly Entry[] | null;
  readonly choose: (key: string) => void;
}

const MOST_AUTHORS = 5;

/** A paper of the library: what it is, the reader's tags and note, its abstract, and what can be done with it. */
export const LibraryRow = memo(function LibraryRow(props: Props) {
  const { entry, acts, query, isChosen, choose } = props;
  const { key, paper, tags, note, read, gone } = entry;
  const [isOpen, setOpen] = useState(false);
  const title = (
    <Tex text={paper.title} ranges={query === null ? [] : highlight(query, paper.title, "title")} />
  );
  return (
    <li className={`result library-row ${read ? "is-read" : ""}`} data-paper={key} id={key}>
      <input
        type="checkbox"
        checked={isChosen}
        data-key="x"
        aria-keyshortcuts="x"
        aria-label={`Choose ${paper.title}`}
        onChange={() => choose(key)}
      />
      <article aria-labelledby={`t-${key}`}>
        <h2 id={`t-${key}`} className="result-title">
          {isFromFile(paper) ? (
            title
          ) : (
            <a href={pathOfPaper(paper)} className="quiet" data-result-link="">
              {title}
            </a>
          )}
        </h2>
        <ByLine entry={entry} query={query} />
        {gone === true ? (
          <p className="text-xs text-faint">
            Not in this collection; kept here as{" "}
            {isFromFile(paper) ? "your file has it" : "it was when you saved it"}.
          </p>
        ) : null}
        {tags.length === 0 ? null : (
          <ul aria-label="Tags" className="flex flex-wrap gap-x-3">
            {tags.map((tag) => (
              <li key={tag} className="tag">
                {tag}
              </li>
            ))}
          </ul>
        )}
        {note === "" ? null : (
          <div className="note">
            <Markdown text={note} />
          </div>
        )}
        <RowActs
          entry={entry}
          acts={acts}
          picked={props.picked}
          queue={props.queue}
          abstract={paper.abstract === "" ? null : { isOpen, toggle: () => setOpen(!isOpen) }}
        />
        {isOpen ? (
          <div className="whole-abstract no-print">
            {placed(paragraphsOf(paper.abstract)).map(({ key: place, thing }) => (
              <p key={place}>
                <Tex text={thing} ranges={query === null ? [] : highlight(query, thing, "abstract")} />
              </p>
            ))}
          </div>
        ) : null}
      </article>
    </li>
  );
});

/** Who wrote it, when, and where it appeared. Of a paper from a file only the year is known. */
function ByLine({ entry: { paper }, query }: Pick<Props, "query"> & { entry: Entry }) {
  const { authors, submitted, venue, journalRef } = paper;
  const shown = authors.slice(0, MOST_AUTHORS);
  const more = authors.length - shown.length;
  const names = shown.join(", ") + (more > 0 ? ` and ${more.toLocaleString("en")} more` : "");
  const facts = [
    ...(names === ""
      ? []
      : [<Tex key="names" text={names} ranges={query === null ? [] : highlight(query, names, "author")} />]),
    ...(submitted === undefined
      ? []
      : [isFromFile(paper) ? submitted.slice(0, 4) : <Day key="date" date={submitted} />]),
    ...(venue?.name === undefined
      ? isFromFile(paper) && journalRef !== undefined
        ? [journalRef]
        : []
      : [venue.name]),
  ];
  if (facts.length === 0) return null;
  return (
    <p className="result-by">{facts.flatMap((fact, place) => (place === 0 ? [fact] : [" · ", fact]))}</p>
  );
}
