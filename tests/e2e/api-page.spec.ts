import { problemSchema } from "@/lib/api/problem";
import { expect, test, WITHOUT_JAVASCRIPT } from "./support/test";

test.describe("without JavaScript", () => {
  test.use(WITHOUT_JAVASCRIPT);

  test("a form of the page for programs shows what its address answers", async ({ page }) => {
    await page.goto("/api");
    const form = page.getByRole("region", { name: "One paper" });
    await form.getByLabel("fields").fill("title");
    await form.getByRole("button", { name: "Try it" }).click();
    await expect(page).toHaveURL(/\/api\/v1\/papers\/2505\.23819\?fields=title$/);
    await expect(page.locator("body")).toContainText("Linear Layouts");
  });
});

test("the page for programs fits a narrow phone", async ({ page }) => {
  await page.setViewportSize({ width: 320, height: 700 });
  await page.goto("/api");
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(320);
});

test("a program gets papers packed, by cursor, and errors as problems", async ({ request }) => {
  for (const [accepted, packed] of [
    ["gzip", "gzip"],
    ["gzip, deflate, br", "br"],
    ["br;q=0, gzip", "gzip"],
    ["identity", undefined],
  ] as const) {
    const answer = await request.get("/api/v1/search", { headers: { "Accept-Encoding": accepted } });
    expect(answer.headers()["content-encoding"], accepted).toBe(packed);
    expect(answer.headers().vary, accepted).toMatch(/Accept-Encoding/i);
    expect((await answer.json()).page).toBe(1);
  }
  const { nextCursor } = await (await request.get("/api/v1/search?ids_only=1&cursor=*")).json();
  const second = await request.get(`/api/v1/search?ids_only=1&cursor=${nextCursor}`);
  expect((await second.json()).page).toBe(2);
  for (const address of ["/api/v1/search?year=soon", "/api/v1/papers/none", "/api/v1/none", "/api/none"]) {
    const response = await request.get(address);
    expect(response.headers()["content-type"], address).toBe("application/problem+json");
    expect(problemSchema.parse(await response.json()).status).toBe(response.status());
  }
  const slashed = await request.get("/api/v1/papers/hep-th%2F9901001");
  expect(slashed.status()).toBe(404);
});

test("a browser may ask for another site's page what may be asked", async ({ request }) => {
  const response = await request.fetch("/api/v1/search", { method: "OPTIONS" });
  expect(response.status()).toBe(204);
  expect(response.headers()["access-control-allow-methods"]).toBe("GET, HEAD, OPTIONS");
});

test("the description is there for programs", async ({ request, baseURL }) => {
  const document = await (await request.get("/api/openapi.json")).json();
  expect(document).toMatchObject({ openapi: "3.1.1", servers: [{ url: baseURL }] });
});
