import { spawn } from "node:child_process";
import { constants } from "node:os";
import { ROOT } from "./paths.mjs";

const ENDINGS = ["SIGINT", "SIGTERM", "SIGHUP"];
/** One wish to end can come several times: from the terminal or the system to all of a group, and from npm. */
const ECHO_MS = 1_000;
/** A little more than a server takes to finish its answers. */
const LONGEST_END_MS = 12_000;
const PARENT_CHECK_MS = 500;
const children = new Set();
let ending = null;

/** The environment of everything that is run: nothing reports home. */
export function quietEnv(env = {}) {
  return { ...process.env, NEXT_TELEMETRY_DISABLED: "1", ...env };
}

/** Starts a program in the repository; it is told when this process is asked to end. */
export function start(command, args, { env = {}, stdio = "inherit" } = {}) {
  return adopt(spawn(command, args, { cwd: ROOT, env: quietEnv(env), stdio, shell: false }));
}

/** From now on a running program is told when this process is asked to end. */
export function adopt(child) {
  children.add(child);
  child.once("exit", () => children.delete(child));
  child.once("error", () => children.delete(child));
  if (ending !== null) child.kill(ending.signal);
  return child;
}

/** Runs a program to its end and gives its exit code. One that was ended by a signal gives 128 + its number. */
export function run(command, args, options) {
  return codeOf(start(command, args, options));
}

/** The exit code of a running child. A program that cannot be started gives 127. */
export function codeOf(child) {
  return new Promise((resolve) => {
    child.once("error", (error) => {
      console.error(error.message);
      resolve(127);
    });
    child.once("exit", (code, signal) => resolve(code ?? codeOfSignal(signal)));
  });
}

/** What a shell reports for a program that a signal ended. */
export function codeOfSignal(signal) {
  return 128 + (constants.signals[signal] ?? 0);
}

/**
 * Passes SIGINT, SIGTERM and SIGHUP on to every program that runs, and ends this process once they have
 * ended: nothing is left behind. A second signal, some time after the first, does not wait.
 */
export function passSignalsOn() {
  for (const signal of ENDINGS) process.on(signal, () => end(signal));
  endWithNpm();
}

/** npm that is killed cannot pass a signal on, so what it started looks whether it is still there. */
function endWithNpm() {
  if (process.env.npm_lifecycle_event === undefined) return;
  const parent = process.ppid;
  const looking = setInterval(() => {
    if (process.ppid === parent) return;
    clearInterval(looking);
    end("SIGTERM");
  }, PARENT_CHECK_MS);
  looking.unref();
}

async function end(signal) {
  if (ending !== null) {
    if (Date.now() - ending.since > ECHO_MS) endAtOnce(signal);
    return;
  }
  ending = { signal, since: Date.now() };
  const exits = [...children].map((child) => new Promise((resolve) => child.once("exit", resolve)));
  for (const child of children) child.kill(signal);
  setTimeout(() => endAtOnce(signal), LONGEST_END_MS);
  await Promise.all(exits);
  process.exit(codeOfSignal(signal));
}

function endAtOnce(signal) {
  for (const child of children) child.kill("SIGKILL");
  process.exit(codeOfSignal(signal));
}

/** Whether this process was asked to end. */
export function isEnding() {
  return ending !== null;
}

/** A failure that its message explains to the person at the terminal; a stack would only hide it. */
export class Explained extends Error {}

/** Runs a script's main function: an {@link Explained} failure is its message alone, with exit code 1. */
export async function main(work) {
  passSignalsOn();
  try {
    await work();
  } catch (error) {
    // While ending, the failure is that of a program that was told to stop.
    if (isEnding()) return;
    console.error(error instanceof Explained ? `\n${error.message}` : error);
    process.exit(1);
  }
}
