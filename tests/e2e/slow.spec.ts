import { gzipSync } from "node:zlib";
import type { Page, Request } from "@playwright/test";
import { lineInPieces } from "./support/pieces";
import { awake, papers, searchBox } from "./support/results";
import { watchShifts } from "./support/shifts";
import { expect, test } from "./support/test";

/** 400 kbit/s each way, with the delay of a poor mobile line. */
async function slowLine(page: Page): Promise<void> {
  const line = await page.context().newCDPSession(page);
  await line.send("Network.enable");
  await line.send("Network.emulateNetworkConditions", {
    offline: false,
    latency: 300,
    downloadThroughput: 50_000,
    uploadThroughput: 50_000,
  });
}

test("the two faces of the text are asked for before anything needs them", async ({ page }) => {
  const header = (await page.request.get("/")).headers().link ?? "";
  const preloaded = header.split(",").filter((link) => /rel=preload; as="font"/.test(link));
  expect(preloaded.map((link) => /newsreader_latin|inter_latin/.exec(link)?.[0]).sort()).toEqual([
    "inter_latin",
    "newsreader_latin",
  ]);
});

test("on a slow line nothing moves while the page comes", async ({ page }) => {
  test.setTimeout(60_000);
  await slowLine(page);
  const shifts = await watchShifts(page);
  await page.goto("/?q=photonic", { waitUntil: "networkidle" });
  await page.evaluate(() => document.fonts.ready.then(() => undefined));
  expect(await shifts()).toEqual([]);
});

test.describe("however small the pieces that a page comes in", () => {
  test.use({ allowed: [/404/] });

  for (const width of [1280, 820, 390])
    test(`nothing moves while they come, on a screen ${width} wide`, async ({ page, baseURL }) => {
      test.setTimeout(60_000);
      const line = await lineInPieces(baseURL ?? "");
      await page.setViewportSize({ width, height: 800 });
      const shifts = await watchShifts(page);
      for (const path of ["/", "/?q=photonic", "/papers/2505.23819", "/nothing-here"]) {
        await page.goto(`${line.origin}${path}`);
        await awake(page);
        expect(await shifts(), path).toEqual([]);
      }
      line.close();
    });
});

test("an answer to typing is brief, and whole once the reader has stopped", async ({ page }) => {
  const asked: Request[] = [];
  page.on("request", (request) => {
    if (request.url().includes("q=learning&_rsc")) asked.push(request);
  });
  await page.goto("/");
  await awake(page);
  await searchBox(page).fill("learning");
  await expect(page).toHaveURL("/?q=learning");
  await expect(papers(page).nth(24)).toBeVisible();
  expect(asked).toHaveLength(2);
  const [brief = 0, whole = 0] = await Promise.all(asked.map((request) => weightOf(page, request)));
  // A fifth of a second of a line of 400 kbit/s.
  expect(brief).toBeGreaterThan(0);
  expect(brief).toBeLessThan(10_000);
  expect(brief).toBeLessThan(whole);
  await searchBox(page).press("Escape");
  await papers(page).first().locator("summary").click();
  await expect(papers(page).first().locator(".whole-abstract")).toBeVisible();
});

/** What an answer weighs packed, in bytes. The router ends its reading early, so it is asked for again. */
async function weightOf(page: Page, request: Request): Promise<number> {
  const answer = await page.request.get(request.url(), { headers: await request.allHeaders() });
  return gzipSync(await answer.body()).length;
}

const FRAMES_IN_A_TENTH_OF_A_SECOND = 6;

test("on a slow line the page says within a tenth of a second that it is working", async ({ page }) => {
  test.setTimeout(60_000);
  await page.goto("/?q=photonic");
  await awake(page);
  await slowLine(page);
  // Counted in the page, from the letter or the click to the sign, in frames: a busy machine draws fewer, not more.
  const waited = () =>
    page.evaluate(
      () =>
        new Promise<number>((done) => {
          let frames: number | null = null;
          const count = () => {
            frames = (frames ?? 0) + 1;
            requestAnimationFrame(count);
          };
          for (const event of ["input", "click"])
            document.addEventListener(event, () => frames ?? count(), true);
          const watch = new MutationObserver(() => {
            if (frames === null || document.querySelector(".working") === null) return;
            watch.disconnect();
            done(frames);
          });
          watch.observe(document.body, { subtree: true, childList: true, attributes: true });
        }),
    );
  const afterTyping = waited();
  await searchBox(page).fill("blockchain");
  expect(await afterTyping).toBeLessThanOrEqual(FRAMES_IN_A_TENTH_OF_A_SECOND);
  await expect(page).toHaveURL("/?q=blockchain");
  // The whole answer follows the brief one, and says that it is coming, too.
  await expect(page.getByText("Follow this list")).toBeVisible();
  await expect(page.locator(".working")).toHaveCount(0);
  await searchBox(page).press("Escape");
  const afterClick = waited();
  await papers(page).first().getByRole("heading").getByRole("link").click();
  expect(await afterClick).toBeLessThanOrEqual(FRAMES_IN_A_TENTH_OF_A_SECOND);
  await expect(page).toHaveURL(/\/papers\//);
  await expect(page.locator(".working")).toHaveCount(0);
});

for (const path of ["/", "/papers/2505.23819"]) {
  test(`what was typed before ${path} acts stays in the box, and is searched for`, async ({ page }) => {
    await page.route("**/*.js", async (route) => {
      await new Promise((resolve) => setTimeout(resolve, 1_000));
      await route.continue();
    });
    await page.goto(path, { waitUntil: "commit" });
    await searchBox(page).fill("linear layouts");
    await awake(page);
    await expect(searchBox(page)).toHaveValue("linear layouts");
    await searchBox(page).press("Enter");
    await expect(page).toHaveURL("/?q=linear+layouts");
  });
}
