import type { Metadata } from "next";
import { notFound, permanentRedirect, redirect } from "next/navigation";
import { Actions } from "@/components/paper/actions";
import { AuthorLink } from "@/components/paper/authors";
import { Cite } from "@/components/paper/cite";
import { CiteTools } from "@/components/paper/cite-tools";
import { CutNote } from "@/components/paper/cut-note";
import { Day } from "@/components/paper/dates";
import { Provenance } from "@/components/paper/provenance";
import { Record } from "@/components/paper/record";
import { Related } from "@/components/paper/related";
import { Trail } from "@/components/paper/trail";
import { VersionNote } from "@/components/paper/version-note";
import { Versions } from "@/components/paper/versions";
import { NoCorpus } from "@/components/site/no-corpus";
import { Still } from "@/components/still/still";
import { placed } from "@/components/text/placed";
import { Tex } from "@/components/text/tex";
import { topicsOf } from "@/lib/browse/answer";
import { relatedTo } from "@/lib/browse/related";
import { bibtexOf } from "@/lib/cite/bibtex";
import { highwireTags } from "@/lib/cite/highwire";
import { jsonLdOf } from "@/lib/cite/json-ld";
import { whereaboutsOf } from "@/lib/cite/whereabouts";
import type { Corpus } from "@/lib/corpus/corpus";
import { currentCorpus } from "@/lib/corpus/current";
import { pathOfCard, pathOfPaper, pathWithoutVersion } from "@/lib/paper/address";
import { formLinks } from "@/lib/paper/forms";
import { MOST_NAMED } from "@/lib/paper/limits";
import type { Author, Paper } from "@/lib/paper/paper";
import { percentDecoded } from "@/lib/paper/percent";
import { plainText } from "@/lib/paper/plain";
import { paragraphsOf } from "@/lib/paper/segments";
import { atVersion, heldVersions } from "@/lib/paper/version";
import type { PaperNumber } from "@/lib/search/engine";
import { pageMetadata } from "@/lib/site/page-metadata";
import { siteOrigin } from "@/lib/site/request-origin";

interface Props {
  readonly params: Promise<{ id: string[] }>;
  /** `version` names one that was asked for and is not held. */
  readonly searchParams: Promise<{ version?: string | string[] }>;
}

interface Found {
  readonly number: PaperNumber;
  readonly newest: Paper;
  /** The paper as the address pins it. */
  readonly paper: Paper;
  readonly pinned: number | null;
}

const MOST_RELATED = 6;
const DESCRIPTION_CHARACTERS = 200;

/** The paper at an address; another spelling of an address redirects, an unknown one is a real 404. */
async function found(corpus: Corpus, props: Props): Promise<Found> {
  const segments = (await props.params).id;
  const path = segments.map((segment) => percentDecoded(segment) ?? segment).join("/");
  const resolution = await corpus.resolve(path);
  if (resolution.kind === "redirect") permanentRedirect(pathOfPaper(resolution));
  if (resolution.kind === "version-not-held")
    redirect(pathWithoutVersion(await corpus.texts.read(resolution.paper), resolution.version));
  if (resolution.kind !== "paper") notFound();
  const newest = await corpus.texts.read(resolution.paper);
  const pinned = resolution.version;
  // An escaped slash is another spelling of the address too.
  if (segments.some((segment) => /%2f/i.test(segment)))
    permanentRedirect(pathOfPaper(newest, pinned ?? undefined));
  const paper = pinned === null ? newest : atVersion(newest, pinned);
  if (paper === null) notFound();
  return { number: resolution.paper, newest, paper, pinned };
}

export async function generateMetadata(props: Props): Promise<Metadata> {
  const corpus = await currentCorpus();
  if (corpus === null) return {};
  const { paper, pinned } = await found(corpus, props);
  return pageMetadata({
    title: plainText(paper.title),
    description: opening(plainText(paper.abstract)),
    path: pathOfPaper(paper),
    type: "article",
    card: pathOfCard(paper),
    forms: formLinks(paper, pinned ?? undefined),
    tags: highwireTags(paper, whereaboutsOf(paper, await siteOrigin())),
  });
}

/** The version that was asked for and is not held; null where none was. */
async function askedVersion({ searchParams }: Props, newest: Paper): Promise<number | null> {
  const { version } = await searchParams;
  if (typeof version !== "string" || !/^[1-9]\d{0,3}$/.test(version)) return null;
  const asked = Number(version);
  return heldVersions(newest).includes(asked) ? null : asked;
}

/** The first words of an abstract, cut at a word. */
function opening(abstract: string): string {
  if (abstract.length <= DESCRIPTION_CHARACTERS) return abstract;
  const cut = abstract.slice(0, DESCRIPTION_CHARACTERS);
  return `${cut.slice(0, cut.lastIndexOf(" "))} …`;
}

