import { awake } from "./support/results";
import { expect, test, WITHOUT_JAVASCRIPT } from "./support/test";

const PAPER = "/papers/2505.23819";
const APA =
  /^Zhou, K\., Lezcano, M\., .*\(2025\)\. Linear Layouts: .* \(arXiv:2505\.23819; Version 5\)\. arXiv\./;

test("a citation is shown in the format that is chosen, copied, and remembered", async ({
  page,
  context,
}) => {
  await context.grantPermissions(["clipboard-read", "clipboard-write"]);
  await page.goto(PAPER);
  await awake(page);
  const citation = page.getByRole("textbox", { name: "Citation" });
  await expect(citation).toHaveValue(/^@misc\{zhou2025linear,/);
  const formats = page.getByRole("list", { name: "Formats" });
  await formats.getByRole("link", { name: "APA" }).click();
  await expect(citation).toHaveValue(APA);
  await expect(page).toHaveURL(new RegExp(`${PAPER}$`));
  await expect(formats.locator("[aria-current]")).toHaveText("APA");

  const cite = page.getByRole("complementary", { name: "About this paper" });
  await cite.getByRole("button", { name: "Copy", exact: true }).click();
  expect(await page.evaluate(() => navigator.clipboard.readText())).toMatch(APA);
  await page.keyboard.press("c");
  await expect(page.getByRole("button", { name: "Copied" }).first()).toBeVisible();

  await page.goto("/papers/2603.06388");
  await expect(citation).toHaveValue(/^Soureshjani, F\. H\., & Gorzny, J\. \(2026\)\./);
});

test("each format is a file that is downloaded", async ({ page }) => {
  await page.goto(PAPER);
  await awake(page);
  const download = page.getByRole("link", { name: "Download" });
  await expect(download).toHaveAttribute("href", `${PAPER}.bib`);
  await page.getByRole("list", { name: "Formats" }).getByRole("link", { name: "RIS" }).click();
  await expect(page.getByRole("textbox", { name: "Citation" })).toHaveValue(/^TY {2}- GEN/);
  const [file] = await Promise.all([page.waitForEvent("download"), download.click()]);
  expect(file.suggestedFilename()).toBe("2505.23819.ris");
});

test.describe("where a citation does not come", () => {
  test.use({ allowed: [/style=ieee/] });

  test("that is said, and the one before stays", async ({ page }) => {
    await page.route("**/*.txt?style=*", (route) => route.abort());
    await page.goto(PAPER);
    await awake(page);
    await page.getByRole("list", { name: "Formats" }).getByRole("link", { name: "IEEE" }).click();
    await expect(page.getByText("IEEE did not come. Try again.")).toBeVisible();
    await expect(page.getByRole("textbox", { name: "Citation" })).toHaveValue(/^@misc/);
  });
});

test("every style is a text of its own, an unknown one is told", async ({ request }) => {
  for (const style of ["apa", "ieee", "chicago", "nature", "acm"]) {
    const answer = await request.get(`${PAPER}v5.txt?style=${style}`);
    expect(answer.headers()["content-type"]).toBe("text/plain; charset=utf-8");
    expect(await answer.text()).toMatch(/^\S[^\n]*2505\.23819[^\n]*\n$/);
    const again = await request.get(`${PAPER}v5.txt?style=${style}`, {
      headers: { "If-None-Match": answer.headers().etag ?? "" },
    });
    expect(again.status()).toBe(304);
  }
  expect(await (await request.get(`${PAPER}.txt`)).text()).toMatch(APA);
  const unknown = await request.get(`${PAPER}.txt?style=mla`);
  expect([unknown.status(), await unknown.text()]).toEqual([
    404,
    "There is no style “mla”; there are apa, ieee, chicago, nature, acm.\n",
  ]);
});

test.describe("without JavaScript", () => {
  test.use(WITHOUT_JAVASCRIPT);

  test("each format is a link", async ({ page }) => {
    await page.goto(PAPER);
    const formats = page.getByRole("list", { name: "Formats" });
    await expect(formats.getByRole("link")).toHaveText([
      "BibTeX",
      "RIS",
      "CSL-JSON",
      "Markdown",
      "APA",
      "IEEE",
      "Chicago",
      "Nature",
      "ACM",
    ]);
    await formats.getByRole("link", { name: "Chicago" }).click();
    await expect(page.locator("body")).toContainText("“Linear Layouts: Robust Code Generation");
  });
});
