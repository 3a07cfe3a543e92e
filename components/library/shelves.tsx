import { SHELVES, type Shelf, type View } from "@/lib/library/shelf";
import type { Place } from "./use-view";

const NAMES: Readonly<Record<Shelf, string>> = {
  all: "All papers",
  unread: "Unread",
  read: "Read",
  queue: "To read next",
  removed: "Taken out",
};

interface Props {
  readonly view: View;
  readonly counts: Readonly<Record<Shelf, number>>;
  readonly tags: readonly { readonly tag: string; readonly papers: number }[];
  readonly go: (change: Partial<Place>) => void;
}

/** The parts of the library, each with how many papers it has. */
export function Shelves({ view, counts, tags, go }: Props) {
  return (
    <nav aria-label="Shelves" className="no-print mt-3 lg:mt-5">
      <ul className="shelves">
        {SHELVES.filter((shelf) => shelf === "all" || shelf === view.shelf || counts[shelf] > 0).map(
          (shelf) => (
            <li key={shelf}>
              <ShelfLink
                name={NAMES[shelf]}
                papers={counts[shelf]}
                isOn={view.shelf === shelf && view.tag === null}
                choose={() => go({ shelf, tag: null })}
              />
            </li>
          ),
        )}
      </ul>
      {tags.length === 0 ? null : (
        <>
          <h2 className="label mt-4">Tags</h2>
          <ul className="shelves mt-1">
            {tags.map(({ tag, papers }) => {
              const isOn = view.tag?.toLowerCase() === tag.toLowerCase();
              return (
                <li key={tag}>
                  <ShelfLink
                    name={tag}
                    papers={papers}
                    isOn={isOn}
                    choose={() => go(isOn ? { tag: null } : { tag, shelf: "all" })}
                  />
                </li>
              );
            })}
          </ul>
        </>
      )}
    </nav>
  );
}

interface LinkProps {
  readonly name: string;
  readonly papers: number;
  readonly isOn: boolean;
  choose(): void;
}

function ShelfLink({ name, papers, isOn, choose }: LinkProps) {
  return (
    <button type="button" className="shelf-link quiet" aria-pressed={isOn} onClick={choose}>
      <span>{name}</span>
      <span>
        {papers.toLocaleString("en")}
        <span className="sr-only"> {papers === 1 ? "paper" : "papers"}</span>
      </span>
    </button>
  );
}
