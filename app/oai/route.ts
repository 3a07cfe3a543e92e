import { corpusOfSnapshot, currentCorpus, droppedFrom } from "@/lib/corpus/current";
import { oaiAnswer } from "@/lib/oai/answer";
import { Budget } from "@/lib/search/budget";
import { env } from "@/lib/site/env";
import { requestSignal } from "@/lib/site/request";
import { siteOrigin } from "@/lib/site/request-origin";
import { READABLE_BY_ALL } from "@/lib/site/revalidated";

/** OAI-PMH 2.0 over the papers held here, so that other collections can harvest this one. */
export function GET(request: Request): Promise<Response> {
  return answered(new URL(request.url).searchParams);
}

/** The same, asked by a form. */
export async function POST(request: Request): Promise<Response> {
  return answered(new URLSearchParams(await request.text()));
}

async function answered(params: URLSearchParams): Promise<Response> {
  const corpus = await currentCorpus();
  if (corpus === null)
    return new Response("No corpus is published.\n", { status: 503, headers: { "Retry-After": "60" } });
  const origin = await siteOrigin();
  const { contact } = env().harvest;
  const admin = contact?.includes("@") ? contact : `postmaster@${new URL(origin).hostname}`;
  const site = { corpus, corpusOf: corpusOfSnapshot, droppedFrom, origin, admin };
  const now = `${new Date().toISOString().slice(0, 19)}Z`;
  const body = await oaiAnswer(site, params, now, new Budget(requestSignal()));
  return new Response(body, {
    headers: { ...READABLE_BY_ALL, "Content-Type": "text/xml; charset=utf-8", "Cache-Control": "no-store" },
  });
}
