import { fileURLToPath } from "node:url";
import { defineConfig } from "vitest/config";

export default defineConfig({
  resolve: { alias: { "@": fileURLToPath(new URL(".", import.meta.url)) } },
  test: {
    include: ["tests/unit/**/*.test.{ts,tsx}", "tests/relevance/**/*.test.ts"],
    testTimeout: 20_000,
    // The default leaves a processor idle, half of those that most machines of this kind have.
    maxWorkers: "100%",
  },
});
