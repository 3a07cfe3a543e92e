import type { Paper } from "@/lib/paper/paper";
import { readEnv } from "@/lib/site/env";
import { Site } from "../opensearch/support";
import type { Ranker } from "./ranker";
import { siteRanker, type UNLIMITED } from "./site-ranker";

/** The cluster that `OPENSEARCH_URL` names, with an index of its own of these papers. */
export async function openSearchRanker(papers: readonly Paper[], limits?: typeof UNLIMITED): Promise<Ranker> {
  const { openSearch } = readEnv(process.env);
  if (openSearch === null)
    throw new Error("OPENSEARCH_URL names no cluster; npm run opensearch starts one to try.");
  const site = new Site(openSearch.urls);
  const snapshot = site.newSnapshot();
  await site.publish(snapshot, papers, { time: Date.now() });
  return siteRanker("opensearch", site.engine(snapshot, papers), limits);
}
