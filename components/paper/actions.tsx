import type { LinkKind, Paper } from "@/lib/paper/paper";
import { plainText } from "@/lib/paper/plain";
import { CopyButton } from "./copy-button";
import { ShareButton } from "./share-button";

const LINK_NAMES: Readonly<Record<LinkKind, string>> = {
  code: "Code",
  project: "Project page",
  data: "Data",
  video: "Video",
  other: "Link",
};

/** Where a paper can be read, and what can be done with it. */
export function Actions({ paper, permalink }: { paper: Paper; permalink: string }) {
  return (
    <div className="no-print mt-9 flex flex-wrap items-center gap-x-6 border-y border-rule py-2">
      {paper.arxivId === undefined ? <FindOnArxiv title={paper.title} /> : <OnArxiv paper={paper} />}
      {paper.links.map((link) => (
        <Out key={link.url} href={link.url} name={LINK_NAMES[link.kind]} />
      ))}
      <a href="#cite" className="link py-1.5">
        Cite
      </a>
      <CopyButton name="Copy link" text={permalink} />
      <ShareButton title={plainText(paper.title)} url={permalink} />
    </div>
  );
}

function OnArxiv({ paper }: { paper: Paper }) {
  const id = `${paper.arxivId}${paper.version === undefined ? "" : `v${paper.version}`}`;
  return (
    <>
      <Out href={`https://arxiv.org/abs/${id}`} name="Read on arXiv" />
      <Out href={`https://arxiv.org/pdf/${id}`} name="PDF" />
      <Out href={`https://huggingface.co/papers/${paper.arxivId}`} name="Hugging Face" />
    </>
  );
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
