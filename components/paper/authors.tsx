import Link from "next/link";
import { placed } from "@/components/text/placed";
import { authorSlug } from "@/lib/paper/names";
import type { Author } from "@/lib/paper/paper";

/** One author's name, leading to everything by that author. */
export function AuthorLink({ author }: { author: Author }) {
  return (
    <Link href={`/authors/${authorSlug(author.name)}`} className="name" prefetch={false}>
      {author.name}
    </Link>
  );
}

/** The first authors of a paper in a list; the others are counted, and can be read at `href`. */
export function Authors({ authors, most, href }: { authors: readonly Author[]; most: number; href: string }) {
  // One name more is shorter than "and 1 more".
  const shown = authors.length <= most + 1 ? authors : authors.slice(0, most);
  const folded = authors.length - shown.length;
  return (
    <>
      {placed(shown).map(({ key: place, thing: author }) => (
        <span key={place}>
          <AuthorLink author={author} />
          {place < shown.length - 1 ? ", " : ""}
        </span>
      ))}
      {folded > 0 ? (
        <>
          {" "}
          <Link href={href} className="quiet" prefetch={false}>
            and {folded} more
          </Link>
        </>
      ) : null}
    </>
  );
}
