// Old versions of Node.js read this file before anything else: it keeps to syntax that they know.
import { readFileSync } from "node:fs";

/** What to say to a Node.js that is too old for `package.json`'s `engines`, or null when it is new enough. */
export function complaintAbout(version, engines) {
  const wanted = engines.replace(/^>=/, "");
  if (compare(version, wanted) >= 0) return null;
  return (
    "Incipit needs Node.js " +
    wanted +
    " or newer, and this is " +
    version +
    ".\n" +
    "https://nodejs.org has the current one."
  );
}

function compare(a, b) {
  const [left, right] = [a, b].map((text) => text.replace(/^v/, "").split(".").map(Number));
  for (let i = 0; i < 3; i++) {
    const difference = (left[i] || 0) - (right[i] || 0);
    if (difference !== 0) return difference;
  }
  return 0;
}

/** Ends the process with a message when Node.js is too old. */
export function requireSupportedNode() {
  const manifest = JSON.parse(readFileSync(new URL("../../package.json", import.meta.url), "utf8"));
  const complaint = complaintAbout(process.version, manifest.engines.node);
  if (complaint === null) return;
  console.error(complaint);
  process.exit(1);
}
