import { expect, inject, it } from "vitest";

it("has three nodes that see each other", async () => {
  for (const url of inject("clusterUrls")) {
    const answer = await fetch(`${url}/_cat/nodes?h=name`);
    expect((await answer.text()).trim().split("\n").sort()).toEqual(["node-0", "node-1", "node-2"]);
  }
});
