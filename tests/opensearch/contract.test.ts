import { afterAll, inject } from "vitest";
import { describeEngine } from "../unit/search/contract";
import { Site } from "./support";

const site = new Site(inject("clusterUrls"));
afterAll(() => site.close());

describeEngine("OpenSearch", async (papers, topics) => {
  const snapshot = site.newSnapshot();
  await site.publish(snapshot, papers);
  return site.engine(snapshot, papers, topics);
});
