import { FORM_NAMES, FORMS, pathOfForm } from "@/lib/paper/forms";
import type { Paper } from "@/lib/paper/paper";

/** The id of the paper as BibTeX. */
export const BIBTEX_ID = "bibtex";

interface Props {
  readonly paper: Pick<Paper, "key">;
  readonly pinned: number | null;
  readonly bibtex: string;
}

/** The paper as BibTeX, folded away, since the button under the authors copies it; and every form as a file. */
export function Cite({ paper, pinned, bibtex }: Props) {
  return (
    <section aria-labelledby="cite" className="no-print mt-8 border-t border-rule pt-3">
      <h2 id="cite" className="label">
        Cite
      </h2>
      <details>
        <summary className="link inline-block py-1.5">Show BibTeX</summary>
        <pre
          id={BIBTEX_ID}
          className="mt-1 overflow-x-auto bg-raised p-4 font-mono text-2xs whitespace-pre-wrap"
        >
          {bibtex}
        </pre>
      </details>
      <p className="flex flex-wrap gap-x-4 text-soft">
        As a file:
        {FORM_NAMES.map((form) => (
          <a
            key={form}
            href={pathOfForm(paper, form, pinned ?? undefined)}
            className="link"
            type={FORMS[form].type}
          >
            {FORMS[form].name}
          </a>
        ))}
      </p>
    </section>
  );
}
