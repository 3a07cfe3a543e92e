import { cardOf } from "@/lib/card/card";
import { currentCorpus } from "@/lib/corpus/current";
import { percentDecoded } from "@/lib/paper/percent";
import { BoundedCache } from "@/lib/search/bounded-cache";
import { ASKED_ABOUT_EACH_TIME, READABLE_BY_ALL, revalidated } from "@/lib/site/revalidated";

const HEADERS = { ...READABLE_BY_ALL, ...ASKED_ABOUT_EACH_TIME };
/** In entries and bytes. */
const kept = new BoundedCache<Uint8Array<ArrayBuffer>>({ entries: 300, weight: 16 << 20 });

interface Props {
  readonly params: Promise<{ id: string[] }>;
}

/** The picture of a paper where its link is shared; that of the site where a paper has none of its own. */
export async function GET(request: Request, { params }: Props): Promise<Response> {
  const corpus = await currentCorpus();
  if (corpus === null) return new Response("No corpus is published.\n", { status: 503 });
  const path = (await params).id.map((segment) => percentDecoded(segment) ?? segment).join("/");
  const resolution = await corpus.resolve(path);
  if (resolution.kind !== "paper") return new Response("There is no such paper.\n", { status: 404 });
  const name = `${corpus.id} ${resolution.paper}`;
  const picture = kept.get(name) ?? (await cardOf(await corpus.texts.read(resolution.paper)));
  if (picture === null)
    return new Response(null, { status: 302, headers: { ...HEADERS, Location: "/opengraph-image.png" } });
  kept.set(name, picture, picture.byteLength);
  return revalidated(request, picture, "image/png", HEADERS);
}
