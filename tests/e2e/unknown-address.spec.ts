import { expect, test, WITHOUT_JAVASCRIPT } from "./support/test";

test.use({ ...WITHOUT_JAVASCRIPT, allowed: [/status of 404/] });

for (const [path, heading] of [
  ["/papers/coherent-nanophotonic-circuits-00000000", "There is nothing at this address"],
  ["/authors/nobody-at-all", "There is nothing at this address"],
  ["/topics/nothing-of-the-kind", "There is nothing at this address"],
  ["/nothing/at/all", "There is nothing at this address"],
] as const) {
  test(`without JavaScript ${path} is a page that says what is wrong`, async ({ page }) => {
    const response = await page.goto(path);
    expect(response?.status()).toBe(404);
    await expect(page.getByRole("heading", { level: 1 })).toHaveText(heading);
    await expect(page.getByRole("search")).toBeVisible();
    await expect(page.getByRole("main").getByRole("link", { name: "All papers" })).toBeVisible();
  });
}

test("many who ask for what is not there at once are all told so", async ({ request }) => {
  const asked = Array.from({ length: 12 }, (_, i) => request.get(`/papers/never-published-0000000${i % 10}`));
  const answers = await Promise.all(asked);
  expect(answers.map((answer) => answer.status())).toEqual(answers.map(() => 404));
});
