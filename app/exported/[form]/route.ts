import { exportedPapers } from "@/lib/browse/export";
import { cited, LIST_WRITERS } from "@/lib/cite/list";
import { currentCorpus } from "@/lib/corpus/current";
import { EXPORT_FORMS } from "@/lib/feed/feed";
import { stateFrom } from "@/lib/query/url";
import { Budget } from "@/lib/search/budget";
import { requestSignal } from "@/lib/site/request";
import { siteOrigin } from "@/lib/site/request-origin";
import { ASKED_ABOUT_EACH_TIME, READABLE_BY_ALL } from "@/lib/site/revalidated";
import { streamed } from "@/lib/site/streamed";

interface Props {
  readonly params: Promise<{ form: string }>;
}

/** The papers of a search as a file: `/export.bib` and the query string of `/`. */
export async function GET(request: Request, { params }: Props): Promise<Response> {
  const corpus = await currentCorpus();
  if (corpus === null) return new Response("No corpus is published.\n", { status: 503 });
  const { form } = await params;
  const found = EXPORT_FORMS.find(({ suffix }) => suffix === form);
  if (found === undefined)
    return new Response(`There are ${EXPORT_FORMS.map(({ suffix }) => suffix).join(", ")}.\n`, {
      status: 404,
    });
  const { state } = stateFrom(new URL(request.url).searchParams);
  const papers = await exportedPapers(corpus, state, new Budget(requestSignal()));
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
