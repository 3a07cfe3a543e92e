import { AxeBuilder } from "@axe-core/playwright";
import type { Locator, Page } from "@playwright/test";
import { awake, papers, searchBox, tally, titles } from "./support/results";
import { expect, PHONE, THEMES, test, WITHOUT_JAVASCRIPT } from "./support/test";

const RULES = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"];

function list(page: Page): Locator {
  return page.getByRole("listbox", { name: "Suggestions" });
}

function option(page: Page, name: string | RegExp): Locator {
  return list(page).getByRole("option", { name });
}

/** The option that Enter would choose. */
function chosen(page: Page): Locator {
  return list(page).getByRole("option", { selected: true });
}

async function open(page: Page, path = "/"): Promise<void> {
  await page.goto(path);
  await awake(page);
}

/** Types a text and waits until the list that answers it is there. */
async function typeAndSee(page: Page, text: string): Promise<void> {
  await answered(page, text, () => searchBox(page).pressSequentially(text, { delay: 30 }));
  await expect(list(page)).toBeVisible();
}

async function answered(page: Page, text: string, act: () => Promise<void>): Promise<void> {
  const answer = page.waitForResponse((response) => {
    const { pathname, searchParams } = new URL(response.url());
    return pathname === "/api/suggest" && searchParams.get("q") === text;
  });
  await act();
  await answer;
}

test("the list offers topics, papers and fields in groups, and says what it is", async ({ page }) => {
  await open(page);
  await expect(searchBox(page)).toHaveRole("combobox");
  await expect(searchBox(page)).toHaveAttribute("aria-expanded", "false");
  await typeAndSee(page, "cat");
  await expect(list(page)).toMatchAriaSnapshot(`
    - listbox "Suggestions":
      - group "Topics":
        - option "Category theory 2 papers"
      - group "Papers":
        - option /Background and Intellectual Development/
        - option /Space-time tradeoffs of lenses and optics/
      - group "Query":
        - option /^category. an arXiv category, such as cs.CL$/
  `);
  await expect(page.getByRole("search")).toMatchAriaSnapshot(`
    - search:
      - combobox "Search titles, abstracts, authors" [expanded]
  `);
  await expect(searchBox(page)).toHaveAttribute("aria-controls", (await list(page).getAttribute("id")) ?? "");
  await expect(page.getByText("4 suggestions")).toHaveAttribute("aria-live", "polite");
  await expect(list(page).locator("mark").first()).toHaveText("Cat");
});

test("arrows walk through the list and back to the box, which keeps the focus", async ({ page }) => {
  await open(page);
  await typeAndSee(page, "cat");
  const box = searchBox(page);
  await expect(chosen(page)).toHaveCount(0);
  await box.press("ArrowDown");
  await expect(chosen(page)).toHaveText(/^Category theory/);
  await expect(box).toHaveAttribute("aria-activedescendant", (await chosen(page).getAttribute("id")) ?? "");
  await box.press("ArrowDown");
  await expect(chosen(page)).toHaveText(/^Background/);
  await box.press("ArrowUp");
  await box.press("ArrowUp");
  await expect(chosen(page)).toHaveCount(0);
  await box.press("ArrowUp");
  await expect(chosen(page)).toHaveText(/^category:/);
  await box.press("ArrowDown");
  await expect(chosen(page)).toHaveCount(0);
  await expect(box).not.toHaveAttribute("aria-activedescendant");
  await box.press("ArrowDown");
  await box.press("Home");
  await expect(chosen(page)).toHaveCount(0);
  await expect(box).toBeFocused();
  expect(await box.evaluate((input: HTMLInputElement) => input.selectionStart)).toBe(0);
});

