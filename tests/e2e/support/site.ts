import { execFile, spawn } from "node:child_process";
import { once } from "node:events";
import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { promisify } from "node:util";
import { freePort } from "@/scripts/lib/address.mjs";
import { ROOT } from "@/scripts/lib/paths.mjs";
import { test } from "./test";

const PATIENCE_MS = 60_000;

/** A site of its own: its own port, its own corpus, the same build. */
export interface Site {
  readonly origin: string;
  /** The process that was started; it has started others. */
  readonly pid: number;
  /** Runs `npm run ingest` with these arguments on this site's corpus; rejects when it fails. */
  ingest(args: readonly string[]): Promise<void>;
  stop(): Promise<void>;
}

/** Starts a site on the corpus that `npm run ingest -- <args>` makes; no arguments are the bundled dumps. */
export async function startSite(
  args: readonly string[] = [],
  env: Readonly<Record<string, string>> = {},
): Promise<Site> {
  const folder = await mkdtemp(join(tmpdir(), "incipit-site-"));
  const port = String(await freePort());
  const settings = { ...process.env, CORPUS_DIR: folder, PORT: port, HOST: "127.0.0.1", ...env };
  const ingest = async (more: readonly string[]) => {
    const cli = ["--import", "tsx", "ingest/cli.ts", ...more];
    await promisify(execFile)(process.execPath, cli, { cwd: ROOT, env: settings });
  };
  await ingest(args);
  const server = spawn(process.execPath, ["scripts/start.mjs"], {
    cwd: ROOT,
    env: settings,
    stdio: "ignore",
  });
  const ended = once(server, "exit");
  const stop = async () => {
    server.kill("SIGTERM");
    await ended;
    await rm(folder, { recursive: true, force: true });
  };
  const origin = `http://127.0.0.1:${port}`;
  if (await isWell(`${origin}/healthz`)) return { origin, pid: server.pid ?? 0, ingest, stop };
  await stop();
  throw new Error(`No site answered at ${origin}.`);
}

async function isWell(url: string): Promise<boolean> {
  const deadline = Date.now() + PATIENCE_MS;
  while (Date.now() < deadline) {
    const response = await fetch(url).catch(() => null);
    if (response?.ok) return true;
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
  return false;
}

/** `test` on a site of its own, which is `site` in each test and the base of its addresses. */
export function testOn(args: readonly string[], env: Readonly<Record<string, string>> = {}) {
  return test.extend<object, { site: Site }>({
    site: [
      async ({ browserName: _ }, use) => {
        const site = await startSite(args, env);
        await use(site);
        await site.stop();
      },
      { scope: "worker", timeout: 2 * PATIENCE_MS },
    ],
    baseURL: async ({ site }, use) => use(site.origin),
  });
}
