/**
 * Pictures of pages as people see them:
 *
 *     npm run screenshots -- [--base URL] [--out DIR] [--width 1440,820,390] [--theme light,dark] [PATH…]
 *
 * One file for the first screen and one for the whole page, for each path, width and theme. Ends with
 * code 1 when a page did not answer, answered with a server error, or wrote an error to the console.
 */
import { mkdir } from "node:fs/promises";
import { join } from "node:path";
import { parseArgs } from "node:util";
import { type Browser, chromium, type Page } from "playwright";
import { CHROMIUM_FLAGS, findChromium, HOW_TO_GET_CHROMIUM } from "./lib/chromium.mjs";

type Theme = "light" | "dark";

interface Shot {
  readonly url: string;
  readonly name: string;
  readonly width: number;
  readonly theme: Theme;
}

const HEIGHTS: Readonly<Record<number, number>> = { 1440: 900, 820: 1180, 390: 844 };

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    base: { type: "string", default: "http://127.0.0.1:3000" },
    out: { type: "string", default: ".screenshots" },
    width: { type: "string", default: "1440,820,390" },
    theme: { type: "string", default: "light,dark" },
  },
});

const executablePath = await findChromium();
if (executablePath === null) {
  console.error(HOW_TO_GET_CHROMIUM);
  process.exit(1);
}
await mkdir(values.out, { recursive: true });
const browser = await chromium.launch({ executablePath, args: CHROMIUM_FLAGS });
const problems: string[] = [];
try {
  for (const shot of shotsOf(positionals.length > 0 ? positionals : ["/"]))
    problems.push(...(await take(browser, shot)));
} finally {
  await browser.close();
}
for (const problem of problems) console.error(problem);
process.exitCode = problems.length > 0 ? 1 : 0;

function shotsOf(paths: readonly string[]): Shot[] {
  const widths = values.width.split(",").map(Number);
  const themes = values.theme.split(",").map((theme): Theme => (theme === "dark" ? "dark" : "light"));
  return paths.flatMap((path) =>
    widths.flatMap((width) =>
      themes.map((theme) => ({
        url: new URL(path, values.base).href,
        name: `${nameOf(path)}-${width}-${theme}`,
        width,
        theme,
      })),
    ),
  );
}

/** A file name for a path: `/papers/2505.23819` is `papers-2505.23819`. */
function nameOf(path: string): string {
  return (
    path
      .replace(/[^A-Za-z0-9.]+/g, "-")
      .replace(/^-+|-+$/g, "")
      .slice(0, 80) || "home"
  );
}

/** Takes the first screen and the whole page; gives what went wrong. */
async function take(browser: Browser, { url, name, width, theme }: Shot): Promise<string[]> {
  const problems: string[] = [];
  const context = await browser.newContext({
    viewport: { width, height: HEIGHTS[width] ?? 900 },
    colorScheme: theme,
    reducedMotion: "reduce",
    isMobile: width < 600,
    hasTouch: width < 600,
  });
  const page = await context.newPage();
  page.on("console", (message) => {
    if (message.type() === "error") problems.push(`${name}: ${message.text()}`);
  });
  page.on("pageerror", (error) => problems.push(`${name}: ${error.message}`));
  try {
    const response = await page.goto(url, { waitUntil: "load" });
    if (response === null || response.status() >= 500)
      problems.push(`${name}: status ${response?.status() ?? "none"}`);
    await settled(page);
    const first = join(values.out, `${name}-first.png`);
    await page.screenshot({ path: first });
    await page.screenshot({ path: join(values.out, `${name}-full.png`), fullPage: true });
    console.log(first);
  } catch (error) {
    problems.push(`${name}: ${error instanceof Error ? error.message : String(error)}`);
  } finally {
    await context.close();
  }
  return problems;
}

/** Waits for the fonts and for what scripts fetch, but no longer than a person would. */
async function settled(page: Page): Promise<void> {
  await page.evaluate(() => document.fonts.ready.then(() => undefined));
  await page.waitForLoadState("networkidle", { timeout: 2_000 }).catch(() => undefined);
}
