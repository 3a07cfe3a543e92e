import { describe, expect, it } from "vitest";
import { GET, POST } from "@/app/api/search/route";
import { PROBLEM_TYPE, problemSchema } from "@/lib/api/problem";
import { serveCorpus } from "@/lib/corpus/current";
import { openPublished } from "@/lib/search/embedded/open";
import { temporaryFolder } from "@/tests/support/ingest";

describe("the search API", () => {
  it("says so where nothing is published", async () => {
    await serveCorpus(temporaryFolder(), openPublished, () => undefined);
    const response = await GET(new Request("https://papers.example.org/api/search?q=photonic"));
    expect(response.status).toBe(503);
    expect(response.headers.get("content-type")).toBe(PROBLEM_TYPE);
    expect(response.headers.get("access-control-allow-origin")).toBe("*");
    expect(problemSchema.parse(await response.json()).detail).toContain("No corpus is published");
  });

  it("allows no other method than asking", async () => {
    const response = POST();
    expect(response.status).toBe(405);
    expect(response.headers.get("allow")).toBe("GET, HEAD, OPTIONS");
    expect(problemSchema.parse(await response.json()).detail).toContain("GET");
  });
});
