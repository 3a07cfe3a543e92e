import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { readEnv } from "@/lib/site/env";

const compose = readFileSync("compose.yaml", "utf8");
const unit = readFileSync("docs/deploy/incipit.service", "utf8");
const image = readFileSync("Dockerfile", "utf8");

/** The first group of every match. */
function allOf(pattern: RegExp, text: string): string[] {
  return [...text.matchAll(pattern)].flatMap((match) => match[1] ?? []);
}

describe("what comes along to run the site", () => {
  it("has the version of OpenSearch with which it was tested", () => {
    const [tested] = allOf(
      /<opensearch\.version>([^<]+)</g,
      readFileSync("tests/opensearch/cluster/pom.xml", "utf8"),
    );
    expect(tested).toMatch(/^\d+\.\d+\.\d+$/);
    expect(allOf(/opensearchproject\/opensearch:(\S+)/g, compose)).toEqual([tested]);
  });

  it("gives the cluster to the site in settings that it takes", () => {
    const [urls = ""] = allOf(/OPENSEARCH_URL: (\S+)/g, compose);
    const settings = { SEARCH_ENGINE: "opensearch", CORPUS_ON: "cluster", OPENSEARCH_URL: urls };
    expect(readEnv(settings).openSearch?.urls).toHaveLength(3);
    for (const [name, value] of Object.entries(settings)) expect(compose).toContain(`${name}: ${value}`);
  });

  it("names every node in every list of nodes, with a volume of its own", () => {
    const nodes = allOf(/^ {2}(node-\d):$/gm, compose.slice(0, compose.indexOf("\nvolumes:")));
    expect(nodes).toEqual(["node-0", "node-1", "node-2"]);
    for (const key of ["discovery.seed_hosts", "cluster.initial_cluster_manager_nodes"])
      expect(compose).toContain(`${key}: ${nodes.join(",")}\n`);
    expect(allOf(/^ {2}(node-\d):$/gm, compose.slice(compose.indexOf("\nvolumes:")))).toEqual(nodes);
  });

  it("starts the site the same way everywhere", () => {
    expect(unit).toContain("ExecStart=/usr/bin/node scripts/start.mjs\n");
    expect(image).toContain('CMD ["node", "scripts/start.mjs"]\n');
    expect(JSON.parse(readFileSync("package.json", "utf8")).scripts.start).toBe(
      "exec node scripts/start.mjs",
    );
  });

  it("publishes nothing but to this machine", () => {
    const ports = allOf(/ports: \["([^"]+)"\]/g, compose);
    expect(ports).toHaveLength(2);
    for (const port of ports) expect(port).toMatch(/^127\.0\.0\.1:/);
  });
});
