import { awake, searchBox, titles } from "./support/results";
import { expect, test } from "./support/test";

test("a paper is read, and its permalink opens it for a friend", async ({
  page,
  context,
  browser,
  watch,
}) => {
  await context.grantPermissions(["clipboard-read", "clipboard-write"]);
  await page.goto("/?q=streamwise");
  await titles(page).first().getByRole("link").click();
  await expect(page).toHaveURL("/papers/2603.05800");
  await expect(page.getByRole("heading", { level: 1 })).toHaveText(
    "StreamWise: Serving Multi-Modal Generation in Real-Time at Scale",
  );
  const main = page.getByRole("main");
  await expect(main).toContainText("Submitted 6 March 2026");
  // Money is not math.
  await expect(main).toContainText("for less than $25. StreamWise enables");
  await expect(main.getByRole("link", { name: "Read on arXiv" })).toHaveAttribute(
    "href",
    "https://arxiv.org/abs/2603.05800v1",
  );
  await main.getByRole("button", { name: "Copy link" }).click();
  await expect(main.getByRole("button", { name: "Copied" })).toBeVisible();
  const permalink = await page.evaluate(() => navigator.clipboard.readText());
  expect(permalink).toMatch(/^http:\/\/[^/]+\/papers\/2603\.05800$/);

  const friend = await browser.newContext();
  watch(friend);
  const theirs = await friend.newPage();
  expect((await theirs.goto(permalink))?.status()).toBe(200);
  await expect(theirs.getByRole("heading", { level: 1 })).toHaveText(/^StreamWise/);
  await friend.close();
});

test("the way back leads to the list, and along it to its neighbours", async ({ page }) => {
  await page.goto("/?q=photonic&sort=title");
  const listed = await titles(page).allInnerTexts();
  await titles(page).nth(1).getByRole("link").click();
  const along = page.getByRole("navigation", { name: "Along the list" });
  const heading = page.getByRole("heading", { level: 1 });
  await expect(heading).toHaveText(listed[1] ?? "");
  await along.getByRole("link", { name: "Next" }).click();
  await expect(heading).toHaveText(listed[2] ?? "");
  await along.getByRole("link", { name: "Previous" }).click();
  await expect(heading).toHaveText(listed[1] ?? "");
  await along.getByRole("link", { name: "Back to “photonic”" }).click();
  await expect(page).toHaveURL("/?q=photonic&sort=title");
  await expect(searchBox(page)).toHaveValue("photonic");
});

test("math is set, and can be read by a screen reader", async ({ page }) => {
  await page.goto("/papers/2505.23819");
  const formula = page.getByRole("heading", { level: 1 }).locator("math");
  await expect(formula).toHaveAttribute("alttext", "\\mathbb{F}_2");
  await expect(formula.locator("msub")).toHaveCount(1);
  await expect(page).toHaveTitle(/Using 𝔽₂ · Incipit$/);
});

test("the citation is BibTeX, and can be copied", async ({ page, context }) => {
  await context.grantPermissions(["clipboard-read", "clipboard-write"]);
  await page.goto("/papers/2603.06388");
  await awake(page);
  const main = page.getByRole("main");
  await main.getByRole("button", { name: "Copy citation" }).click();
  await expect(main.getByRole("button", { name: "Copied" })).toBeVisible();
  const bibtex = await page.evaluate(() => navigator.clipboard.readText());
  expect(bibtex).toContain("author        = {Soureshjani, Fatemeh Heidari and Gorzny, Jan}");
  expect(bibtex).toContain("eprint        = {2603.06388}");
});

test("related papers say why, and the record says which source gave what", async ({ page }) => {
  await page.goto("/papers/2603.06350");
  const related = page.getByRole("region", { name: "Related papers" });
  await expect(related.getByRole("listitem").first()).toContainText(/shares: \w+/);
  await page.getByText("Where this comes from").click();
  const origin = page.getByRole("table", { name: "The source of each field" });
  await expect(origin.getByRole("row", { name: /^Title/ })).toContainText("arxiv-atom-feed.txt, record 4");
});

test("a paper with only a title and an abstract looks whole", async ({ page }) => {
  await page.goto("/papers/deep-learning-with-coherent-nanophotonic-circuits-440c59cd");
  const main = page.getByRole("main");
  await expect(main.getByRole("heading", { level: 1 })).toHaveText(
    "Deep Learning with Coherent Nanophotonic Circuits",
  );
  await expect(main.getByRole("link", { name: "Find on arXiv" })).toHaveAttribute(
    "href",
    "https://arxiv.org/search/?query=Deep+Learning+with+Coherent+Nanophotonic+Circuits&searchtype=title",
  );
  await expect(main.getByRole("region", { name: "Record" })).toContainText("Trending papers");
  await expect(main.getByRole("list", { name: "Authors" })).toHaveCount(0);
  await expect(main).not.toContainText("Submitted");
  await expect(main).not.toContainText("undefined");
});
