import { searchAnswerSchema } from "@/lib/api/search-answer";
import { expect, test } from "./support/test";

test("a program asks with the query string of the page and gets the same papers as JSON", async ({
  request,
  baseURL,
}) => {
  const response = await request.get("/api/search?q=2505.23819");
  expect(response.status()).toBe(200);
  expect(response.headers()["content-type"]).toBe("application/json");
  expect(response.headers()["access-control-allow-origin"]).toBe("*");
  const answer = searchAnswerSchema.parse(await response.json());
  expect(answer.total).toBe(1);
  expect(answer.papers[0]).toMatchObject({
    url: `${baseURL}/papers/2505.23819`,
    submitted: "2025-05-28T00:45:50Z",
    sources: ["arxiv"],
  });
});

test("whoever has the answer already is told so, until it is another", async ({ request }) => {
  const tag = (await request.get("/api/search?q=photonic")).headers().etag ?? "";
  expect(tag).not.toBe("");
  const again = await request.get("/api/search?q=photonic", { headers: { "If-None-Match": `W/${tag}` } });
  expect(again.status()).toBe(304);
  const other = await request.get("/api/search?q=laser", { headers: { "If-None-Match": tag } });
  expect(other.status()).toBe(200);
});

test("what cannot be used is answered with notes", async ({ request }) => {
  const response = await request.get("/api/search?q=%22photonic&year=soon&size=7&explain=maybe&page=0");
  expect(response.status()).toBe(200);
  const { notes, size, page } = searchAnswerSchema.parse(await response.json());
  expect(notes.map(({ parameter }) => parameter)).toEqual(["year", "size", "page", "explain", "q"]);
  expect({ size, page }).toEqual({ size: 25, page: 1 });
});

test("only asking is allowed, and headers alone can be asked for", async ({ request }) => {
  const head = await request.head("/api/search?q=photonic");
  expect(head.status()).toBe(200);
  expect(await head.body()).toHaveLength(0);
  const post = await request.post("/api/search", { data: { q: "photonic" } });
  expect(post.status()).toBe(405);
  expect(post.headers().allow).toBe("GET, HEAD, OPTIONS");
});
