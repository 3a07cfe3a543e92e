import type { ReactNode } from "react";
import { Day } from "@/components/paper/dates";
import { Tex } from "@/components/text/tex";
import { categoryName } from "@/lib/paper/categories";
import { FIELD_NAMES } from "@/lib/paper/field-names";
import type { Paper } from "@/lib/paper/paper";
import { SOURCE_LABELS } from "@/lib/paper/sources";
import type { Topic } from "@/lib/topics/vocabulary";
import { sureness } from "./provenance";
import { Venue } from "./venue";

/** The facts about a paper beside its text; a fact that no source states is not drawn. */
export function Record({ paper, topics }: { paper: Paper; topics: readonly Topic[] }) {
  return (
    <section aria-labelledby="record">
      <h2 id="record" className="label mb-2.5">
        Record
      </h2>
      <dl className="grid grid-cols-[6.5rem_minmax(0,1fr)] gap-y-1.5">
        {paper.arxivId !== undefined ? (
          <Fact name="arXiv">
            {paper.arxivId}
            {paper.version !== undefined ? `v${paper.version}` : ""}
          </Fact>
        ) : null}
        {paper.versionDates !== undefined ? (
          <Fact name="Versions">
            {listed(
              paper.versionDates.map(({ version, submitted }) => (
                <span key={version}>
                  v{version} <Day date={submitted} />
                </span>
              )),
            )}
          </Fact>
        ) : null}
        {paper.categories.length > 0 ? (
          <Fact name="Categories">
            {listed(
              paper.categories.map((category) => (
                <a
                  key={category}
                  href={`/?category=${category}`}
                  title={categoryName(category) ?? category}
                  className="name"
                >
                  {category}
                </a>
              )),
            )}
          </Fact>
        ) : null}
        {topics.length > 0 ? (
          <Fact name="Topics">
            {listed(
              topics.map((topic) => (
                <a key={topic.slug} href={`/topics/${topic.slug}`} className="name">
                  {topic.name}
                </a>
              )),
            )}
          </Fact>
        ) : null}
        {paper.venue !== undefined ? (
          <Fact name="Venue">
            <Venue venue={paper.venue} />
          </Fact>
        ) : null}
        {paper.comment !== undefined ? (
          <Fact name="Comment">
            <Tex text={paper.comment} />
          </Fact>
        ) : null}
        {paper.journalRef !== undefined ? <Fact name="Journal">{paper.journalRef}</Fact> : null}
        {paper.doi !== undefined ? (
          <Fact name="DOI">
            <a href={`https://doi.org/${encodeURI(paper.doi)}`} rel="noreferrer" className="name">
              {paper.doi}
            </a>
          </Fact>
        ) : null}
        {paper.upvotes !== undefined && paper.upvotes > 0 ? (
          <Fact name="Readers">
            {paper.upvotes.toLocaleString("en")} {paper.upvotes === 1 ? "upvote" : "upvotes"} on Hugging Face
          </Fact>
        ) : null}
        <Fact name="Source">
          {[...new Set(paper.origins.map((origin) => SOURCE_LABELS[origin.source]))].join(", ")}
        </Fact>
        <Doubts paper={paper} />
      </dl>
    </section>
  );
}

/** Fields that were read by rule say so where a reader looks for them. */
function Doubts({ paper }: { paper: Paper }) {
  const fields = ["authors", "title", "abstract"] as const;
  return fields.map((field) => {
    const proven = paper.provenance[field];
    return proven?.note === undefined ? null : (
      <Fact key={field} name={FIELD_NAMES[field]}>
        {proven.note.replace(/^authors /, "")}
        {sureness(proven)}
      </Fact>
    );
  });
}

function Fact({ name, children }: { name: string; children: ReactNode }) {
  return (
    <>
      <dt className="text-faint">{name}</dt>
      <dd>{children}</dd>
    </>
  );
}

function listed(nodes: readonly ReactNode[]): ReactNode[] {
  return nodes.flatMap((node, place) => (place === 0 ? [node] : [", ", node]));
}
