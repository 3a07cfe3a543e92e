import { useState } from "react";
import { focusOnce } from "./focus-once";

interface FormProps {
  readonly label: string;
  readonly known: readonly { readonly tag: string }[];
  readonly text: string;
  /** With what was written, or with null when the reader wants nothing changed. */
  readonly done: (text: string | null) => void;
}

/** A line for tags; Enter keeps them, Escape leaves them as they were. */
export function TagForm({ label, known, text, done }: FormProps) {
  const [written, setWritten] = useState(text);
  return (
    <form
      className="no-print flex w-full flex-wrap items-center gap-2 py-1.5"
      onSubmit={(event) => {
        event.preventDefault();
        done(written);
      }}
    >
      <label className="flex min-w-0 flex-1 basis-64 flex-wrap items-center gap-2">
        <span className="text-xs text-faint">{label}</span>
        <input
          ref={focusOnce}
          type="text"
          value={written}
          list="known-tags"
          className="library-field min-w-0 flex-1 basis-40"
          onChange={(event) => setWritten(event.target.value)}
          onKeyDown={(event) => {
            if (event.key === "Escape") done(null);
          }}
        />
      </label>
      <button type="submit" className="button">
        Keep
      </button>
      <datalist id="known-tags">
        {known.map(({ tag }) => (
          <option key={tag} value={tag} />
        ))}
      </datalist>
    </form>
  );
}
