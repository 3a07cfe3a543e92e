import { currentCorpus } from "@/lib/corpus/current";

/** For whoever watches the server: 200 with the snapshot being served, 503 when there is none. */
export async function GET(): Promise<Response> {
  const corpus = await currentCorpus();
  if (corpus === null) return answer({ status: "no corpus" }, 503);
  const { papers, authors, dated, withTopic, sources } = corpus.manifest;
  return answer(
    { status: "ok", snapshot: corpus.id, papers, authors, dated, withTopic, sources: sources.length },
    200,
  );
}

function answer(body: object, status: number): Response {
  return Response.json(body, { status, headers: { "Cache-Control": "no-store" } });
}
