import { resolve } from "node:path";
import { parseArgs } from "node:util";
import { chromium, type Page } from "@playwright/test";
import { buildWhenStale } from "@/scripts/lib/build.mjs";
import { findChromium, HOW_TO_GET_CHROMIUM } from "@/scripts/lib/chromium.mjs";
import { prepareCorpora } from "../attack/support/corpus";
import { startSite } from "../attack/support/site";
import { wholeNumber, withUsage } from "./usage";

const USAGE = `npm run bench:typing -- [--papers N] [--words N] [--apart MS]

Serves the built site on a corpus of N papers (20,000; real ones where they are, else 5,000 made-up ones), types words of
those papers into the search box of a real browser, a letter each 120 ms or as it is told, and prints the milliseconds
from the last key to the frame in which the papers of the whole word stand: median, p95 and the longest.`;

const PAPERS = 20_000;
const WORDS = 40;
/** As fast typists press keys. */
const APART_MS = 120;
/** Between two words, until everything that the last one began has ended. */
const REST_MS = 900;

async function main(args: readonly string[]): Promise<void> {
  const { values } = parseArgs({
    args: [...args],
    options: { papers: { type: "string" }, words: { type: "string" }, apart: { type: "string" } },
  });
  await buildWhenStale();
  const { big, lexicon, description } = await prepareCorpora({
    papers: values.papers === undefined ? PAPERS : wholeNumber(values.papers, "--papers"),
  });
  const count = values.words === undefined ? WORDS : wholeNumber(values.words, "--words");
  const words = Array.from({ length: count }, (_, i) => lexicon.long[(i * 7) % lexicon.long.length] ?? "");
  const executablePath = await findChromium();
  if (executablePath === null) throw new Error(HOW_TO_GET_CHROMIUM);
  const apart = values.apart === undefined ? APART_MS : wholeNumber(values.apart, "--apart");
  const site = await startSite({ corpus: resolve(big) });
  const browser = await chromium.launch({ executablePath, args: ["--no-sandbox"] });
  try {
    const page = await browser.newPage({ viewport: { width: 1440, height: 900 } });
    await page.goto(`http://127.0.0.1:${site.port}/`);
    // The page works from then on.
    await page.getByRole("button", { name: "Keys" }).waitFor();
    const times: number[] = [];
    for (const word of words) times.push(await answered(page, word, apart));
    print(times, description);
  } finally {
    await browser.close();
    await site.stop();
  }
}

/** Milliseconds from the last key of a word to the frame in which its papers stand. */
async function answered(page: Page, word: string, apart: number): Promise<number> {
  const box = page.locator("#q");
  await box.fill("");
  await page.waitForTimeout(REST_MS);
  const time = page.evaluate(shown, word);
  await box.pressSequentially(word, { delay: apart });
  return time;
}

/** Runs in the browser. */
function shown(word: string): Promise<number> {
  return new Promise((done) => {
    let last = performance.now();
    document.querySelector("#q")?.addEventListener("input", () => {
      last = performance.now();
    });
    const watch = new MutationObserver(() => {
      const asked = new URLSearchParams(location.search).get("q");
      if (asked !== word || document.querySelector("main [data-paper]") === null) return;
      watch.disconnect();
      requestAnimationFrame(() => done(performance.now() - last));
    });
    watch.observe(document.body, { subtree: true, childList: true, attributes: true, characterData: true });
  });
}

function print(times: readonly number[], description: string): void {
  const sorted = times.toSorted((a, b) => a - b);
  const at = (share: number) => Math.round(sorted[Math.ceil(share * sorted.length) - 1] ?? Number.NaN);
  console.log(
    `${description}; ${times.length} words: median ${at(0.5)}, p95 ${at(0.95)}, longest ${at(1)} ms`,
  );
}

await withUsage(USAGE, () => main(process.argv.slice(2)));
