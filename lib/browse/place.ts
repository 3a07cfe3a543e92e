import { signpostsOf } from "@/lib/cite/signposts";
import { whereaboutsOf } from "@/lib/cite/whereabouts";
import type { Corpus } from "@/lib/corpus/corpus";
import { percentDecoded } from "@/lib/paper/percent";
import type { Place } from "@/lib/site/screen";
import { isHeld, pinnedAt } from "./unknown-address";

/**
 * Where a path of the site leads, percent-encoded as it was sent; without a corpus every path is answered alike. `origin`
 * is that of the site.
 */
export async function placeOf(corpus: Corpus | null, path: string, origin: string): Promise<Place> {
  const decoded = percentDecoded(path);
  if (decoded === null) return { kind: "mistyped" };
  if (corpus === null) return { kind: "held" };
  const found = await pinnedAt(corpus, decoded);
  if (found === null) return { kind: (await isHeld(corpus, decoded)) ? "held" : "unknown" };
  const { paper, version } = found;
  return { kind: "held", link: signpostsOf(paper, whereaboutsOf(paper, origin), origin, version) };
}
