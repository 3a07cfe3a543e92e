import type { StateNote } from "@/lib/query/note";
import type { Note } from "@/lib/query/query";

interface Props {
  readonly q: string;
  /** What in the query was not understood, with its place. */
  readonly queryNotes: readonly Note[];
  /** What in the rest of the address was not understood. */
  readonly addressNotes: readonly StateNote[];
}

/** Says what was not understood, the place marked, and what was done instead. */
export function Notes({ q, queryNotes, addressNotes }: Props) {
  if (queryNotes.length + addressNotes.length === 0) return null;
  return (
    <ul aria-label="Notes on this search" className="mt-4 space-y-2 border-l-2 border-accent pl-4 text-soft">
      {queryNotes.map((note) => (
        <li key={`${note.at.start}-${note.message}`}>
          {note.message}
          <Place q={q} note={note} />
        </li>
      ))}
      {addressNotes.map((note) => (
        <li key={`${note.key}-${note.message}`}>{note.message}</li>
      ))}
    </ul>
  );
}

/** Enough of the query around the place to recognise it. */
const AROUND = 40;

function Place({ q, note }: { q: string; note: Note }) {
  const { start, end } = note.at;
  if (end <= start || end > q.length) return null;
  return (
    <code className="mt-0.5 block font-mono text-xs text-ink">
      {start > AROUND ? "…" : ""}
      {q.slice(Math.max(0, start - AROUND), start)}
      <mark>{q.slice(start, Math.min(end, start + 2 * AROUND))}</mark>
      {q.slice(end, end + AROUND)}
      {end + AROUND < q.length ? "…" : ""}
    </code>
  );
}
