import { WholeAbstract } from "@/components/search/passage";
import { htmlOf } from "@/components/still/html";
import { currentCorpus } from "@/lib/corpus/current";
import { pathOfPaper } from "@/lib/paper/address";
import { percentDecoded } from "@/lib/paper/percent";
import { cleanQuery } from "@/lib/query/clean";
import { parseQuery } from "@/lib/query/parse";

interface Context {
  readonly params: Promise<{ id: string[] }>;
}

/** A part of a page is nothing to find by itself. */
const HEADERS = {
  "Content-Type": "text/html; charset=utf-8",
  "Cache-Control": "private, max-age=60",
  "X-Robots-Tag": "noindex",
};

/** The abstract of `/papers/<id>` as it unfolds in a list: a piece of HTML with the hits of the query `q` marked. */
export async function GET(request: Request, { params }: Context): Promise<Response> {
  const corpus = await currentCorpus();
  const id = (await params).id.map((segment) => percentDecoded(segment) ?? segment).join("/");
  const resolution = await corpus?.resolve(id);
  if (corpus === null || resolution?.kind !== "paper") return new Response(null, { status: 404 });
  const paper = await corpus.texts.read(resolution.paper);
  const asked = new URL(request.url).searchParams.get("q") ?? "";
  const { query } = parseQuery(cleanQuery(asked).text);
  const abstract = <WholeAbstract paper={paper} query={query} href={pathOfPaper(paper)} />;
  return new Response(htmlOf(abstract), { headers: HEADERS });
}
