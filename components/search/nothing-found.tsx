import type { NothingFoundAnswer, Remedy } from "@/lib/browse/remedies";

/** An empty result: what emptied it, and an offer to drop exactly that. */
export function NothingFound({ reason, elsewhere, spelling, remedies, topics }: NothingFoundAnswer) {
  return (
    <section aria-label="Nothing found" className="pt-8 pb-2">
      <p className="max-w-[36rem] font-serif text-xl text-pretty">{reason}</p>
      {elsewhere === null ? null : (
        <p className="mt-4">
          Look for it at{" "}
          <a href={elsewhere.href} rel="noreferrer" className="link underline underline-offset-2">
            {elsewhere.name}
          </a>
          .
        </p>
      )}
      {spelling === null ? null : (
        <p className="mt-4 font-serif text-lg">
          Did you mean <RemedyLink remedy={spelling} />
        </p>
      )}
      <Offers remedies={remedies} />
      {topics.length > 0 ? (
        <>
          <h2 className="label mt-5">The nearest topics</h2>
          <Offers remedies={topics} />
        </>
      ) : null}
      {spelling === null && remedies.length + topics.length === 0 ? (
        <p className="mt-4">
          <a href="/" className="link inline-block py-1.5">
            All papers
          </a>
        </p>
      ) : null}
    </section>
  );
}

function Offers({ remedies }: { remedies: readonly Remedy[] }) {
  if (remedies.length === 0) return null;
  return (
    <ul className="mt-2 flex flex-wrap gap-x-7">
      {remedies.map((remedy) => (
        <li key={remedy.href}>
          <RemedyLink remedy={remedy} />
        </li>
      ))}
    </ul>
  );
}

function RemedyLink({ remedy: { name, href, count } }: { remedy: Remedy }) {
  return (
    <>
      <a href={href} rel="nofollow" className="link inline-block py-1.5">
        {name}
      </a>{" "}
      <span className="font-sans text-sm text-faint">
        {count.toLocaleString("en")} {count === 1 ? "paper" : "papers"}
      </span>
    </>
  );
}
