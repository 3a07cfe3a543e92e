import { awake, papers } from "./support/results";
import { expect, test, WITHOUT_JAVASCRIPT } from "./support/test";

const LIST = "/list?ids=2505.23819,440c59cd,9999.99999&title=On+reading";

test("the papers of a library are shared by a link, which another browser opens and saves", async ({
  page,
  browser,
  watch,
}) => {
  await page.goto("/?q=photonic");
  await awake(page);
  for (const place of [0, 1]) {
    await papers(page).nth(place).getByRole("button", { name: "Save" }).click();
    await expect(papers(page).nth(place).getByRole("button", { name: "Saved" })).toBeVisible();
  }
  await page.goto("/library");
  await page.getByLabel("Share them as a list called").fill("Optics");
  await page.getByRole("button", { name: "Make a link" }).click();
  const address = (await page.getByRole("link", { name: "Open the list" }).getAttribute("href")) ?? "";

  const other = await browser.newContext();
  watch(other);
  const there = await other.newPage();
  await there.goto(address);
  await expect(there.getByRole("heading", { level: 1, name: "Optics" })).toBeVisible();
  await expect(papers(there)).toHaveCount(2);
  await awake(there);
  await there.getByRole("button", { name: "Save all" }).click();
  await expect(there.getByText("2 papers saved to your library.")).toBeVisible();
  await expect(papers(there).getByRole("button", { name: "Saved" })).toHaveCount(2);
  await other.close();
});

test("a list goes out in every form, with the papers that are held and in its order", async ({ request }) => {
  const query = LIST.slice("/list".length);
  const items = await (await request.get(`/export.json${query}`)).json();
  expect(items.map(({ title }: { title: string }) => title.slice(0, 13))).toEqual([
    "Linear Layout",
    "Deep Learning",
  ]);
  const posted = await request.post("/export.bib", { form: { ids: "440c59cd,2505.23819,440c59cd" } });
  expect((await posted.text()).match(/^@/gm)).toHaveLength(2);
});

test.describe("without JavaScript", () => {
  test.use(WITHOUT_JAVASCRIPT);

  test("a list is read, says what is not held, and leads to its exports", async ({ page }) => {
    await page.goto(LIST);
    await expect(page.getByRole("heading", { level: 1, name: "On reading" })).toBeVisible();
    await expect(papers(page)).toHaveCount(2);
    await expect(page.getByText("This collection does not hold this one: 9999.99999")).toBeVisible();
    await expect(page.getByRole("link", { name: "BibTeX" })).toHaveAttribute("href", /^\/export\.bib\?ids=/);
    await expect(page.getByRole("button", { name: "Save all" })).toHaveCount(0);
  });

  test("an address that names nothing is an empty list, and one that was damaged says so", async ({
    page,
  }) => {
    expect((await page.goto("/list"))?.status()).toBe(200);
    await expect(page.getByText("0 papers")).toBeVisible();
    await page.goto("/list?z=broken");
    await expect(page.getByText("The address of this list was damaged on its way")).toBeVisible();
  });
});
