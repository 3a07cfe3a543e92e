const EXAMPLES: readonly { q: string; means: string }[] = [
  { q: "mixture of experts fpga", means: "papers with these words; word order and places count" },
  { q: '"direct feedback alignment"', means: "these words side by side" },
  { q: "photonic -laser", means: "with the first word and without the second" },
  { q: "blockchain OR ledger", means: "with either word" },
  { q: "(gpu OR fpga) attention", means: "parentheses group" },
  { q: "author:zhou layouts", means: "an author's name and a word" },
  { q: "title:federated", means: "a word of the title" },
  { q: "year:2025..2026", means: "submitted in these years" },
  { q: "has:code vision", means: "with a link to code" },
];

/** The query language by example; each example is a search. */
export function QueryHelp() {
  return (
    <dl className="max-w-2xl">
      {EXAMPLES.map(({ q, means }) => (
        <div key={q} className="grid gap-x-8 border-t border-rule py-2 sm:grid-cols-[16rem_1fr]">
          <dt>
            <a href={`/?${new URLSearchParams({ q })}`} className="link font-mono text-xs">
              {q}
            </a>
          </dt>
          <dd className="text-soft">{means}</dd>
        </div>
      ))}
    </dl>
  );
}
