import { fileURLToPath } from "node:url";
import { defineConfig } from "vitest/config";

/** Citation styles are imported as their text, as in next.config.ts. */
const asText = {
  name: "as-text",
  transform: (code: string, id: string) =>
    /\.(?:csl|xml)$/.test(id) ? `export default ${JSON.stringify(code)};` : null,
};

export default defineConfig({
  plugins: [asText],
  resolve: { alias: { "@": fileURLToPath(new URL(".", import.meta.url)) } },
  test: {
    include: ["tests/unit/**/*.test.{ts,tsx}", "tests/relevance/**/*.test.ts"],
    // No test is timed: this is for one that hangs, on the busiest machine.
    testTimeout: 60_000,
    hookTimeout: 60_000,
    // The default leaves a processor idle, half of those that most machines of this kind have.
    maxWorkers: "100%",
  },
});
