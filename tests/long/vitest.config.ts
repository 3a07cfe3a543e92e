import { fileURLToPath } from "node:url";
import { defineConfig } from "vitest/config";
import usual from "../../vitest.config";

/** What takes about a minute and tries one thing a thousand times: `npm run test:long`. */
export default defineConfig({
  ...usual,
  root: fileURLToPath(new URL("../..", import.meta.url)),
  test: { ...usual.test, include: ["tests/long/**/*.test.ts"] },
});
