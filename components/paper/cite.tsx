import { CopyButton } from "./copy-button";

/** The paper as BibTeX, to copy. */
export function Cite({ bibtex }: { bibtex: string }) {
  return (
    <section aria-labelledby="cite" className="no-print mt-8">
      <div className="flex flex-wrap items-baseline justify-between">
        <h2 id="cite" className="label">
          Cite
        </h2>
        <CopyButton name="Copy BibTeX" text={bibtex} shortcut="c" />
      </div>
      <pre className="mt-1 overflow-x-auto bg-raised p-4 font-mono text-2xs whitespace-pre-wrap">
        {bibtex}
      </pre>
    </section>
  );
}
