import { useState } from "react";
import type { Acts } from "@/lib/library/acts";
import { type Entry, isSaved, tagsFrom } from "@/lib/library/entry";
import { Act } from "./act";
import { NoteForm } from "./note-form";
import { TagForm } from "./tag-form";

interface Props {
  readonly entry: Entry;
  readonly acts: Acts;
  readonly picked: readonly string[] | null;
  readonly queue: readonly Entry[] | null;
  /** Whether the abstract is unfolded; null where there is none. */
  readonly abstract: { readonly isOpen: boolean; toggle(): void } | null;
}

/** What can be done with a paper. Where it is one of several that are chosen, it is done with all of them. */
export function RowActs({ entry, acts, picked, queue, abstract }: Props) {
  const [form, setForm] = useState<"tags" | "note" | null>(null);
  const { key, read } = entry;
  const keys = picked ?? [key];
  if (!isSaved(entry))
    return (
      <div className="row-acts no-print">
        <Act name="Put back" letter="s" act={() => acts.bringBack(keys)} />
        <Act name="Delete for good" act={() => acts.forget(keys)} />
      </div>
    );
  return (
    <>
      <div className="row-acts no-print">
        <Act name={read ? "Mark as unread" : "Mark as read"} letter="r" act={() => acts.read(keys)} />
        <Act
          name={entry.queue === undefined ? "Read next" : "Not next"}
          letter="q"
          act={() => acts.queue(keys)}
        />
        {queue === null ? null : (
          <>
            <Act name="Earlier" act={() => acts.move(key, queue, -1)} />
            <Act name="Later" act={() => acts.move(key, queue, 1)} />
          </>
        )}
        <Act name="Tags" letter="t" act={() => setForm(form === "tags" ? null : "tags")} />
        <Act name="Note" letter="n" act={() => setForm(form === "note" ? null : "note")} />
        <Act name="Take out" letter="s" act={() => acts.takeOut(keys)} />
        {abstract === null ? null : (
          <button type="button" className="link" aria-expanded={abstract.isOpen} onClick={abstract.toggle}>
            Abstract
          </button>
        )}
      </div>
      {form === "tags" ? (
        <TagForm
          label="Tags, parted by commas"
          known={[]}
          text={entry.tags.join(", ")}
          done={(text) => {
            setForm(null);
            if (text !== null) void acts.retag(key, tagsFrom(text));
          }}
        />
      ) : null}
      {form === "note" ? (
        <NoteForm text={entry.note} keep={(text) => acts.note(key, text)} close={() => setForm(null)} />
      ) : null}
    </>
  );
}
