import { useState } from "react";
import { Day } from "@/components/paper/dates";
import { Tex } from "@/components/text/tex";
import { NotReached } from "@/lib/library/ask";
import type { Entry } from "@/lib/library/entry";
import { type RecommendedOrder, type RecommendedPaper, recommendedFor } from "@/lib/library/recommended";
import { pathOfPaper } from "@/lib/paper/address";

const MOST_AUTHORS = 3;
const ORDERS: readonly (readonly [RecommendedOrder, string])[] = [
  ["best", "Best first"],
  ["newest", "Newest first"],
];

interface Props {
  /** The papers of the view. */
  readonly kept: readonly Entry[];
  readonly library: ReadonlyMap<string, Entry>;
  /** The tag whose papers these are; null for the whole library. */
  readonly tag: string | null;
}

/** Papers like those that are kept, each with the reason and the kept paper it is near to; asked for when it is unfolded. */
export function MoreLike({ kept, library, tag }: Props) {
  const [order, setOrder] = useState<RecommendedOrder>("best");
  const [found, setFound] = useState<readonly RecommendedPaper[] | string | null>(null);
  const ask = async (sort: RecommendedOrder) => {
    setOrder(sort);
    setFound(null);
    try {
      setFound(await recommendedFor(kept, library, sort));
    } catch (error) {
      if (!(error instanceof NotReached)) throw error;
      setFound("The site cannot be reached now.");
    }
  };
  return (
    <details
      className="no-print mt-10 border-t border-rule pt-3"
      onToggle={(event) => {
        if (event.currentTarget.open && found === null) void ask(order);
      }}
    >
      <summary className="link inline-block py-1">
        More like {tag === null ? "what you keep" : `what you tagged ${tag}`}
      </summary>
      <fieldset className="flex gap-4 py-1">
        <legend className="sr-only">Order</legend>
        {ORDERS.map(([value, name]) => (
          <button
            key={value}
            type="button"
            aria-pressed={order === value}
            className="quiet py-1 text-faint aria-pressed:font-medium aria-pressed:text-ink"
            onClick={() => void ask(value)}
          >
            {name}
          </button>
        ))}
      </fieldset>
      <div aria-live="polite">
        {typeof found === "string" ? <p className="py-2 text-soft">{found}</p> : null}
        {found === null ? <p className="py-2 text-soft">Looking for papers…</p> : null}
        {found?.length === 0 ? (
          <p className="py-2 text-soft">Nothing in this collection is near these papers.</p>
        ) : null}
      </div>
      {typeof found === "string" || found === null ? null : (
        <ol>
          {found.map((one) => (
            <RecommendedRow key={one.paper.key} {...one} />
          ))}
        </ol>
      )}
    </details>
  );
}

function RecommendedRow({ paper, near, reasons }: RecommendedPaper) {
  const { key, title, authors, submitted } = paper;
  const names =
    authors.slice(0, MOST_AUTHORS).join(", ") + (authors.length > MOST_AUTHORS ? " and others" : "");
  return (
    <li className="result" data-paper={key}>
      <article aria-labelledby={`r-${key}`}>
        <h3 id={`r-${key}`} className="result-title">
          <a href={pathOfPaper(paper)} className="quiet">
            <Tex text={title} />
          </a>
        </h3>
        <p className="result-by">
          {names}
          {names !== "" && submitted !== undefined ? " · " : ""}
          {submitted === undefined ? null : <Day date={submitted} />}
        </p>
        <p className="text-xs text-faint">
          Near{" "}
          <a href={pathOfPaper(near)} className="name">
            <Tex text={near.title} />
          </a>
          {reasons.length > 0 ? `; shares: ${reasons.join(", ")}` : ""}
        </p>
        <p className="text-xs">
          <button type="button" className="save-button link mt-1 py-1.5" data-save={key}>
            Save
          </button>
        </p>
      </article>
    </li>
  );
}
