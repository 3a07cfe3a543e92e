import { readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { defineConfig } from "vitest/config";

/** Citation styles are imported as their text, as in next.config.ts. */
const asText = {
  name: "as-text",
  transform: (code: string, id: string) =>
    /\.(?:csl|xml)$/.test(id) ? `export default ${JSON.stringify(code)};` : null,
};

/** Fonts and the drawing program are imported as their bytes. */
const asBytes = {
  name: "as-bytes",
  enforce: "pre" as const,
  load: (id: string) => {
    if (!/\.(?:woff|wasm)$/.test(id)) return null;
    return `export default Uint8Array.from(atob("${readFileSync(id, "base64")}"), (sign) => sign.charCodeAt(0));`;
  },
};

export default defineConfig({
  plugins: [asText, asBytes],
  resolve: { alias: { "@": fileURLToPath(new URL(".", import.meta.url)) } },
  test: {
    include: ["tests/unit/**/*.test.{ts,tsx}", "tests/relevance/**/*.test.ts"],
    // No test is timed: this is for one that hangs, on the busiest machine.
    testTimeout: 60_000,
    hookTimeout: 60_000,
    // The default leaves a processor idle, half of those that most machines of this kind have.
    maxWorkers: "100%",
    server: { deps: { inline: [/\.(?:woff|wasm)$/] } },
  },
});
