import { useId, useState } from "react";
import { CopyButton } from "@/components/paper/copy-button";
import { EXPORT_FORMS } from "@/lib/feed/feed";
import { NotReached } from "@/lib/library/ask";
import { bringIn } from "@/lib/library/bring-in";
import type { Entry } from "@/lib/library/entry";
import { isFromFile } from "@/lib/library/from-file";
import type { Contents, Library } from "@/lib/library/library";
import { LARGEST_FILE, MOST_LISTED } from "@/lib/library/limits";
import { listAddress } from "@/lib/library/list-address";
import { libraryFile } from "@/lib/library/transfer";
import { download } from "./download";
import { rememberLibrary } from "./has-library";
import { OfflineSwitch } from "./offline-switch";

interface Props {
  readonly library: Library;
  readonly contents: Contents;
  /** The papers that are taken along: those that are chosen, else all of the view. */
  readonly entries: readonly Entry[];
  readonly isChosen: boolean;
  /** What a list of them may be called. */
  readonly name: string;
  readonly say: (text: string) => void;
}

/** The way of papers out of the library and into it: files, a shared list, paper. */
export function TakeAlong({ library, contents, entries, isChosen, name, say }: Props) {
  const held = entries.filter(({ paper, gone }) => gone !== true && !isFromFile(paper)).map(({ key }) => key);
  const count = entries.length === 1 ? "paper" : `${entries.length.toLocaleString("en")} papers`;
  const which = isChosen ? `the chosen ${count}` : `${entries.length === 1 ? "this" : "these"} ${count}`;
  return (
    <section aria-labelledby="along" className="no-print mt-10 border-t border-rule pt-3">
      <h2 id="along" className="label">
        Take along
      </h2>
      {held.length === 0 ? null : (
        <>
          <form method="post" className="flex flex-wrap items-baseline gap-x-4 py-1">
            <input type="hidden" name="ids" value={held.join(",")} />
            <span className="text-soft">Export {which} as</span>
            {EXPORT_FORMS.map(({ suffix, name: form }) => (
              <button key={suffix} type="submit" formAction={`/export.${suffix}`} className="link py-1">
                {form}
              </button>
            ))}
          </form>
          {held.length < entries.length ? (
            <p className="text-xs text-faint">
              {(entries.length - held.length).toLocaleString("en")} of them are not in this collection and
              only in the file of the library below.
            </p>
          ) : null}
          <Share keys={held} name={name} />
        </>
      )}
      <div className="flex flex-wrap items-baseline gap-x-6 py-1">
        <button
          type="button"
          className="link py-1"
          onClick={() =>
            download(
              "library.json",
              libraryFile([...(contents.entries?.values() ?? [])], contents.unreadable),
            )
          }
        >
          The whole library as a file, with notes and tags
        </button>
        {entries.length === 0 ? null : (
          <button type="button" className="link py-1" onClick={() => window.print()}>
            Print {which}
          </button>
        )}
      </div>
      <BringIn library={library} say={say} />
      <OfflineSwitch />
    </section>
  );
}

/** A list in an address, for others: made only when it is asked for. */
function Share({ keys, name }: { readonly keys: readonly string[]; readonly name: string }) {
  const [title, setTitle] = useState(name);
  const [address, setAddress] = useState<string | null>(null);
  const make = async () => setAddress(window.location.origin + (await listAddress(title, keys)));
  return (
    <form
      className="flex flex-wrap items-baseline gap-x-3 py-1"
      onSubmit={(event) => {
        event.preventDefault();
        void make();
      }}
    >
      <label className="flex flex-wrap items-baseline gap-x-3">
        <span className="text-soft">Share them as a list called</span>
        <input
          type="text"
          value={title}
          className="library-field"
          onChange={(event) => {
            setTitle(event.target.value);
            setAddress(null);
          }}
        />
      </label>
      <button type="submit" className="link py-1">
        Make a link
      </button>
      {address === null ? null : (
        <span className="flex w-full flex-wrap gap-x-4">
          <a href={address} className="link py-1">
            Open the list
          </a>
          <CopyButton name="Copy the link" what={{ text: address }} />
          {keys.length > MOST_LISTED ? (
            <span className="py-1 text-faint">A list has the first {MOST_LISTED} papers.</span>
          ) : null}
        </span>
      )}
    </form>
  );
}

function BringIn({ library, say }: Pick<Props, "library" | "say">) {
  const id = useId();
  const read = async (file: File | undefined) => {
    if (file === undefined) return;
    if (file.size > LARGEST_FILE) return say("This file is larger than any library; it was not read.");
    say(`Reading ${file.name}…`);
    try {
      say(await bringIn(library, await file.text(), new Date().toISOString()));
      rememberLibrary();
    } catch (error) {
      if (!(error instanceof NotReached)) throw error;
      say(
        "The site cannot be reached, and the papers of this file cannot be looked up. Nothing was changed.",
      );
    }
  };
  return (
    <p className="flex flex-wrap items-baseline gap-x-3 py-1">
      <label htmlFor={id} className="text-soft">
        Read in a file of a library, or BibTeX
      </label>
      <input
        id={id}
        type="file"
        accept=".json,.bib,.bibtex,.txt,application/json,application/x-bibtex"
        className="max-w-full"
        onChange={({ currentTarget }) => {
          void read(currentTarget.files?.[0]).finally(() => {
            currentTarget.value = "";
          });
        }}
      />
    </p>
  );
}
