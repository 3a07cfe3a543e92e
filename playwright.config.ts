import { tmpdir } from "node:os";
import { join } from "node:path";
import { defineConfig } from "@playwright/test";
import { freePort } from "./scripts/lib/address.mjs";
import { CHROMIUM_FLAGS, findChromium, HOW_TO_GET_CHROMIUM } from "./scripts/lib/chromium.mjs";
import { LAB_HOST } from "./tests/e2e/support/hosts";

const executablePath = await findChromium();
if (executablePath === null) throw new Error(HOW_TO_GET_CHROMIUM);

// Every worker reads this file anew: the first reader chooses, and the environment tells the others.
process.env.E2E_PORT ??= String(await freePort());
process.env.E2E_CORPUS ??= join(tmpdir(), `incipit-e2e-${process.pid}`);
const origin = `http://127.0.0.1:${process.env.E2E_PORT}`;

export default defineConfig({
  testDir: "tests",
  projects: [
    { name: "journeys", testMatch: "e2e/*.spec.ts" },
    { name: "attacks", testMatch: "attack/*.spec.ts" },
    // What takes minutes, or tries the same on many widths: `npm run test:long`.
    { name: "long", testMatch: "e2e/long/*.spec.ts" },
  ],
  fullyParallel: true,
  // More than the processors: most of a test's time goes by in waiting.
  workers: 3,
  retries: 0,
  forbidOnly: true,
  timeout: 30_000,
  expect: { timeout: 7_000 },
  reporter: "list",
  globalTeardown: "./tests/e2e/support/teardown.ts",
  use: {
    baseURL: origin,
    // Recording takes a fifth of the time, whether or not it is looked at: `--trace on` where a test fails.
    trace: "off",
    locale: "en-GB",
    timezoneId: "UTC",
    launchOptions: {
      executablePath,
      args: [...CHROMIUM_FLAGS, `--host-resolver-rules=MAP ${LAB_HOST} 127.0.0.1`],
    },
  },
  // The very command that people run, on a port and with a corpus of its own.
  webServer: {
    command: "exec node scripts/start.mjs",
    url: `${origin}/healthz`,
    env: {
      PORT: process.env.E2E_PORT,
      HOST: "127.0.0.1",
      CORPUS_DIR: process.env.E2E_CORPUS,
      SITE_URL: "",
      TRUST_PROXY: "",
    },
    reuseExistingServer: false,
    timeout: 240_000,
    gracefulShutdown: { signal: "SIGTERM", timeout: 10_000 },
  },
});
