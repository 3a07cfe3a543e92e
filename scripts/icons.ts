/**
 * Draws the icons of an installed site from app/icon.svg into public/: `npx tsx scripts/icons.ts`. The files are kept
 * with the code, since only this needs a browser.
 */
import { readFile, writeFile } from "node:fs/promises";
import { chromium } from "playwright";
import { CHROMIUM_FLAGS, findChromium, HOW_TO_GET_CHROMIUM } from "./lib/chromium.mjs";

/** A mask may cut away all that is more than two fifths of the size from the middle (W3C, maskable icons). */
const MASKABLE_SHARE = 0.72;

const ICONS = [
  { name: "icon-192.png", size: 192, share: 1, ground: "transparent" },
  { name: "icon-512.png", size: 512, share: 1, ground: "transparent" },
  { name: "icon-maskable-512.png", size: 512, share: MASKABLE_SHARE, ground: "#8c2f1b" },
];

const executablePath = await findChromium();
if (executablePath === null) throw new Error(HOW_TO_GET_CHROMIUM);
const svg = await readFile("app/icon.svg", "utf8");
const browser = await chromium.launch({ executablePath, args: CHROMIUM_FLAGS });
try {
  for (const { name, size, share, ground } of ICONS) {
    const page = await browser.newPage({ viewport: { width: size, height: size } });
    const edge = Math.round(size * share);
    await page.setContent(
      `<style>body{margin:0;height:100vh;display:grid;place-items:center;background:${ground}}svg{width:${edge}px;height:${edge}px}</style>${svg}`,
    );
    await writeFile(`public/${name}`, await page.screenshot({ omitBackground: true }));
    await page.close();
  }
} finally {
  await browser.close();
}
