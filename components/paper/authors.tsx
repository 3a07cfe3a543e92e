import { Marked } from "@/components/text/marked";
import { placed } from "@/components/text/placed";
import { authorSlug } from "@/lib/paper/names";
import type { Author, Paper } from "@/lib/paper/paper";
import type { Range } from "@/lib/paper/range";

/** One author's name, leading to everything by that author; `ranges` of it are marked. */
export function AuthorLink({ author, ranges = [] }: { author: Author; ranges?: readonly Range[] }) {
  return (
    <a href={`/authors/${authorSlug(author.name)}`} className="name">
      <Marked text={author.name} ranges={ranges} />
    </a>
  );
}

interface Props {
  readonly paper: Paper;
  /** So many are shown in any case. */
  readonly most: number;
  /** Where all can be read. */
  readonly href: string;
  /** The places of a name that were asked for. */
  readonly rangesOf?: (name: string) => readonly Range[];
}

/** On paper nothing can be unfolded: all names are printed, but not the thousands of a collaboration. */
const MOST_PRINTED = 200;

/** The authors who are not shown; `all` counts those too that are not kept. */
function Folded({ authors, all, href }: { authors: readonly Author[]; all: number; href: string }) {
  const printed = authors.slice(0, MOST_PRINTED).map(({ name }) => `, ${name}`);
  return (
    <>
      {" "}
      <a href={href} className="quiet no-print">
        and {all.toLocaleString("en")} more
      </a>
      <span className="hidden print:inline">
        {printed}
        {all > MOST_PRINTED ? " and others" : ""}
      </span>
    </>
  );
}

/** The first authors of a paper in a list, and those who were asked for; the others are counted. */
export function Authors({ paper: { authors, cut }, most, href, rangesOf = () => [] }: Props) {
  const names = authors.map((author) => ({ author, ranges: rangesOf(author.name) }));
  // One name more is shorter than "and 1 more".
  const first = authors.length <= most + 1 ? authors.length : most;
  const isShown = (place: number) => place < first || (names[place]?.ranges.length ?? 0) > 0;
  const shown = names.filter((_, place) => isShown(place));
  const folded = authors.filter((_, place) => !isShown(place));
  const all = (cut?.authors ?? authors.length) - shown.length;
  return (
    <>
      {placed(shown).map(({ key: place, thing: { author, ranges } }) => (
        <span key={place}>
          {place === first ? "… " : ""}
          <AuthorLink author={author} ranges={ranges} />
          {place < shown.length - 1 ? ", " : ""}
        </span>
      ))}
      {all > 0 ? <Folded authors={folded} all={all} href={href} /> : null}
    </>
  );
}