test("Enter on a paper opens it; without a choice it searches", async ({ page }) => {
  await open(page);
  await typeAndSee(page, "linear lay");
  await searchBox(page).press("ArrowDown");
  await expect(chosen(page)).toHaveText(/^Linear Layouts: .*𝔽₂ Zhou et al\., 2025$/);
  await searchBox(page).press("Enter");
  await expect(page).toHaveURL("/papers/2505.23819");
  await expect(list(page)).toHaveCount(0);
  await expect(page.getByRole("heading", { level: 1 })).toBeFocused();
  await expect(searchBox(page)).toHaveValue("");

  await typeAndSee(page, "photonic");
  await searchBox(page).press("Enter");
  await expect(page).toHaveURL("/?q=photonic");
  await expect(list(page)).toHaveCount(0);
  await expect(page.getByRole("region", { name: "Results" })).toBeFocused();
});

test("authors and topics lead to their pages", async ({ page }) => {
  await open(page);
  await typeAndSee(page, "keren z");
  await option(page, /^Keren Zhou 1 paper$/).click();
  await expect(page).toHaveURL("/authors/keren-zhou");
  await typeAndSee(page, "mixture of");
  await option(page, /^Mixture of experts 18 papers$/).click();
  await expect(page).toHaveURL("/topics/mixture-of-experts");
});

test("a page that was chosen has an empty box, wherever the list was open", async ({ page }) => {
  await open(page, "/about");
  await typeAndSee(page, "keren z");
  await searchBox(page).press("ArrowDown");
  await searchBox(page).press("Enter");
  await expect(page).toHaveURL("/authors/keren-zhou");
  await expect(searchBox(page)).toHaveValue("");
});

test("a field and its value finish the text in the box", async ({ page }) => {
  await open(page);
  await typeAndSee(page, "moe sour");
  await searchBox(page).press("ArrowUp");
  await answered(page, "moe source:", () => searchBox(page).press("Enter"));
  await expect(searchBox(page)).toHaveValue("moe source:");
  await expect(searchBox(page)).toBeFocused();
  await option(page, "source:arxiv arXiv feed, 15 papers").click();
  await expect(searchBox(page)).toHaveValue("moe source:arxiv ");
  await expect(searchBox(page)).toBeFocused();
  await expect(page).toHaveURL("/?q=moe+source%3Aarxiv");
  await expect(papers(page).first()).toBeVisible();
});

test("mistyped words are suggested for", async ({ page }) => {
  await open(page);
  await typeAndSee(page, "mixtrue of");
  await expect(option(page, /^Mixture of experts 18 papers$/)).toBeVisible();
});

test("Escape closes the list, then leaves the box", async ({ page }) => {
  await open(page);
  await typeAndSee(page, "photonic");
  await searchBox(page).press("Escape");
  await expect(list(page)).toHaveCount(0);
  await expect(searchBox(page)).toHaveValue("photonic");
  await searchBox(page).press("Escape");
  await expect(page.getByRole("region", { name: "Results" })).toBeFocused();
  await expect(searchBox(page)).toHaveValue("photonic");
});

test("who leaves the box before the answer is there is led to the results all the same", async ({ page }) => {
  await page.route(
    (url) => url.searchParams.has("_rsc"),
    async (route) => {
      await new Promise((resolve) => setTimeout(resolve, 600));
      await route.continue().catch(() => undefined);
    },
  );
  await open(page);
  await typeAndSee(page, "photonic");
  await searchBox(page).press("Escape");
  await searchBox(page).press("Escape");
  await expect(page).toHaveURL("/?q=photonic");
  await expect(page.getByRole("region", { name: "Results" })).toBeFocused();
});

test("Tab leaves the box and closes the list", async ({ page }) => {
  await open(page);
  await typeAndSee(page, "photonic");
  await searchBox(page).press("Tab");
  await expect(page.getByRole("button", { name: "Search", exact: true })).toBeFocused();
  await expect(list(page)).toHaveCount(0);
});

