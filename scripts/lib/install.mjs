import { join } from "node:path";
import { ROOT } from "./paths.mjs";
import { Explained, run } from "./run.mjs";
import { hashOf, isStamped, stamp } from "./stamp.mjs";

const STAMP = join(ROOT, "node_modules", ".incipit-installed");

/** Installs the dependencies when they are missing or do not match the lock file. */
export async function installWhenStale() {
  const hash = installHash();
  if (isStamped(STAMP, hash)) return;
  console.log("Installing the dependencies (once; about a minute) …");
  const [command, args] = npm(["ci", "--include=dev", "--include=optional", "--no-audit", "--no-fund"]);
  const code = await run(command, args);
  if (code !== 0) throw new Explained(complaint(code));
  stamp(STAMP, hash);
}

/** What the installed packages depend on: the lock file, and the system that the binaries are for. */
export function installHash() {
  return `${hashOf(ROOT, ["package-lock.json", ".npmrc"])}-${process.platform}-${process.arch}`;
}

function complaint(code) {
  return [
    `Installing the dependencies failed (npm ci ended with code ${code}); the lines above say why.`,
    "A slow or absent network is the usual reason: npm keeps what it has fetched, so a second try goes on",
    "from there. Behind a proxy or a mirror, set it once: npm config set registry <address>.",
  ].join("\n");
}

// The npm that runs this script is the one to go on with; a bare `npm` serves when node was called directly.
function npm(args) {
  const self = process.env.npm_execpath;
  if (self?.endsWith(".js")) return [process.execPath, [self, ...args]];
  return [process.platform === "win32" ? "npm.cmd" : "npm", args];
}
