import { FOR_PROGRAMS, preflight } from "@/app/api/problem-response";
import { arxivAnswer } from "@/lib/arxiv/answer";
import { arxivErrorFeed, arxivFeed } from "@/lib/arxiv/feed";
import { ArxivError, arxivRequestFrom } from "@/lib/arxiv/request";
import { currentCorpus } from "@/lib/corpus/current";
import { Budget } from "@/lib/search/budget";
import { requestSignal } from "@/lib/site/request";
import { siteOrigin } from "@/lib/site/request-origin";
import { ASKED_ABOUT_EACH_TIME, revalidated } from "@/lib/site/revalidated";

const TYPE = "application/atom+xml; charset=utf-8";

/** arXiv's query interface over the papers held here. */
export function GET(request: Request): Promise<Response> {
  return answered(request, new URL(request.url).searchParams);
}

/** The same, asked by a form; what stands in the address comes after what stands in the form. */
export async function POST(request: Request): Promise<Response> {
  const params = new URLSearchParams(await request.text());
  for (const [name, value] of new URL(request.url).searchParams) params.append(name, value);
  return answered(request, params);
}

async function answered(request: Request, params: URLSearchParams): Promise<Response> {
  const corpus = await currentCorpus();
  if (corpus === null) return refused(new ArxivError("No corpus is published on this site yet"), 503);
  const asked = arxivRequestFrom(params);
  if (asked instanceof ArxivError) return refused(asked, 400);
  const result = await arxivAnswer(corpus, asked, new Budget(requestSignal()));
  const feed = arxivFeed(corpus, asked, result, await siteOrigin());
  return revalidated(request, feed, TYPE, { ...FOR_PROGRAMS, ...ASKED_ABOUT_EACH_TIME });
}

function refused(error: ArxivError, status: number): Response {
  const now = `${new Date().toISOString().slice(0, 19)}Z`;
  const headers = {
    ...FOR_PROGRAMS,
    "Content-Type": TYPE,
    "Cache-Control": "no-store",
    ...(status === 503 ? { "Retry-After": "60" } : {}),
  };
  return new Response(arxivErrorFeed(error, now), { status, headers });
}

export { preflight as OPTIONS };
