import { fork } from "node:child_process";
import { ROOT } from "./paths.mjs";
import { Restarts } from "./restarts.mjs";
import { codeOf, quietEnv } from "./run.mjs";

/** Starts a server program that belongs to this process: it hears when this one has died. */
export function startPart(program, env) {
  return fork(program, [], {
    cwd: ROOT,
    env: quietEnv({ NODE_ENV: "production", ...env }),
    stdio: ["ignore", "inherit", "inherit", "ipc"],
  });
}

/** Starts a part again whenever it has ended, with growing pauses, until it is not wanted any more. */
export async function keepRunning(first, startAgain, isWanted) {
  const restarts = new Restarts();
  for (let child = first; ; child = startAgain()) {
    const began = Date.now();
    const code = await codeOf(child);
    if (!isWanted()) return;
    const pause = restarts.pauseAfter(Date.now() - began);
    logDeath({ program: child.spawnargs.at(-1), pid: child.pid, code, againInMs: pause });
    await new Promise((resolve) => setTimeout(resolve, pause));
    if (!isWanted()) return;
  }
}

/** Whether a part says something, which it does when it is ready, before it ends or the patience does. */
export function saysReady(child, patienceMs) {
  return new Promise((resolve) => {
    child.once("message", () => resolve(true));
    child.once("exit", () => resolve(false));
    setTimeout(() => resolve(false), patienceMs).unref();
  });
}

/** For a part: it ends together with the process that has started it. */
export function endWithParent() {
  // It may have gone while this one was being loaded.
  if (!process.connected) process.exit();
  process.once("disconnect", () => process.exit());
}

/** In the form of the site's own log. */
function logDeath(fields) {
  const head = { time: new Date().toISOString(), level: "error", message: "a server process died" };
  console.error(JSON.stringify({ ...head, ...fields }));
}
