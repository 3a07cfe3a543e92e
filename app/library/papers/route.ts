import { z } from "zod";
import { paperMeant } from "@/lib/browse/named";
import { currentCorpus } from "@/lib/corpus/current";
import { keptPaper } from "@/lib/library/kept-paper";
import { MOST_ASKED } from "@/lib/library/limits";
import { LONGEST } from "@/lib/paper/limits";
import { requestSignal } from "@/lib/site/request";

const LONGEST_NAME = 200;

const askedSchema = z.object({
  papers: z
    .array(
      z.union([
        z.string().min(1).max(LONGEST_NAME),
        z.object({
          title: z.string().min(1).max(LONGEST.title),
          doi: z.string().min(1).max(LONGEST.doi).exactOptional(),
        }),
      ]),
    )
    .max(MOST_ASKED),
});

/** What papers are, asked by their keys or by what a reader's file says of them; nothing is kept of the question. */
export async function POST(request: Request): Promise<Response> {
  const corpus = await currentCorpus();
  if (corpus === null) return said("No corpus is published.", 503);
  const asked = askedSchema.safeParse(await request.json().catch(() => null));
  if (!asked.success)
    return said(`Expected {"papers": […]}, up to ${MOST_ASKED} keys, or titles with DOIs.`, 400);
  const papers = [];
  for (const one of asked.data.papers) {
    requestSignal().throwIfAborted();
    const number = await paperMeant(corpus, one);
    papers.push(number === null ? null : keptPaper(await corpus.texts.read(number)));
  }
  return Response.json({ snapshot: corpus.id, papers }, { headers: { "Cache-Control": "no-store" } });
}

function said(text: string, status: number): Response {
  return new Response(`${text}\n`, { status, headers: { "Content-Type": "text/plain; charset=utf-8" } });
}
