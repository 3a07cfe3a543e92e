import { Tex } from "@/components/text/tex";
import { papersNear } from "@/lib/browse/near-ids";
import type { Corpus } from "@/lib/corpus/corpus";
import { pathOfPaper } from "@/lib/paper/address";
import type { ArxivId } from "@/lib/paper/arxiv-id";

/** Says of an arXiv id that is not held where it may be, and which held ones it may be mistyped for. */
export async function UnknownId({ corpus, id }: { corpus: Corpus; id: ArxivId }) {
  const near = await papersNear(corpus, id);
  return (
    <>
      <p className="mt-4 font-serif text-lg text-soft">
        arXiv may have{" "}
        <a
          href={`https://arxiv.org/abs/${id}`}
          rel="noreferrer"
          className="link underline underline-offset-2"
        >
          arXiv:{id}
        </a>
        .
      </p>
      {near.length > 0 ? (
        <section aria-labelledby="near-ids" className="mt-8">
          <h2 id="near-ids" className="label">
            Held under nearly the same number
          </h2>
          <ul>
            {near.map((paper) => (
              <li key={paper.key} className="border-b border-rule py-3.5">
                <a href={pathOfPaper(paper)} className="quiet font-serif text-lg font-medium">
                  <Tex text={paper.title} />
                </a>{" "}
                <span className="text-faint">arXiv {paper.key}</span>
              </li>
            ))}
          </ul>
        </section>
      ) : null}
    </>
  );
}
