import { awake, papers } from "./support/results";
import { expect, test } from "./support/test";

const KEY = "2505.23819";

test("a program is told what somebody may want who keeps a paper, with reasons", async ({ request }) => {
  const answer = await request.post("/api/v1/recommend", { data: { keys: [KEY, "nothing"], limit: 5 } });
  expect(answer.status()).toBe(200);
  expect(answer.headers()["access-control-allow-origin"]).toBe("*");
  const { used, unknown, recommended } = await answer.json();
  expect({ used, unknown }).toEqual({ used: 1, unknown: ["nothing"] });
  expect(recommended.length).toBeGreaterThan(0);
  expect(recommended.length).toBeLessThanOrEqual(5);
  for (const { paper, near } of recommended) {
    expect(paper.key).not.toBe(KEY);
    expect(near.key).toBe(KEY);
  }
});

for (const [name, body] of [
  ["no keys", { keys: [] }],
  ["an unknown field", { keys: [KEY], size: 3 }],
  ["a limit that is none", { keys: [KEY], limit: 0 }],
  ["more keys than a thousand", { keys: Array.from({ length: 1_001 }, (_, i) => `k${i}`) }],
] as const)
  test(`${name} is answered with what is wrong, for programs`, async ({ request }) => {
    const answer = await request.post("/api/v1/recommend", { data: body });
    expect(answer.status()).toBe(400);
    expect(answer.headers()["content-type"]).toBe("application/problem+json");
    expect(await answer.json()).toMatchObject({ status: 400, title: "A parameter cannot be used" });
  });

test("it is asked with POST, from any site", async ({ request }) => {
  expect((await request.get("/api/v1/recommend")).status()).toBe(405);
  const preflight = await request.fetch("/api/v1/recommend", { method: "OPTIONS" });
  expect(preflight.headers()["access-control-allow-headers"]).toBe("Content-Type");
});

test("the library shows papers like those that are kept, each with why, and they can be kept, too", async ({
  page,
}) => {
  await page.goto("/?q=mixture+of+experts");
  await awake(page);
  for (const place of [0, 1]) {
    await papers(page).nth(place).getByRole("button", { name: "Save" }).click();
    await expect(papers(page).nth(place).getByRole("button", { name: "Saved" })).toBeVisible();
  }
  await page.goto("/library");
  await page.getByText("More like what you keep").click();
  const found = page.getByRole("group").filter({ hasText: "More like" }).getByRole("article");
  await expect(found.first()).toContainText(/Near .+; shares: /);
  const kept = await page
    .locator("li.library-row")
    .evaluateAll((rows) => rows.map((row) => row.getAttribute("data-paper")));
  const offered = await found
    .locator("..")
    .evaluateAll((rows) => rows.map((row) => row.getAttribute("data-paper")));
  expect(offered.filter((key) => kept.includes(key))).toEqual([]);
  await page.getByRole("button", { name: "Newest first" }).click();
  await expect(found.first()).toBeVisible();
  await found.first().getByRole("button", { name: "Save" }).click();
  await expect(page.locator("li.library-row")).toHaveCount(3);
});
