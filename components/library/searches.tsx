import { useEffect, useState } from "react";
import { Day } from "@/components/paper/dates";
import { hear } from "@/lib/library/news";
import { forgetSearch, foundNow, newOf, type SavedSearch, savedSearches } from "@/lib/library/searches";

/** How many new papers a search has; null while that is not known. */
type Fresh = ReadonlyMap<string, number>;

/** The searches that the reader follows, each with how many papers are new since it was looked at. */
export function Searches() {
  const [searches, setSearches] = useState<readonly SavedSearch[]>([]);
  const [fresh, setFresh] = useState<Fresh>(new Map());
  useEffect(() => {
    let isOver = false;
    const read = async () => {
      // Why nothing can be read is said above.
      const saved = await savedSearches().catch(() => []);
      if (isOver) return;
      setSearches(saved);
      for (const search of saved) {
        const found = await foundNow(search.href);
        if (isOver || found === null) return;
        setFresh((before) => new Map(before).set(search.href, newOf(search, found).length));
      }
    };
    void read();
    // The keys of papers and the addresses of searches come by the same way; only the latter begin so.
    const deaf = hear((names) => {
      if (names.some((name) => name.startsWith("/"))) void read();
    });
    return () => {
      isOver = true;
      deaf();
    };
  }, []);
  if (searches.length === 0) return null;
  return (
    <section aria-labelledby="searches" className="no-print mt-6 max-lg:mt-3">
      <h2 id="searches" className="label">
        Saved searches
      </h2>
      <ul className="mt-1">
        {searches.map((search) => (
          <li key={search.href} className="border-b border-rule py-1.5">
            <a href={search.href} className="quiet wrap-anywhere">
              {search.title}
            </a>
            <p className="flex flex-wrap items-baseline justify-between gap-x-3 text-xs text-faint">
              <span>
                <New count={fresh.get(search.href)} /> since <Day date={search.looked} />
              </span>
              <button type="button" className="quiet py-1" onClick={() => void forgetSearch(search.href)}>
                Forget<span className="sr-only"> {search.title}</span>
              </button>
            </p>
          </li>
        ))}
      </ul>
    </section>
  );
}

function New({ count }: { readonly count: number | undefined }) {
  if (count === undefined || count === 0) return count === 0 ? "nothing new" : "looked at";
  return <strong className="new-mark">{count.toLocaleString("en")} new</strong>;
}
