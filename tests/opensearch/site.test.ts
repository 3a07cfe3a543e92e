import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, inject, it } from "vitest";
import { buildWhenStale } from "@/scripts/lib/build.mjs";
import { prepareSmallCorpus } from "../attack/support/corpus";
import { type Site as RunningSite, startSite } from "../attack/support/site";
import { published } from "./support";

const empty = mkdtempSync(join(tmpdir(), "incipit-empty-"));
let withDisk: RunningSite;
let without: RunningSite;

beforeAll(async () => {
  await buildWhenStale();
  const corpus = await prepareSmallCorpus();
  // Others may have published the same papers, at another time.
  expect(await published(corpus, inject("clusterUrls"), "--again")).toMatchObject({ code: 0 });
  const env = { SEARCH_ENGINE: "opensearch", OPENSEARCH_URL: inject("clusterUrls").join(",") };
  withDisk = await startSite({ corpus, env });
  without = await startSite({ corpus: empty, env: { ...env, CORPUS_ON: "cluster" } });
}, 600_000);
afterAll(async () => {
  await Promise.all([withDisk?.stop(), without?.stop()]);
  rmSync(empty, { recursive: true });
});

async function answerOf(site: RunningSite, path: string) {
  const answer = await fetch(`http://127.0.0.1:${site.port}${path}`, { redirect: "manual" });
  // Each page has a nonce of its own, and addresses name the site.
  const [, nonce = "no nonce"] =
    /'nonce-([^']+)'/.exec(answer.headers.get("content-security-policy") ?? "") ?? [];
  const text = (await answer.text()).replaceAll(String(site.port), "PORT").replaceAll(nonce, "NONCE");
  return { status: answer.status, location: answer.headers.get("location"), text };
}

/** What a page says, in whatever order its head names the files that it needs. */
function wordsOf(page: string): string {
  return page
    .slice(page.indexOf("<body"))
    .replaceAll(/<script.*?<\/script>/gs, " ")
    .replaceAll(/(?:\s|<[^>]*>)+/g, " ");
}

describe("a site that keeps nothing on its disk answers as one that has the snapshot there", () => {
  it.each([
    "/api/search?q=language+model&explain=1",
    "/api/search?q=topic:large-language-models&size=100",
    "/api/suggest?q=atten",
    "/export.bib?q=language",
    "/export.csv",
    "/feed.json?q=language",
    "/papers/2505.23819.json",
    "/papers/2505.23819v99",
    "/papers/arXiv:2505.23819",
    "/sitemap.xml",
    "/healthz",
  ])("%s", async (path) => {
    const answer = await answerOf(without, path);
    expect(answer).toEqual(await answerOf(withDisk, path));
    expect(answer.text.length + (answer.location ?? "").length).toBeGreaterThan(20);
  });

  it.each(["/", "/?q=language", "/papers/2505.23819", "/topics", "/about", "/authors/keren-zhou"])(
    "%s, a page",
    async (path) => {
      const [page, other] = [await answerOf(without, path), await answerOf(withDisk, path)];
      expect(page.status).toBe(200);
      expect(wordsOf(page.text)).toBe(wordsOf(other.text));
    },
  );
});
