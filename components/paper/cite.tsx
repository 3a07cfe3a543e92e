import { CITATION_STYLES, STYLE_NAMES } from "@/lib/paper/citation-styles";
import { FORM_NAMES, FORMS, pathOfCitation, pathOfForm } from "@/lib/paper/forms";
import type { Paper } from "@/lib/paper/paper";
import { CITATION_ID, FIRST_FORMAT } from "./citation-ids";

interface Props {
  readonly paper: Pick<Paper, "key">;
  readonly pinned: number | null;
  readonly bibtex: string;
}

/** A format in which the paper can be cited, and where it is a file. */
interface Format {
  readonly id: string;
  readonly name: string;
  readonly href: string;
  readonly type: string;
}

/**
 * The paper as a citation: as BibTeX at first, and in any other format behind its link, which is a file of its own. In the
 * browser `CiteTools` shows it in the place of the other one.
 */
export function Cite({ paper, pinned, bibtex }: Props) {
  return (
    <section aria-labelledby="cite" className="no-print mt-8 border-t border-rule pt-3">
      <h2 id="cite" className="label">
        Cite
      </h2>
      <ul aria-label="Formats" className="flex flex-wrap gap-x-4">
        {formatsOf(paper, pinned ?? undefined).map(({ id, name, href, type }) => (
          <li key={id}>
            <a
              href={href}
              type={type}
              data-cite={id}
              className="link inline-block py-1 aria-[current]:font-semibold aria-[current]:text-ink"
              {...(id === FIRST_FORMAT ? { "aria-current": "true" as const } : {})}
            >
              {name}
            </a>
          </li>
        ))}
      </ul>
      <textarea
        id={CITATION_ID}
        readOnly
        rows={9}
        aria-label="Citation"
        spellCheck={false}
        className="mt-1 block w-full resize-y bg-raised p-4 font-mono text-2xs"
      >
        {bibtex}
      </textarea>
    </section>
  );
}

function formatsOf(paper: Pick<Paper, "key">, version: number | undefined): Format[] {
  return [
    ...FORM_NAMES.map((form) => ({ id: form, ...FORMS[form], href: pathOfForm(paper, form, version) })),
    ...STYLE_NAMES.map((style) => ({
      id: style,
      name: CITATION_STYLES[style],
      href: pathOfCitation(paper, style, version),
      type: FORMS.txt.type,
    })),
  ];
}
