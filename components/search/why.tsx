import type { Explanation, MatchedField, ScorePart } from "@/lib/search/engine";
import { StateLink } from "./state-link";

/** A result's own way to its explanation, and the explanation when it was asked for. */
export interface Why {
  /** The same list with the explanation open, or closed again. */
  readonly href: string;
  readonly explanation: Explanation | null;
}

interface LinkProps {
  readonly why: Why;
  readonly title: string;
  /** The id of the explanation, once it is there. */
  readonly id: string;
}

/** Opens the explanation in place; the address holds what is open, so that it works without JavaScript. */
export function WhyLink({ why, title, id }: LinkProps) {
  const open = why.explanation !== null;
  return (
    <StateLink
      id={`w-${id}`}
      href={why.href}
      data-stay="replace"
      rel="nofollow"
      className="link no-print inline-block py-1"
      aria-expanded={open}
      {...(open ? { "aria-controls": id } : {})}
    >
      {open ? "Close the reasons" : "Why this result"}
      <span className="sr-only">: {title}</span>
    </StateLink>
  );
}

const FIELDS: readonly MatchedField[] = ["title", "abstract", "author", "comment", "journal"];

const PART_NAMES: Readonly<Record<ScorePart, string>> = {
  words: "the words it has",
  order: "their order and nearness",
  title: "how the title fits as a whole",
  meaning: "meaning, beyond the words",
  neighbours: "papers like it",
};

interface ReasonsProps {
  readonly explanation: Explanation;
  readonly title: string;
  readonly id: string;
}

/** The words by field, what is lacking, and what the score is made of. */
export function Reasons({ explanation, title, id }: ReasonsProps) {
  const total = explanation.parts.reduce((sum, { score }) => sum + score, 0);
  return (
    <section
      id={id}
      aria-label={`Why this result: ${title}`}
      className="mt-3 max-w-[36rem] border-l-2 border-rule pl-4"
    >
      <WordsByField explanation={explanation} />
      {total > 0 ? (
        <dl className="mt-2 grid grid-cols-[minmax(0,13rem)_minmax(2rem,1fr)_auto] gap-x-4 text-xs">
          {explanation.parts.map(({ part, score }) => (
            <Part key={part} name={PART_NAMES[part]} share={score / total} />
          ))}
        </dl>
      ) : null}
    </section>
  );
}

function WordsByField({ explanation: { words, missing } }: { explanation: Explanation }) {
  const found = FIELDS.map((field) => ({
    name: field,
    words: words.filter(({ fields }) => fields.includes(field)).map(({ text }) => text),
  })).filter((one) => one.words.length > 0);
  const groups = missing.length > 0 ? [...found, { name: "lacks", words: missing }] : found;
  return (
    <ul className="flex flex-wrap gap-x-5 text-soft">
      {groups.map((group) => (
        <li key={group.name}>
          <span className="text-faint">{group.name}: </span>
          {group.words.join(", ")}
        </li>
      ))}
    </ul>
  );
}

const BAR_WIDTH = 100;

function Part({ name, share }: { name: string; share: number }) {
  const percent = Math.round(share * BAR_WIDTH);
  return (
    <>
      <dt className="text-faint">{name}</dt>
      <dd className="contents">
        <svg
          aria-hidden="true"
          viewBox={`0 0 ${BAR_WIDTH} 1`}
          preserveAspectRatio="none"
          className="h-1.5 w-full self-center"
        >
          <rect width={Math.min(BAR_WIDTH, Math.max(0, percent))} height="1" className="fill-bar" />
        </svg>
        <span className="text-right text-faint">{percent} %</span>
      </dd>
    </>
  );
}
