import type { Metadata } from "next";
import type { ReactNode } from "react";
import { QueryHelp } from "@/components/search/query-help";
import { NoCorpus } from "@/components/site/no-corpus";
import { currentCorpus } from "@/lib/corpus/current";
import type { Manifest, Published, SourceReport } from "@/lib/corpus/format";
import { formatMoment } from "@/lib/paper/format-date";
import { pageMetadata } from "@/lib/site/page-metadata";

export const metadata: Metadata = pageMetadata({
  title: "About",
  description:
    "What this collection of papers is: its sources, when each was read, and what was taken, merged and refused.",
  path: "/about",
});

export default async function AboutPage() {
  const corpus = await currentCorpus();
  if (corpus === null) return <NoCorpus />;
  const { manifest, published, id } = corpus;
  return (
    <div className="frame">
      <div className="lg:col-start-2 lg:col-end-4">
        <header className="max-w-2xl pt-8 lg:pt-12">
          <h1 className="font-serif text-3xl font-medium">About this collection</h1>
          <p className="mt-3 font-serif text-lg">
            {manifest.papers.toLocaleString("en")} papers, read from {manifest.sources.length}{" "}
            {manifest.sources.length === 1 ? "source" : "sources"} and published here on{" "}
            {formatMoment(published.publishedAt)}.
          </p>
        </header>
        <Counts manifest={manifest} />
        <Sources manifest={manifest} published={published} />
        <Refusals manifest={manifest} />
        <Section id="search" title="How to search">
          <QueryHelp />
        </Section>
        <Section id="limits" title="What it does not do">
          <ul className="max-w-2xl list-disc space-y-1.5 pl-5 font-serif text-base">
            <li>It holds titles, abstracts and what else the sources say, never the full text of a paper.</li>
            <li>
              A source that has no dates, authors or ids leaves them out here too: nothing is guessed. Such
              papers follow the dated ones.
            </li>
            <li>
              Where authors were run together in a source, they were split by rule, and the paper says so.
            </li>
            <li>Topics are given by a curated list of terms, not by a reader; a paper may have none.</li>
          </ul>
        </Section>
        <p className="mt-10 text-xs text-faint">
          Snapshot <code className="font-mono break-all">{id}</code>, made by {manifest.tool}.
        </p>
      </div>
    </div>
  );
}

function Section({ id, title, children }: { id: string; title: string; children: ReactNode }) {
  return (
    <section aria-labelledby={id} className="mt-12">
      <h2 id={id} className="mb-3 font-serif text-2xl font-medium">
        {title}
      </h2>
      {children}
    </section>
  );
}

function Counts({ manifest }: { manifest: Manifest }) {
  const refused = manifest.refusals.length;
  const counts: readonly [string, number][] = [
    ["papers", manifest.papers],
    ["records merged into another's paper", manifest.merged],
    ["records refused", refused],
    ["authors", manifest.authors],
    ["papers with a date", manifest.dated],
    ["papers with a topic", manifest.withTopic],
  ];
  return (
    <dl className="mt-8 grid max-w-2xl grid-cols-2 gap-x-8 gap-y-4 sm:grid-cols-3">
      {counts.map(([name, count]) => (
        <div key={name} className="border-t border-rule pt-2">
          <dd className="font-serif text-2xl">{count.toLocaleString("en")}</dd>
          <dt className="text-xs text-faint">{name}</dt>
        </div>
      ))}
    </dl>
  );
}

function Sources({ manifest, published }: { manifest: Manifest; published: Published }) {
  return (
    <Section id="sources" title="Sources">
      <ul className="max-w-2xl">
        {manifest.sources.map((source) => (
          <Source key={source.sha256} source={source} readAt={published.readAt[source.sha256]} />
        ))}
      </ul>
    </Section>
  );
}

function Source({ source, readAt }: { source: SourceReport; readAt: string | undefined }) {
  const { header } = source;
  return (
    <li className="border-t border-rule py-4">
      <h3 className="font-semibold break-all">{source.file}</h3>
      <p className="mt-1 text-soft">
        {source.formatLabel}. {source.taken} taken, {source.refused} refused
        {readAt !== undefined ? `, read on ${formatMoment(readAt)}` : ""}.
      </p>
      {header.updated !== undefined || header.totalResults !== undefined ? (
        <p className="mt-1 text-xs text-faint">
          {header.updated !== undefined ? `The feed is of ${formatMoment(header.updated)}. ` : ""}
          {header.totalResults !== undefined && header.startIndex !== undefined
            ? `It holds the results from ${(header.startIndex + 1).toLocaleString("en")} on, of ${header.totalResults.toLocaleString("en")}.`
            : ""}
        </p>
      ) : null}
      <p className="mt-1 text-2xs text-faint">
        {source.bytes.toLocaleString("en")} bytes, SHA-256{" "}
        <code className="font-mono break-all">{source.sha256}</code>
      </p>
    </li>
  );
}

/** So many are listed here; all are in the snapshot's manifest. */
const MOST_REFUSALS = 200;

function Refusals({ manifest }: { manifest: Manifest }) {
  const { refusals } = manifest;
  return (
    <Section id="refusals" title="What was refused">
      {refusals.length === 0 ? (
        <p className="font-serif text-base">Nothing: every record of every source was taken.</p>
      ) : (
        <ol className="max-w-2xl space-y-2">
          {refusals.slice(0, MOST_REFUSALS).map((refusal) => (
            <li
              key={`${refusal.file} ${refusal.position} ${refusal.reason}`}
              className="border-t border-rule pt-2"
            >
              <span className="font-semibold break-all">{refusal.file}</span>
              {refusal.position > 0 ? `, record ${refusal.position}` : ""}: {refusal.reason}
            </li>
          ))}
        </ol>
      )}
      {refusals.length > MOST_REFUSALS ? (
        <p className="mt-3 text-faint">
          and {refusals.length - MOST_REFUSALS} more, listed in the snapshot's <code>manifest.json</code>
        </p>
      ) : null}
    </Section>
  );
}
