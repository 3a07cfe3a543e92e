import { existsSync } from "node:fs";
import { join } from "node:path";
import { NEXT, ROOT, SERVING, TSC } from "./paths.mjs";
import { Explained, run } from "./run.mjs";
import { hashOf, isStamped, stamp, unstamp } from "./stamp.mjs";

const STAMP = join(ROOT, ".next", "incipit-built");

/** Everything that the built site is made of. */
const SOURCES = [
  "app",
  "components",
  "lib",
  "public",
  "instrumentation.ts",
  "instrumentation-node.ts",
  "next.config.ts",
  "postcss.config.mjs",
  "tsconfig.json",
  "scripts/serving.tsconfig.json",
  "package.json",
  "package-lock.json",
];

/** Builds the site when its sources have changed since the last build. */
export async function buildWhenStale() {
  const hash = hashOf(ROOT, SOURCES);
  const isThere = existsSync(join(ROOT, ".next", "BUILD_ID")) && existsSync(SERVING);
  if (isStamped(STAMP, hash) && isThere) return;
  console.log("Building the site (once for each change; about half a minute) …");
  unstamp(STAMP);
  const code = await build();
  if (code !== 0) throw new Explained(`The build failed (code ${code}); the lines above say where.`);
  stamp(STAMP, hash);
}

/** Next.js builds the site and clears its folder; what stands before the site is compiled into it after that. */
async function build() {
  const code = await run(process.execPath, [NEXT, "build"], { env: { NODE_ENV: "production" } });
  return code || run(process.execPath, [TSC, "--project", "scripts/serving.tsconfig.json"]);
}
