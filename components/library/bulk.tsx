import { useState } from "react";
import type { Acts } from "@/lib/library/acts";
import { tagsFrom } from "@/lib/library/entry";
import type { View } from "@/lib/library/shelf";
import { Act } from "./act";
import { TagForm } from "./tag-form";

interface Props {
  readonly acts: Acts;
  readonly view: View;
  /** The papers of the view. */
  readonly keys: readonly string[];
  /** Those that are chosen. */
  readonly picked: readonly string[];
  readonly tags: readonly { readonly tag: string }[];
  readonly chooseAll: (all: boolean) => void;
}

/** Chooses all papers, and does something with all that are chosen. */
export function Bulk({ acts, view, keys, picked, tags, chooseAll }: Props) {
  const [isTagging, setTagging] = useState(false);
  return (
    <div className="no-print flex flex-wrap items-center gap-x-4 border-b border-rule py-1.5">
      <label className="flex items-center gap-2 py-1 text-soft">
        <input
          type="checkbox"
          data-key="a"
          aria-keyshortcuts="a"
          checked={picked.length === keys.length}
          onChange={(event) => chooseAll(event.target.checked)}
        />
        {picked.length === 0 ? "Choose all" : `${picked.length.toLocaleString("en")} chosen`}
      </label>
      {picked.length === 0 ? null : view.shelf === "removed" ? (
        <>
          <Act name="Put back" letter="s" act={() => acts.bringBack(picked)} />
          <Act name="Delete for good" act={() => acts.forget(picked)} />
        </>
      ) : (
        <>
          <Act name="Read / unread" letter="r" act={() => acts.read(picked)} />
          <Act name="Queue" letter="q" act={() => acts.queue(picked)} />
          <Act name="Tag…" letter="t" act={() => setTagging(true)} />
          <Act name="Take out" letter="s" act={() => acts.takeOut(picked)} />
        </>
      )}
      {isTagging && picked.length > 0 ? (
        <TagForm
          label={`Tags for ${picked.length} papers, parted by commas`}
          known={tags}
          text=""
          done={(text) => {
            setTagging(false);
            const given = tagsFrom(text ?? "");
            if (given.length > 0) void acts.tag(picked, given);
          }}
        />
      ) : null}
    </div>
  );
}