test("letters that are still being composed choose and fetch nothing", async ({ page }) => {
  await open(page);
  const asked: string[] = [];
  page.on("request", (request) => {
    if (request.url().includes("/api/suggest")) asked.push(request.url());
  });
  await searchBox(page).focus();
  const ime = await page.context().newCDPSession(page);
  await ime.send("Input.imeSetComposition", { text: "ph", selectionStart: 2, selectionEnd: 2 });
  await page.waitForTimeout(300);
  expect(asked).toEqual([]);
  await answered(page, "photonic", () =>
    ime.send("Input.insertText", { text: "photonic" }).then(() => undefined),
  );
  await expect(list(page)).toBeVisible();
});

test("the list lies over the page: nothing moves", async ({ page }) => {
  await open(page, "/about");
  const places = () =>
    Promise.all([searchBox(page).boundingBox(), page.getByRole("heading", { level: 1 }).boundingBox()]);
  const before = await places();
  await typeAndSee(page, "cat");
  expect(await places()).toEqual(before);
});

test("the list is not printed", async ({ page }) => {
  await open(page);
  await typeAndSee(page, "cat");
  await page.emulateMedia({ media: "print" });
  await expect(list(page)).toBeHidden();
});

test("an answer that is late or broken shows nothing wrong", async ({ page }) => {
  await page.route("**/api/suggest?*", async (route) => {
    const q = new URL(route.request().url()).searchParams.get("q");
    if (q === "ph") await new Promise((resolve) => setTimeout(resolve, 900));
    if (q === "photonic") await route.fulfill({ json: { suggestions: [{ kind: "paper", href: "//x" }] } });
    else await route.continue().catch(() => undefined);
  });
  await open(page);
  await searchBox(page).fill("ph");
  await page.waitForTimeout(200);
  await answered(page, "photonic", () => searchBox(page).fill("photonic"));
  await page.waitForTimeout(1_200);
  await expect(list(page)).toHaveCount(0);
  await expect(page).toHaveURL("/?q=photonic");
  await expect(papers(page).first().locator("mark").first()).toHaveText(/^photonic/i);
});

test("back and forward close the list and show what was searched", async ({ page }) => {
  await open(page, "/?source=trending");
  await searchBox(page).fill("photonic");
  await searchBox(page).press("Enter");
  await expect(page).toHaveURL("/?source=trending&q=photonic");
  await searchBox(page).press("Alt+ArrowDown");
  await expect(list(page)).toBeVisible();
  await page.goBack();
  await expect(page).toHaveURL("/?source=trending");
  await expect(list(page)).toHaveCount(0);
  await expect(searchBox(page)).toHaveValue("");
  await page.goForward();
  await expect(searchBox(page)).toHaveValue("photonic");
  await expect(list(page)).toHaveCount(0);
});