export default async function PaperPage(props: Props) {
  const corpus = await currentCorpus();
  if (corpus === null) return <NoCorpus />;
  const { number, newest, paper, pinned } = await found(corpus, props);
  const origin = await siteOrigin();
  const permalink = `${origin}${pathOfPaper(paper, pinned ?? undefined)}`;
  const bibtex = bibtexOf(paper, permalink).trimEnd();
  const related = await Promise.all(
    (await relatedTo(corpus, number, MOST_RELATED)).map(async ({ paper: other, reasons }) => ({
      paper: await corpus.texts.read(other),
      reasons,
    })),
  );
  return (
    <div className="paper-frame">
      <Trail paperKey={paper.key} />
      <article>
        <VersionNote paper={newest} asked={await askedVersion(props, newest)} />
        <Still name="heading">
          <Heading paper={paper} pinned={pinned} />
        </Still>
        <Actions paper={paper} permalink={permalink} />
        <Still name="abstract">
          <Abstract paper={paper} />
          <CutNote paper={paper} />
          <p className="mt-6 hidden text-xs print:block">{permalink}</p>
          <script type="application/ld+json">{jsonLdOf(paper, whereaboutsOf(paper, origin))}</script>
        </Still>
      </article>
      <aside aria-label="About this paper" className="max-lg:mt-10 lg:pt-2">
        <Still name="record">
          <Record paper={paper} topics={topicsOf(corpus, paper.topics)} />
          <Versions newest={newest} pinned={pinned} />
          <Cite paper={paper} pinned={pinned} bibtex={bibtex} />
        </Still>
        <CiteTools path={pathOfPaper(paper, pinned ?? undefined)} />
      </aside>
      <div>
        <Still name="related">
          <Related related={related} />
          <Provenance paper={paper} />
        </Still>
      </div>
    </div>
  );
}

function Heading({ paper, pinned }: { paper: Paper; pinned: number | null }) {
  return (
    <header>
      <h1 className="font-serif text-2xl font-medium text-balance sm:text-3xl">
        <Tex text={paper.title} />
      </h1>
      <AuthorList paper={paper} />
      <Dates paper={paper} pinned={pinned} />
    </header>
  );
}

/** A collaboration's hundreds of names are folded, so that the abstract is not pages away. */
const MOST_AUTHORS = 40;

function AuthorList({ paper: { authors, cut } }: { paper: Paper }) {
  if (authors.length === 0) return null;
  const shown = authors.length > MOST_AUTHORS ? authors.slice(0, MOST_AUTHORS / 2) : authors;
  const folded = authors.slice(shown.length, MOST_NAMED.page);
  const all = cut?.authors ?? authors.length;
  const unnamed = all - shown.length - folded.length;
  return (
    <div className="mt-4 text-base">
      <Names authors={shown} label="Authors" />
      {folded.length > 0 ? (
        <details>
          <summary className="link inline-block py-1 text-sm">
            and {(all - shown.length).toLocaleString("en")} more
          </summary>
          <Names authors={folded} label="More authors" />
          {unnamed > 0 ? (
            <p className="text-sm text-faint">and {unnamed.toLocaleString("en")} who are not named here</p>
          ) : null}
        </details>
      ) : null}
    </div>
  );
}

function Names({ authors, label }: { authors: readonly Author[]; label: string }) {
  return (
    <ul aria-label={label}>
      {placed(authors).map(({ key: place, thing: author }) => (
        <li key={place} className="inline">
          <AuthorLink author={author} />
          {place < authors.length - 1 ? ", " : ""}
        </li>
      ))}
    </ul>
  );
}

function Dates({ paper, pinned }: { paper: Paper; pinned: number | null }) {
  const revised = paper.version !== undefined && paper.version > 1 && paper.updated !== undefined;
  if (paper.submitted === undefined && !revised) return null;
  return (
    <p className="mt-3 text-soft">
      {paper.submitted !== undefined ? (
        <>
          Submitted <Day date={paper.submitted} />
        </>
      ) : null}
      {revised && paper.updated !== undefined ? (
        <>
          {paper.submitted !== undefined ? ", revised" : "Revised"} <Day date={paper.updated} /> (version{" "}
          {paper.version})
        </>
      ) : null}
      {pinned !== null ? ", the version this address names" : null}
    </p>
  );
}

function Abstract({ paper }: { paper: Paper }) {
  if (paper.abstract === "")
    return <p className="mt-8 text-faint">No source of this collection has its abstract.</p>;
  return (
    <div className="abstract mt-6">
      {placed(paragraphsOf(paper.abstract)).map(({ key, thing: paragraph }) => (
        <p key={key}>
          <Tex text={paragraph} />
        </p>
      ))}
    </div>
  );
}
