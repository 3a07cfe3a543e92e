/** The paper as BibTeX, folded away: the button under the authors copies it. */
export function Cite({ bibtex }: { bibtex: string }) {
  return (
    <details className="no-print mt-8 border-t border-rule pt-3">
      <summary className="link inline-block py-1.5">BibTeX</summary>
      <pre className="mt-1 overflow-x-auto bg-raised p-4 font-mono text-2xs whitespace-pre-wrap">
        {bibtex}
      </pre>
    </details>
  );
}
