import type { Paper } from "@/lib/paper/paper";

/** Says that another version than the one asked for is shown, and where that one may be. */
export function VersionNote({ paper, asked }: { paper: Paper; asked: number | null }) {
  if (asked === null) return null;
  const shown = paper.version === undefined ? "another one" : `version ${paper.version}`;
  return (
    <p className="mt-8 border-l-2 border-accent pl-4 text-soft">
      Version {asked} is not in this collection; this is {shown}.
      {paper.arxivId !== undefined ? (
        <>
          {" "}
          arXiv may have{" "}
          <a
            href={`https://arxiv.org/abs/${paper.arxivId}v${asked}`}
            rel="noreferrer"
            className="link underline underline-offset-2"
          >
            version {asked}
          </a>
          .
        </>
      ) : null}
    </p>
  );
}
