// Run after every change of the dependencies: makes package-lock.json work on systems other than this one.
import { readFileSync, writeFileSync } from "node:fs";
import { withPlatformStubs, withRegistry } from "./lib/platform-stubs.mjs";

const FILE = new URL("../package-lock.json", import.meta.url);

const { lock, added } = withPlatformStubs(JSON.parse(readFileSync(FILE, "utf8")));
const named = withRegistry(lock);
if (named.length > 0) {
  console.error(`package-lock.json names a registry for: ${named.join(", ")}`);
  console.error("Delete the lock file and run npm install again: .npmrc keeps registry hosts out of it.");
  process.exit(1);
}
if (added.length > 0) writeFileSync(FILE, `${JSON.stringify(lock, null, 2)}\n`);
console.log(
  added.length > 0 ? `Added ${added.length} platform packages:\n  ${added.join("\n  ")}` : "Nothing to add.",
);
