import type { Metadata } from "next";
import { OperationForm } from "@/components/api/operation-form";
import { OPERATIONS } from "@/lib/api/operations";
import { PROBLEMS } from "@/lib/api/problem";
import { pageMetadata } from "@/lib/site/page-metadata";

export const metadata: Metadata = pageMetadata({
  title: "For programs",
  description: "This collection as JSON: what can be asked, what is answered, and forms to try it.",
  path: "/api",
});

/** What programs are answered besides, each in a way of its own. */
const OTHERS: readonly { address: string; says: string }[] = [
  {
    address: "POST /api/v1/recommend",
    says: 'Papers for somebody who keeps some: {"keys": ["2505.23819"], "sort": "best", "limit": 20}.',
  },
  {
    address: "/api/query?search_query=",
    says: "arXiv’s query interface over the papers held here, for programs that know it.",
  },
  { address: "/oai?verb=Identify", says: "OAI-PMH 2.0, to harvest all of it." },
  { address: "/mcp", says: "The Model Context Protocol, for agents: tools that search, read and cite." },
  { address: "/search.md?q=", says: "A search as Markdown; also /topics/….md, /papers/….md and /llms.txt." },
  { address: "/feed.xml?q=", says: "The newest papers of a search, to follow; also /feed.json." },
  {
    address: "/export.bib?q=",
    says: "The papers of a search as a file; also .ris, .json, .csv, .jsonl and .md.",
  },
];

export default function ApiPage() {
  return (
    <div className="frame">
      <div className="lg:col-start-2 lg:col-end-4">
        <header className="max-w-2xl pt-8 lg:pt-12">
          <h1 className="font-serif text-3xl font-medium">For programs</h1>
          <p className="mt-3 font-serif text-lg">
            Everything the pages show can be read as JSON, without a key. The same is described for programs
            in{" "}
            <a href="/api/openapi.json" type="application/json" className="link underline">
              OpenAPI 3.1
            </a>
            .
          </p>
          <ul className="mt-4 list-disc space-y-1.5 pl-5 font-serif text-base">
            <li>
              Lists have pages (<code className="font-mono text-sm">page</code>,{" "}
              <code className="font-mono text-sm">size</code>) down to 10,000 papers, or a walk to the end:{" "}
              <code className="font-mono text-sm">cursor=*</code>, then the{" "}
              <code className="font-mono text-sm">nextCursor</code> of each answer. A walk stays in the
              snapshot in which it began.
            </li>
            <li>
              <code className="font-mono text-sm">fields</code> picks what is said of each paper.
            </li>
            <li>
              A parameter that is not known is named in <code className="font-mono text-sm">notes</code>; a
              value that cannot be used is an error.
            </li>
            <li>
              Ask with <code className="font-mono text-sm">If-None-Match</code> and the{" "}
              <code className="font-mono text-sm">ETag</code> of the last answer: 304 says that it still
              holds.
            </li>
          </ul>
        </header>
        <section aria-labelledby="operations" className="mt-12">
          <h2 id="operations" className="font-serif text-2xl font-medium">
            What can be asked
          </h2>
          {OPERATIONS.map((operation) => (
            <OperationForm key={operation.name} operation={operation} />
          ))}
        </section>
        <section aria-labelledby="others" className="mt-12">
          <h2 id="others" className="mb-3 font-serif text-2xl font-medium">
            Other ways
          </h2>
          <dl className="max-w-2xl">
            {OTHERS.map(({ address, says }) => (
              <div key={address} className="grid gap-x-8 border-t border-rule py-2 sm:grid-cols-[16rem_1fr]">
                <dt>
                  <code className="font-mono text-xs break-all">{address}</code>
                </dt>
                <dd className="text-soft">{says}</dd>
              </div>
            ))}
          </dl>
        </section>
        <section aria-labelledby="problems" className="mt-12">
          <h2 id="problems" className="mb-3 font-serif text-2xl font-medium">
            What can go wrong
          </h2>
          <p className="max-w-2xl font-serif text-base">
            An error is an <code className="font-mono text-sm">application/problem+json</code> with its kind,
            a sentence that says what is wrong, and where it can be said the parameter and the place in it.
          </p>
          <dl className="mt-4 max-w-2xl">
            {Object.entries(PROBLEMS).map(([kind, { status, help }]) => (
              <div
                key={kind}
                id={kind}
                className="grid gap-x-8 border-t border-rule py-2 sm:grid-cols-[16rem_1fr]"
              >
                <dt>
                  <code className="font-mono text-xs">{kind}</code>, {status}
                </dt>
                <dd className="text-soft">{help.replaceAll("`", "")}</dd>
              </div>
            ))}
          </dl>
        </section>
      </div>
    </div>
  );
}
