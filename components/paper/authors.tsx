import Link from "next/link";
import { Marked } from "@/components/text/marked";
import { placed } from "@/components/text/placed";
import { authorSlug } from "@/lib/paper/names";
import type { Author } from "@/lib/paper/paper";
import type { Range } from "@/lib/paper/range";

/** One author's name, leading to everything by that author; `ranges` of it are marked. */
export function AuthorLink({ author, ranges = [] }: { author: Author; ranges?: readonly Range[] }) {
  return (
    <Link href={`/authors/${authorSlug(author.name)}`} className="name" prefetch={false}>
      <Marked text={author.name} ranges={ranges} />
    </Link>
  );
}

interface Props {
  readonly authors: readonly Author[];
  /** So many are shown in any case. */
  readonly most: number;
  /** Where all can be read. */
  readonly href: string;
  /** The places of a name that were asked for. */
  readonly rangesOf?: (name: string) => readonly Range[];
}

/** The first authors of a paper in a list, and those who were asked for; the others are counted. */
export function Authors({ authors, most, href, rangesOf = () => [] }: Props) {
  const names = authors.map((author) => ({ author, ranges: rangesOf(author.name) }));
  // One name more is shorter than "and 1 more".
  const first = authors.length <= most + 1 ? authors.length : most;
  const shown = names.filter(({ ranges }, place) => place < first || ranges.length > 0);
  const folded = authors.length - shown.length;
  return (
    <>
      {placed(shown).map(({ key: place, thing: { author, ranges } }) => (
        <span key={place}>
          {place === first ? "… " : ""}
          <AuthorLink author={author} ranges={ranges} />
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
