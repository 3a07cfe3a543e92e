import { type ChildProcess, spawn } from "node:child_process";
import { once } from "node:events";
import { setTimeout as pause } from "node:timers/promises";
import { freePort } from "@/scripts/lib/address.mjs";
import { ROOT } from "@/scripts/lib/paths.mjs";
import { ask, LOOPBACK, outcomeOf } from "./connection";
import { ProcessFamily } from "./process";

const START_PATIENCE_MS = 60_000;
const END_PATIENCE_MS = 15_000;
const LOG_CHARACTERS = 4_000_000;

export interface SiteSettings {
  /** The corpus folder. */
  readonly corpus: string;
  readonly env?: Readonly<Record<string, string>>;
  /** `npm start` itself; else what it runs. */
  readonly throughNpm?: boolean;
  /** The most descriptors that each process of the site may have. */
  readonly descriptors?: number;
  /** The status of `/healthz` that says that the site has started: 503 where there is nothing to serve. */
  readonly healthyAt?: number;
}

/** A site that is attacked: the built one, started as people start it, on a port of its own. */
export interface Site {
  readonly port: number;
  /** The process that was started; it may have started others. */
  readonly root: number;
  /** Every process of the site that runs now. */
  pids(): number[];
  /** Everything it has written since a length of the log (all). */
  log(since?: number): string;
  readonly logLength: number;
  /** Whether the process that was started still runs. */
  readonly isRunning: boolean;
  /** Sends the started process a signal; resolves to the milliseconds until it had ended, or null past the patience. */
  end(signal: NodeJS.Signals): Promise<number | null>;
  /** Kills all of it, whatever state it is in. */
  stop(): Promise<void>;
}

const running = new Set<Site>();

/** Kills every site that still runs. */
export async function stopAll(): Promise<void> {
  await Promise.all([...running].map((site) => site.stop()));
}

/** Starts a site and waits until it answers. Throws an `Error` with what it wrote when it does not. */
export async function startSite(settings: SiteSettings): Promise<Site> {
  const site = launch(settings, await freePort());
  running.add(site);
  const wanted = String(settings.healthyAt ?? 200);
  const deadline = performance.now() + START_PATIENCE_MS;
  while (site.isRunning && performance.now() < deadline) {
    if (outcomeOf(await ask(site.port, "/healthz", { patienceMs: 2_000 })) === wanted) return site;
    await pause(100);
  }
  await site.stop();
  throw new Error(`The site did not start; it wrote:\n${site.log().slice(-2_000)}`);
}

function launch(settings: SiteSettings, port: number): Site {
  const child = spawnSite(settings, port);
  const root = child.pid ?? 0;
  const ended = once(child, "exit");
  const log = collected(child);
  const family = new ProcessFamily(root);
  const end = async (signal: NodeJS.Signals) => {
    family.members();
    const started = performance.now();
    child.kill(signal);
    const inTime = await Promise.race([
      ended.then(() => true),
      pause(END_PATIENCE_MS, false, { ref: false }),
    ]);
    return inTime ? performance.now() - started : null;
  };
  const site: Site = {
    port,
    root,
    pids: () => family.members(),
    log: (since = 0) => log.text.slice(Math.max(0, since - log.dropped)),
    get logLength() {
      return log.dropped + log.text.length;
    },
    get isRunning() {
      return child.exitCode === null && child.signalCode === null;
    },
    end,
    stop: async () => {
      running.delete(site);
      // Again, for what was started between the look and the signal.
      for (let pids = family.members(); pids.length > 0; pids = family.members()) {
        for (const pid of pids) kill(pid);
        await pause(20);
      }
      await ended;
    },
  };
  return site;
}

function spawnSite({ corpus, env, throughNpm, descriptors }: SiteSettings, port: number): ChildProcess {
  const command = throughNpm ? ["npm", "start"] : [process.execPath, "scripts/start.mjs"];
  const limited =
    descriptors === undefined
      ? command
      : ["sh", "-c", `ulimit -n ${descriptors} && exec "$0" "$@"`, ...command];
  const [program = "", ...args] = limited;
  return spawn(program, args, {
    cwd: ROOT,
    env: {
      ...process.env,
      SITE_URL: "",
      TRUST_PROXY: "",
      // What the site has to say of itself stands in its log: requests would push it out.
      ACCESS_LOG: "0",
      CORPUS_DIR: corpus,
      HOST: LOOPBACK,
      PORT: String(port),
      ...env,
    },
    stdio: ["ignore", "pipe", "pipe"],
  });
}

/** What a program writes, as far as the newest so many characters hold it. */
function collected({ stdout, stderr }: ChildProcess): { text: string; dropped: number } {
  const log = { text: "", dropped: 0 };
  for (const stream of [stdout, stderr]) {
    stream?.setEncoding("utf8").on("data", (text: string) => {
      log.text += text;
      const over = log.text.length - LOG_CHARACTERS;
      if (over <= 0) return;
      log.text = log.text.slice(over);
      log.dropped += over;
    });
  }
  return log;
}

function kill(pid: number): void {
  try {
    process.kill(pid, "SIGKILL");
  } catch {
    // It ended by itself meanwhile.
  }
}

/** Whether a log tells of where in the code something failed: nothing that a client sends may lead there. */
export function hasStack(log: string): boolean {
  return /^\s+at .+[:(]\d+|\\n\s+at |"stack":/m.test(log);
}
