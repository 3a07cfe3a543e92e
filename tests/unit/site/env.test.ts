import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { EnvError, readEnv } from "@/lib/site/env";

describe("settings", () => {
  test("nothing set serves this machine alone on port 3000, from data/corpus", () => {
    expect(readEnv({})).toEqual({
      siteUrl: null,
      trustProxy: false,
      host: "127.0.0.1",
      port: 3000,
      workers: 1,
      rateLimit: 600,
      accessLog: true,
      logQueries: false,
      metrics: false,
      corpusDir: join(process.cwd(), "data/corpus"),
      searchEngine: "embedded",
      corpusOn: "disk",
      openSearch: null,
      isDevelopment: false,
      harvest: {
        arxivApi: "https://export.arxiv.org/api/query",
        arxivOai: "https://oaipmh.arxiv.org/oai",
        huggingFace: "https://huggingface.co/api/daily_papers",
        contact: null,
      },
      mail: { smtpUrl: null, from: null },
    });
  });

  test("an empty variable counts as unset", () => {
    expect(readEnv({ PORT: "", SITE_URL: " ", TRUST_PROXY: "" })).toEqual(readEnv({}));
  });

  test("SITE_URL loses the slash at its end", () => {
    expect(readEnv({ SITE_URL: "https://papers.example.org/" }).siteUrl).toBe("https://papers.example.org");
  });

  test.each([
    ["1", 1],
    ["64", 64],
    ["auto", "auto"],
  ])("WORKERS=%s is taken", (value, workers) => {
    expect(readEnv({ WORKERS: value }).workers).toBe(workers);
  });

  test("an absolute corpus folder stays where it is", () => {
    expect(readEnv({ CORPUS_DIR: "/srv/corpus" }).corpusDir).toBe("/srv/corpus");
  });

  test.each(["http://127.0.0.1:8080/api", "http://localhost/api", "http://[::1]:9/api"])(
    "a stand-in for arXiv may run on this machine: %s",
    (address) => {
      expect(readEnv({ ARXIV_API_URL: address }).harvest.arxivApi).toBe(address);
    },
  );

  test.each([
    ["SITE_URL", "papers.example.org"],
    ["SITE_URL", "ftp://papers.example.org"],
    ["SITE_URL", "https://papers.example.org/incipit"],
    ["SITE_URL", "https://user:word@papers.example.org"],
    ["SITE_URL", "https://papers.example.org/?a=1"],
    ["SITE_URL", "javascript:alert(1)"],
    ["PORT", "0"],
    ["PORT", "65536"],
    ["PORT", "3000abc"],
    ["HOST", "a host"],
    ["WORKERS", "0"],
    ["WORKERS", "65"],
    ["WORKERS", "1.5"],
    ["WORKERS", "all"],
    ["TRUST_PROXY", "yes"],
    ["SEARCH_ENGINE", "lucene"],
    ["CORPUS_ON", "tape"],
    ["OPENSEARCH_URL", "cluster.example.org:9200"],
    ["OPENSEARCH_URL", "https://user:word@cluster.example.org"],
    ["OPENSEARCH_URL", "https://a.example.org,https://b.example.org/path"],
    ["OPENSEARCH_SHARDS", "0"],
    ["OPENSEARCH_REPLICAS", "65"],
    ["ARXIV_API_URL", "http://export.arxiv.org/api/query"],
    ["ARXIV_API_URL", "https://export.arxiv.org:8443/api/query"],
    ["ARXIV_API_URL", "https://user@export.arxiv.org/api/query"],
    ["ARXIV_OAI_URL", "https://arxiv.example.org/oai"],
    ["HF_API_URL", "http://127.0.0.1.example.org/"],
    ["HARVEST_CONTACT", "me@example.org\r\nHost: other"],
  ])("%s=%s is refused, and the message names it", (name, value) => {
    expect(() => readEnv({ [name]: value })).toThrow(EnvError);
    expect(() => readEnv({ [name]: value })).toThrow(new RegExp(`^${name}: expected `));
  });

  test("a cluster is reached at each of its nodes", () => {
    const OPENSEARCH_URL = "https://a.example.org:9200, https://b.example.org:9200";
    const given = { SEARCH_ENGINE: "opensearch", OPENSEARCH_URL, OPENSEARCH_CA: "/srv/ca.pem" };
    expect(readEnv(given)).toMatchObject({
      searchEngine: "opensearch",
      openSearch: {
        urls: ["https://a.example.org:9200", "https://b.example.org:9200"],
        user: null,
        caFile: "/srv/ca.pem",
        shards: 1,
        replicas: 1,
      },
    });
  });

  test("OpenSearch without the address of a cluster is refused", () => {
    expect(() => readEnv({ SEARCH_ENGINE: "opensearch" })).toThrow(/^OPENSEARCH_URL: expected /);
    expect(() => readEnv({ CORPUS_ON: "cluster" })).toThrow(/^SEARCH_ENGINE: expected opensearch/);
  });

  test("every bad setting is named at once", () => {
    expect(() => readEnv({ PORT: "x", TRUST_PROXY: "x" })).toThrow(/TRUST_PROXY: .*\nPORT: /s);
  });
});
