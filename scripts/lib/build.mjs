import { existsSync } from "node:fs";
import { join } from "node:path";
import { NEXT, ROOT } from "./paths.mjs";
import { Explained, run } from "./run.mjs";
import { hashOf, isStamped, stamp, unstamp } from "./stamp.mjs";

const STAMP = join(ROOT, ".next", "incipit-built");

/** Everything that the built site is made of. */
const SOURCES = [
  "app",
  "components",
  "lib",
  "public",
  "proxy.ts",
  "instrumentation.ts",
  "next.config.ts",
  "postcss.config.mjs",
  "tsconfig.json",
  "package.json",
  "package-lock.json",
];

/** Builds the site when its sources have changed since the last build. */
export async function buildWhenStale() {
  const hash = hashOf(ROOT, SOURCES);
  if (isStamped(STAMP, hash) && existsSync(join(ROOT, ".next", "BUILD_ID"))) return;
  console.log("Building the site (once for each change; about half a minute) …");
  unstamp(STAMP);
  const code = await run(process.execPath, [NEXT, "build"], { env: { NODE_ENV: "production" } });
  if (code !== 0) throw new Explained(`The build failed (code ${code}); the lines above say where.`);
  stamp(STAMP, hash);
}
