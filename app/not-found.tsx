import type { Metadata } from "next";
import { headers } from "next/headers";
import Link from "next/link";
import { Tex } from "@/components/text/tex";
import { nearAddress, resolutionOf } from "@/lib/browse/unknown-address";
import { currentCorpus } from "@/lib/corpus/current";
import { pathOfPaper } from "@/lib/paper/address";
import type { Paper } from "@/lib/paper/paper";
import { percentDecoded } from "@/lib/paper/percent";
import { heldVersions } from "@/lib/paper/version";
import { PATH_HEADER } from "@/lib/site/headers";

export const metadata: Metadata = { title: { absolute: "Nothing at this address · Incipit" } };

export default async function NotFound() {
  const asked = (await headers()).get(PATH_HEADER) ?? "/";
  const path = percentDecoded(asked) ?? asked;
  const corpus = await currentCorpus();
  const resolution = corpus === null ? null : resolutionOf(corpus, path);
  return (
    <div className="frame">
      <div className="py-14 lg:col-start-2">
        {corpus !== null && resolution?.kind === "version-not-held" ? (
          <VersionNotHeld paper={corpus.texts.read(resolution.paper)} version={resolution.version} />
        ) : (
          <>
            <h1 className="font-serif text-3xl font-medium">There is nothing at this address</h1>
            <p className="mt-4 font-serif text-lg text-soft">
              The address may be mistyped, or lead to a paper that this collection does not hold.
            </p>
            {corpus !== null ? <Near papers={await nearAddress(corpus, path)} /> : null}
          </>
        )}
        <p className="mt-8">
          <Link href="/" className="link">
            All papers
          </Link>
        </p>
      </div>
    </div>
  );
}

function Near({ papers }: { papers: readonly Paper[] }) {
  if (papers.length === 0) return null;
  return (
    <section aria-labelledby="near" className="mt-8">
      <h2 id="near" className="label">
        The nearest papers here
      </h2>
      <ul>
        {papers.map((paper) => (
          <li key={paper.key} className="border-b border-rule py-3.5">
            <Link href={pathOfPaper(paper)} className="quiet font-serif text-lg font-medium">
              <Tex text={paper.title} />
            </Link>
          </li>
        ))}
      </ul>
    </section>
  );
}

function VersionNotHeld({ paper, version }: { paper: Paper; version: number }) {
  const held = heldVersions(paper)[0];
  return (
    <>
      <h1 className="font-serif text-3xl font-medium">Version {version} is not in this collection</h1>
      <p className="mt-4 font-serif text-lg text-soft">
        Of <Tex text={paper.title} />, this collection holds{" "}
        <Link href={pathOfPaper(paper)} className="link underline underline-offset-2">
          {held === undefined ? "another version" : `version ${held}`}
        </Link>
        .{" "}
        {paper.arxivId !== undefined ? (
          <>
            arXiv may have{" "}
            <a
              href={`https://arxiv.org/abs/${paper.arxivId}v${version}`}
              rel="noreferrer"
              className="link underline underline-offset-2"
            >
              version {version}
            </a>
            .
          </>
        ) : null}
      </p>
    </>
  );
}
