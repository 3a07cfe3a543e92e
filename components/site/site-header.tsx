import { SearchBox } from "@/components/search/search-box";
import { Still } from "@/components/still/still";
import { Working } from "./working";

const PLACES = [
  { href: "/topics", name: "Topics" },
  { href: "/library", name: "Library" },
  { href: "/about", name: "About" },
] as const;

/** Stays at the top, because the search box is what a reader comes back for. */
export function SiteHeader() {
  return (
    <header className="site-header no-print">
      <div className="frame items-center py-1.5 lg:grid-cols-[12.5rem_minmax(0,44rem)_minmax(min-content,1fr)] lg:py-3">
        <Still name="home" className="flex items-center justify-between lg:block">
          <a href="/" className="inline-block" aria-label="Incipit, the newest papers">
            <span className="wordmark" />
          </a>
          <Places className="lg:hidden" />
        </Still>
        <SearchBox />
        <Still name="places" className="hidden justify-self-end lg:block">
          <Places className="" />
        </Still>
      </div>
      <Working />
    </header>
  );
}

function Places({ className }: { className: string }) {
  return (
    <nav aria-label="Site" className={className}>
      <ul className="flex gap-5 text-soft">
        {PLACES.map(({ href, name }) => (
          <li key={href}>
            <a href={href} className="quiet inline-block py-2 hover:text-ink">
              {name}
            </a>
          </li>
        ))}
      </ul>
    </nav>
  );
}
