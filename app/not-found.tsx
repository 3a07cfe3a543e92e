import type { Metadata } from "next";
import { headers } from "next/headers";
import { Tex } from "@/components/text/tex";
import { idInPath } from "@/lib/browse/near-ids";
import { nearAddress, resolutionOf } from "@/lib/browse/unknown-address";
import { currentCorpus } from "@/lib/corpus/current";
import { pathOfPaper } from "@/lib/paper/address";
import type { Paper } from "@/lib/paper/paper";
import { percentDecoded } from "@/lib/paper/percent";
import { PATH_HEADER } from "@/lib/site/headers";
import { UnknownId } from "./unknown-id";

export const metadata: Metadata = { title: { absolute: "Nothing at this address · Incipit" } };

const NOTHING = "There is nothing at this address";

export default async function NotFound() {
  const asked = (await headers()).get(PATH_HEADER) ?? "/";
  const path = percentDecoded(asked) ?? asked;
  const corpus = await currentCorpus();
  const resolution = corpus === null ? null : await resolutionOf(corpus, path);
  // Next.js sends this page with every other one, in case. Where something stands, it says no more than it must.
  const isHere = path === "/" || (resolution !== null && resolution.kind !== "unknown");
  if (isHere) return <h1 className="frame">{NOTHING}</h1>;
  const id = idInPath(path);
  return (
    <div className="frame">
      <div className="py-14 lg:col-start-2">
        <h1 className="font-serif text-3xl font-medium">{NOTHING}</h1>
        <p className="mt-4 font-serif text-lg text-soft">
          The address may be mistyped, or lead to a paper that this collection does not hold.
        </p>
        {corpus !== null && id !== null ? <UnknownId corpus={corpus} id={id} /> : null}
        {corpus !== null ? <Near papers={await nearAddress(corpus, path)} /> : null}
        <p className="mt-8">
          <a href="/" className="link">
            All papers
          </a>
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
            <a href={pathOfPaper(paper)} className="quiet font-serif text-lg font-medium">
              <Tex text={paper.title} />
            </a>
          </li>
        ))}
      </ul>
    </section>
  );
}
