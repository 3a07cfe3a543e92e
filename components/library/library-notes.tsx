import { useState } from "react";
import { DATABASE } from "@/lib/library/database";
import type { Contents, Library } from "@/lib/library/library";
import { libraryFile } from "@/lib/library/transfer";
import { download } from "./download";

interface Props {
  readonly library: Library;
  readonly contents: Contents;
  /** What came of what the reader did last. */
  readonly said: string;
}

/** What a reader must know of the library as a whole: what could not be kept or read, and what became of papers. */
export function LibraryNotes({ library, contents, said }: Props) {
  const { entries, unreadable, problem, news } = contents;
  return (
    <div className="no-print">
      <p role="status" className={said === "" ? "sr-only" : "mb-2 text-soft"}>
        {said}
      </p>
      {problem === null && news === null ? null : (
        <div role="alert" className="mb-3 flex flex-wrap gap-x-4 border-l-2 border-accent pl-4">
          <p>{problem ?? news}</p>
          <button type="button" className="link py-1" onClick={() => library.quiet()}>
            Close
          </button>
          {entries === null ? <StartOver /> : null}
        </div>
      )}
      {unreadable.length === 0 ? null : (
        <div className="mb-3 border-l-2 border-accent pl-4">
          <p>
            {unreadable.length === 1 ? "One record" : `${unreadable.length} records`} of this library cannot
            be read. {unreadable.length === 1 ? "It stays" : "They stay"} where{" "}
            {unreadable.length === 1 ? "it is" : "they are"}, and the other papers are all here.{" "}
            <button
              type="button"
              className="link py-1"
              onClick={() => download("unreadable-papers.json", libraryFile([], unreadable))}
            >
              Take along what is there
            </button>
          </p>
        </div>
      )}
    </div>
  );
}

/** Where the browser cannot open its store at all, an empty one is better than none; but only if the reader says so. */
function StartOver() {
  const [isSure, setSure] = useState(false);
  if (!isSure)
    return (
      <button type="button" className="link py-1" onClick={() => setSure(true)}>
        Start over with an empty library…
      </button>
    );
  const begin = () => {
    const deleting = indexedDB.deleteDatabase(DATABASE);
    deleting.onsuccess = () => window.location.reload();
    deleting.onerror = () => setSure(false);
  };
  return (
    <button type="button" className="button" onClick={begin}>
      Delete what is stored here and start over
    </button>
  );
}
