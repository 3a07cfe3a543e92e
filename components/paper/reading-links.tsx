import type { LinkKind, Paper } from "@/lib/paper/paper";
import { plainText } from "@/lib/paper/plain";

const LINK_NAMES: Readonly<Record<LinkKind, string>> = {
  code: "Code",
  project: "Project page",
  data: "Data",
  video: "Video",
  other: "Link",
};

/** Where a paper can be read, and what belongs to it. */
export function ReadingLinks({ paper }: { paper: Paper }) {
  return (
    <>
      {paper.arxivId === undefined ? <FindOnArxiv title={paper.title} /> : <OnArxiv paper={paper} />}
      {paper.links.map((link) => (
        <Out key={link.url} href={link.url} name={LINK_NAMES[link.kind]} />
      ))}
    </>
  );
}

function OnArxiv({ paper }: { paper: Paper }) {
  const id = `${paper.arxivId}${paper.version === undefined ? "" : `v${paper.version}`}`;
  return (
    <>
      <Out href={`https://arxiv.org/abs/${id}`} name="Read on arXiv" />
      <Out href={`https://arxiv.org/pdf/${id}`} name="PDF" />
      {hasHtml(paper.arxivId ?? "") ? <Out href={`https://arxiv.org/html/${id}`} name="HTML" /> : null}
      <Out href={`https://huggingface.co/papers/${paper.arxivId}`} name="Hugging Face" />
    </>
  );
}

/** arXiv makes HTML of what was submitted since December 2023; of older papers it has next to none. */
function hasHtml(arxivId: string): boolean {
  return /^\d{4}\.\d{4,5}$/.test(arxivId) && arxivId >= "2312";
}

/** Papers of a source without ids are found by their title. */
function FindOnArxiv({ title }: { title: string }) {
  const words = plainText(title);
  const arxiv = new URLSearchParams({ query: words, searchtype: "title" });
  const huggingFace = new URLSearchParams({ q: words });
  return (
    <>
      <Out href={`https://arxiv.org/search/?${arxiv}`} name="Find on arXiv" />
      <Out href={`https://huggingface.co/papers?${huggingFace}`} name="Find on Hugging Face" />
    </>
  );
}

function Out({ href, name }: { href: string; name: string }) {
  return (
    <a href={href} rel="noreferrer" className="link py-1.5">
      {name}
    </a>
  );
}
