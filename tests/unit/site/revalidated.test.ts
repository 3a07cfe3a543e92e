import { describe, expect, test } from "vitest";
import { revalidated } from "@/lib/site/revalidated";

function answered(ifNoneMatch?: string, answer: unknown = { a: 1 }): Response {
  const headers = ifNoneMatch === undefined ? {} : { "If-None-Match": ifNoneMatch };
  const request = new Request("https://papers.example.org/", { headers });
  return revalidated(request, JSON.stringify(answer), "application/json", { "Cache-Control": "no-cache" });
}

describe("an answer with a tag", () => {
  const tag = answered().headers.get("etag") ?? "";

  test("is whole for whoever has nothing, or something else", async () => {
    expect(tag).toMatch(/^"[\w-]{22}"$/);
    for (const known of [undefined, '"other"', tag.slice(1, -1)]) {
      const response = answered(known);
      expect([response.status, response.headers.get("content-type")]).toEqual([200, "application/json"]);
      expect(await response.json()).toEqual({ a: 1 });
    }
  });

  test("is no more than its headers for whoever has it, also by way of a proxy that packs it", async () => {
    for (const known of [tag, `W/${tag}`, `"other", ${tag}`, "*"]) {
      const response = answered(known);
      expect([response.status, await response.text()]).toEqual([304, ""]);
      expect(response.headers.get("etag")).toBe(tag);
      expect(response.headers.get("cache-control")).toBe("no-cache");
    }
  });

  test("has another tag when it says something else", () => {
    expect(answered(undefined, { a: 2 }).headers.get("etag")).not.toBe(tag);
  });
});
