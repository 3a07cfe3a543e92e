import { existsSync } from "node:fs";

/** Where systems put a Chromium or Chrome, in the order they are tried. */
const USUAL_PLACES = ["/usr/bin/chromium", "/usr/bin/chromium-browser", "/usr/bin/google-chrome"];

/** What every launch passes: no traffic of the browser's own, so that a test sees the site's requests alone. */
export const CHROMIUM_FLAGS = [
  "--disable-background-networking",
  "--disable-component-update",
  "--disable-sync",
  "--no-first-run",
];

/** For the person who has no browser. */
export const HOW_TO_GET_CHROMIUM = [
  "No Chromium was found. Any of these gives one:",
  "  Debian, Ubuntu:  sudo apt-get update && sudo apt-get install -y chromium",
  "  anywhere else:   npx playwright install chromium",
  "  already there:   CHROMIUM_PATH=/path/to/chromium npm test",
].join("\n");

/**
 * The browser to run: `CHROMIUM_PATH` alone when it is set, else the first of the usual places, else
 * Playwright's own download. Null when there is none.
 * @param {Record<string, string | undefined>} env
 * @param {(path: string) => boolean} exists
 */
export async function findChromium(env = process.env, exists = existsSync) {
  if (env.CHROMIUM_PATH) return exists(env.CHROMIUM_PATH) ? env.CHROMIUM_PATH : null;
  const usual = USUAL_PLACES.find((path) => exists(path));
  if (usual) return usual;
  const own = await playwrightsOwn();
  return own !== null && exists(own) ? own : null;
}

async function playwrightsOwn() {
  try {
    const { chromium } = await import("playwright");
    return chromium.executablePath();
  } catch {
    // Not installed yet, or Playwright has no build for this system.
    return null;
  }
}