test.describe("recent searches", () => {
  async function search(page: Page, q: string): Promise<void> {
    await searchBox(page).fill(q);
    await searchBox(page).press("Enter");
    await expect(page).toHaveURL(`/?${new URLSearchParams({ q })}`);
    await expect(tally(page)).not.toHaveText(/^134 /);
  }

  test("are offered by an empty box, run again, and can be forgotten one by one", async ({ page }) => {
    await open(page);
    await searchBox(page).click();
    await expect(list(page)).toHaveCount(0);
    await search(page, "photonic");
    await search(page, "fpga");
    await searchBox(page).fill("");
    await expect(list(page)).toHaveCount(0);
    await searchBox(page).press("ArrowDown");
    await expect(list(page).getByRole("option")).toHaveText([
      "fpga",
      "photonic",
      "Forget these searches",
      "Keep none from now on",
    ]);
    await searchBox(page).press("ArrowDown");
    await searchBox(page).press("Delete");
    await expect(list(page).getByRole("option").first()).toHaveText("photonic");
    await searchBox(page).press("ArrowDown");
    await searchBox(page).press("Enter");
    await expect(page).toHaveURL("/?q=photonic");
    await expect(searchBox(page)).toHaveValue("photonic");
  });

  test("are those that were looked at, too", async ({ page }) => {
    await open(page, "/?q=photonic");
    await titles(page).first().getByRole("link").click();
    await expect(page).toHaveURL(/\/papers\//);
    await searchBox(page).click();
    await expect(list(page).getByRole("option").first()).toHaveText("photonic");
  });

  test("stand behind the suggestions for what they begin with", async ({ page }) => {
    await open(page);
    await search(page, "categorical lenses");
    await searchBox(page).fill("");
    await typeAndSee(page, "cat");
    await expect(list(page).getByRole("option").last()).toHaveText("categorical lenses");
  });

  test("can all be forgotten, and kept no more", async ({ page }) => {
    await open(page);
    await search(page, "photonic");
    await searchBox(page).fill("");
    await searchBox(page).press("ArrowDown");
    await option(page, "Forget these searches").click();
    await expect(list(page)).toHaveCount(0);
    expect(await page.evaluate(() => localStorage.getItem("recent-searches"))).toBeNull();

    await search(page, "fpga");
    await searchBox(page).fill("");
    await searchBox(page).press("ArrowDown");
    await option(page, "Keep none from now on").click();
    await search(page, "photonic");
    expect(await page.evaluate(() => localStorage.getItem("recent-searches"))).toBe('"none"');
    await searchBox(page).fill("");
    await searchBox(page).press("ArrowDown");
    await option(page, "Keep recent searches in this browser").click();
    await search(page, "fpga");
    await searchBox(page).fill("");
    await searchBox(page).click();
    await expect(list(page).getByRole("option").first()).toHaveText("fpga");
  });
});

test.describe("on a phone", () => {
  test.use(PHONE);

  test("the list is as wide as the screen, with rows for thumbs, and a tap opens a paper", async ({
    page,
  }) => {
    await open(page);
    await typeAndSee(page, "linear");
    const options = await list(page).getByRole("option").all();
    for (const one of options) expect((await one.boundingBox())?.height).toBeGreaterThanOrEqual(44);
    expect(await list(page).boundingBox()).toMatchObject({ x: 0, width: 390 });
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(390);
    await option(page, /^Linear Layouts/).tap();
    await expect(page).toHaveURL("/papers/2505.23819");
    await expect(searchBox(page)).not.toBeFocused();
  });

  test("a search is forgotten by a tap beside it", async ({ page }) => {
    await open(page);
    await searchBox(page).fill("photonic");
    await searchBox(page).press("Enter");
    await expect(page).toHaveURL("/?q=photonic");
    await searchBox(page).fill("");
    await searchBox(page).tap();
    const cross = list(page).getByTitle("Forget this search");
    expect((await cross.boundingBox())?.width).toBeGreaterThanOrEqual(44);
    await cross.tap();
    await expect(list(page)).toHaveCount(0);
  });
});

for (const [what, device] of [
  ["", {}],
  [" on a phone", PHONE],
] as const) {
  test.describe(`to assistive technology${what}`, () => {
    test.use(device);

    test(`axe finds nothing wrong with the open list${what}, in both themes`, async ({ page }) => {
      await open(page);
      await searchBox(page).fill("category");
      await searchBox(page).press("Enter");
      await expect(page.getByRole("region", { name: "Results" })).toBeFocused();
      await searchBox(page).fill("");
      await typeAndSee(page, "cat");
      await expect(option(page, /^category$/)).toBeVisible();
      await searchBox(page).press("ArrowDown");
      await searchBox(page).press("ArrowDown");
      for (const colorScheme of THEMES) {
        await page.emulateMedia({ colorScheme });
        const { violations } = await new AxeBuilder({ page }).setLegacyMode().withTags(RULES).analyze();
        expect(
          violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(" | ")}`),
        ).toEqual([]);
      }
    });
  });
}

test.describe("without JavaScript", () => {
  test.use(WITHOUT_JAVASCRIPT);

  test("the box is a plain field of a form", async ({ page }) => {
    await page.goto("/");
    await expect(searchBox(page)).toHaveRole("searchbox");
    await searchBox(page).pressSequentially("cat");
    await expect(list(page)).toHaveCount(0);
    await searchBox(page).press("Enter");
    await expect(page).toHaveURL("/?q=cat");
  });
});
