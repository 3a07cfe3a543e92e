import { useEffect, useId, useState } from "react";
import { LONGEST_NOTE } from "@/lib/library/limits";
import { focusOnce } from "./focus-once";

/** After such a pause what was written so far is kept. */
const PAUSE_MS = 1_000;

interface Props {
  readonly text: string;
  readonly keep: (text: string) => Promise<boolean>;
  readonly close: () => void;
}

/** A field for a note, which is kept while it is written: closing the page loses nothing. */
export function NoteForm({ text, keep, close }: Props) {
  const id = useId();
  const [written, setWritten] = useState(text);
  useEffect(() => {
    if (written === text) return;
    const timer = window.setTimeout(() => void keep(written), PAUSE_MS);
    return () => window.clearTimeout(timer);
  }, [written, text, keep]);
  const finish = () => {
    void keep(written);
    close();
  };
  return (
    <div className="no-print">
      <label htmlFor={id} className="text-xs text-faint">
        Note: Markdown, and formulas between dollars
      </label>
      <textarea
        id={id}
        ref={focusOnce}
        value={written}
        maxLength={LONGEST_NOTE}
        className="note-editor"
        onChange={(event) => setWritten(event.target.value)}
        onBlur={() => void keep(written)}
        onKeyDown={(event) => {
          if (event.key === "Escape" || (event.key === "Enter" && (event.ctrlKey || event.metaKey))) finish();
        }}
      />
      <p className="flex items-baseline justify-between gap-4 py-1">
        <button type="button" className="button" onClick={finish}>
          Done
        </button>
        {written.length > LONGEST_NOTE * 0.9 ? (
          <span className="text-xs text-faint">
            {(LONGEST_NOTE - written.length).toLocaleString("en")} characters left
          </span>
        ) : null}
      </p>
    </div>
  );
}
