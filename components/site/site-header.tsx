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
      <div className="frame">
        <Still name="home">
          <a href="/" className="inline-block" aria-label="Incipit, the newest papers">
            <span className="wordmark" />
          </a>
          <Places />
        </Still>
        <SearchBox />
        <Still name="places">
          <Places />
        </Still>
      </div>
      <Working />
    </header>
  );
}

function Places() {
  return (
    <nav aria-label="Site">
      <ul>
        {PLACES.map(({ href, name }) => (
          <li key={href}>
            <a href={href} className="quiet">
              {name}
            </a>
          </li>
        ))}
      </ul>
    </nav>
  );
}
