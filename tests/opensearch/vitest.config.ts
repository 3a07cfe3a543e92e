import { fileURLToPath } from "node:url";
import { defineConfig } from "vitest/config";

export default defineConfig({
  root: fileURLToPath(new URL("../..", import.meta.url)),
  resolve: { alias: { "@": fileURLToPath(new URL("../..", import.meta.url)) } },
  test: {
    include: ["tests/opensearch/**/*.test.ts"],
    globalSetup: ["tests/opensearch/global-setup.ts"],
    // A busy machine takes a cluster four times as long.
    testTimeout: 240_000,
    hookTimeout: 180_000,
    // One machine runs the cluster and its tests.
    maxWorkers: 1,
  },
});
