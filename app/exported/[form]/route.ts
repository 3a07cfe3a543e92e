import { exportedPapers, MOST_EXPORTED } from "@/lib/browse/export";
import { papersNamed } from "@/lib/browse/listed";
import { cited, LIST_WRITERS } from "@/lib/cite/list";
import type { Corpus } from "@/lib/corpus/corpus";
import { currentCorpus } from "@/lib/corpus/current";
import { EXPORT_FORMS } from "@/lib/feed/feed";
import { readListAddress } from "@/lib/library/list-address";
import type { Paper } from "@/lib/paper/paper";
import { stateFrom } from "@/lib/query/url";
import { Budget } from "@/lib/search/budget";
import { requestSignal } from "@/lib/site/request";
import { siteOrigin } from "@/lib/site/request-origin";
import { ASKED_ABOUT_EACH_TIME, READABLE_BY_ALL } from "@/lib/site/revalidated";
import { streamed } from "@/lib/site/streamed";

interface Props {
  readonly params: Promise<{ form: string }>;
}

type Chosen = (corpus: Corpus) => Promise<AsyncIterable<Paper>>;

/** The papers of a search as a file: `/export.bib` and the query string of `/`; or those of `/list`, with its own. */
export function GET(request: Request, props: Props): Promise<Response> {
  const params = new URL(request.url).searchParams;
  return exported(props, async (corpus) => {
    if (params.has("ids") || params.has("z")) return papersNamed(corpus, (await readListAddress(params)).ids);
    return exportedPapers(corpus, stateFrom(params).state, new Budget(requestSignal()));
  });
}

/** The papers of a form's field `ids`, which may be more than an address can carry: a reader's whole library. */
export async function POST(request: Request, props: Props): Promise<Response> {
  const ids = new URLSearchParams(await request.text()).get("ids") ?? "";
  const wanted = ids.split(",").slice(0, MOST_EXPORTED);
  return exported(props, async (corpus) => papersNamed(corpus, wanted));
}

async function exported({ params }: Props, papersOf: Chosen): Promise<Response> {
  const corpus = await currentCorpus();
  if (corpus === null) return new Response("No corpus is published.\n", { status: 503 });
  const { form } = await params;
  const found = EXPORT_FORMS.find(({ suffix }) => suffix === form);
  if (found === undefined)
    return new Response(`There are ${EXPORT_FORMS.map(({ suffix }) => suffix).join(", ")}.\n`, {
      status: 404,
    });
  const papers = await papersOf(corpus);
  const body = streamed(LIST_WRITERS[found.suffix](cited(papers, await siteOrigin())), requestSignal());
  return new Response(body, {
    headers: {
      ...READABLE_BY_ALL,
      ...ASKED_ABOUT_EACH_TIME,
      "Content-Type": `${found.type}; charset=utf-8`,
      "Content-Disposition": `attachment; filename="papers.${form}"`,
    },
  });
}
