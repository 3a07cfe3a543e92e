import { readFileSync } from "node:fs";
import { afterAll, beforeAll, describe, expect, inject, it } from "vitest";
import { Cluster } from "@/lib/search/opensearch/cluster";
import { clientOf, SEARCHING } from "@/lib/search/opensearch/connection";
import { OpenSearchEngine } from "@/lib/search/opensearch/opensearch-engine";
import { isUnavailable } from "@/lib/search/unavailable";
import type { OpenSearchSettings } from "@/lib/site/env";
import { findPrograms } from "@/scripts/lib/java.mjs";
import { bundledFolder } from "../support/bundled";
import { type Certificates, makeCertificates } from "./certificates";
import { NodeProxy } from "./proxy";
import { published, search } from "./support";

let ours: Certificates;
let others: Certificates;
let node: NodeProxy;
let right: OpenSearchSettings;

beforeAll(async () => {
  const programs = findPrograms();
  if (programs.missing !== null) throw new Error(programs.missing);
  [ours, others] = [makeCertificates(programs.javaHome), makeCertificates(programs.javaHome)];
  const { pfx, passphrase } = ours;
  node = await NodeProxy.start(inject("clusterUrls")[0] ?? "", {
    tls: { pfx, passphrase },
    login: "incipit:a word",
  });
  right = {
    urls: [node.url],
    user: "incipit",
    password: "a word",
    caFile: ours.caFile,
    shards: 1,
    replicas: 1,
  };
});
afterAll(async () => {
  await node?.stop();
  for (const made of [ours, others]) made?.remove();
});

describe("a cluster behind TLS and a password", () => {
  it("is published to and searched", async () => {
    const { folder, corpus } = await bundledFolder();
    expect(await published(folder, right)).toMatchObject({ code: 0 });
    const { caFile, ...connection } = right;
    const client = clientOf({ ...connection, ca: readFileSync(caFile ?? "", "utf8") }, SEARCHING);
    const engine = new OpenSearchEngine(new Cluster(client), corpus.id, corpus.texts, corpus.vocabulary);
    expect((await search(engine, "federated learning")).total).toBeGreaterThan(0);
    await client.close();
  });

  it.each([
    ["a wrong password", { password: "another" }, "refuses OPENSEARCH_USER and OPENSEARCH_PASSWORD"],
    ["no user", { user: null, password: null }, "refuses OPENSEARCH_USER and OPENSEARCH_PASSWORD"],
    ["no authority", { caFile: null }, "certificate is not trusted"],
  ])(
    "says what is wrong with %s, when it is published to and when it is searched",
    async (_name, wrong, says) => {
      const settings = { ...right, ...wrong };
      const { folder, corpus } = await bundledFolder();
      const { code, said } = await published(folder, settings);
      expect(code).toBe(1);
      expect(said).toContain(says);
      expect(said).not.toContain("a word");
      const { caFile, ...connection } = settings;
      const ca = caFile === null ? null : readFileSync(caFile, "utf8");
      const cluster = new Cluster(clientOf({ ...connection, ca }, SEARCHING));
      const engine = new OpenSearchEngine(cluster, corpus.id, corpus.texts, corpus.vocabulary);
      const error: unknown = await search(engine, "federated").catch((thrown) => thrown);
      expect(isUnavailable(error)).toBe(true);
      expect(engine.problem).toContain(says);
    },
  );

  it("is not trusted by an authority of somebody else", async () => {
    const { folder } = await bundledFolder();
    const { code, said } = await published(folder, { ...right, caFile: others.caFile });
    expect({ code, isSaid: said.includes("OPENSEARCH_CA names the file") }).toEqual({
      code: 1,
      isSaid: true,
    });
  });
});
