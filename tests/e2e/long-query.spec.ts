import { total } from "./support/results";
import { expect, test } from "./support/test";

/** A pasted page about mixtures of experts: longer than any address that a page could repeat in a hundred links. */
const PASTED = "Mixture of experts layers route each token of a language model to few experts. "
  .repeat(60)
  .trim();
const ADDRESS = `/?${new URLSearchParams({ q: PASTED })}`;

for (const javaScriptEnabled of [true, false]) {
  test.describe(javaScriptEnabled ? "with scripts" : "without scripts", () => {
    test.use({ javaScriptEnabled });

    test("a long query is narrowed, ordered and turned over by buttons, at addresses that hold all of it", async ({
      page,
    }) => {
      await page.goto(ADDRESS);
      const all = await total(page);
      await page.locator(".facet-value", { hasText: "Trending papers" }).click();
      await expect(page).toHaveURL((url) => url.searchParams.get("source") === "trending");
      expect(new URL(page.url()).searchParams.get("q")).toBe(PASTED);
      expect(new URL(page.url()).searchParams.has("rest")).toBe(false);
      expect(await total(page)).toBeLessThan(all);
      await page.getByRole("navigation", { name: "Order" }).getByRole("button", { name: "Newest" }).click();
      await expect(page).toHaveURL((url) => url.searchParams.get("sort") === "newest");
      expect(new URL(page.url()).searchParams.get("source")).toBe("trending");
    });
  });
}

test("a page of a long query is not many times as large as one of a short one", async ({ request }) => {
  const size = async (address: string) => (await (await request.get(address)).text()).length;
  expect((await size(ADDRESS)) - (await size("/?q=mixture+of+experts"))).toBeLessThan(40 * PASTED.length);
});
