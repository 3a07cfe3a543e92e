import { corpusHealth, currentCorpus } from "@/lib/corpus/current";

/** For whoever watches the server: 200 with the snapshot being served, 503 when there is none or it is damaged. */
export async function GET(): Promise<Response> {
  await currentCorpus();
  const { status, body } = corpusHealth();
  return Response.json(body, { status, headers: { "Cache-Control": "no-store" } });
}
