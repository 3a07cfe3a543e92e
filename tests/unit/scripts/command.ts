import { type ChildProcess, spawn } from "node:child_process";
import { ROOT } from "@/scripts/lib/paths.mjs";

/** A running script of the project, and what it has written so far. */
export interface Command {
  readonly child: ChildProcess;
  /** Everything written to both outputs. */
  output(): string;
  /** Resolves once the output holds this text; rejects when the script ends first. */
  says(text: string): Promise<void>;
  /** Resolves to the exit code, or the signal that ended the script. */
  readonly ended: Promise<number | NodeJS.Signals>;
}

/** Starts `node` on a script of the repository. */
export function command(
  script: string,
  args: readonly string[],
  env: Readonly<Record<string, string>>,
): Command {
  const child = spawn(process.execPath, [script, ...args], { cwd: ROOT, env: { ...process.env, ...env } });
  let written = "";
  const collect = (chunk: Buffer) => {
    written += chunk.toString();
    child.emit("written");
  };
  child.stdout.on("data", collect);
  child.stderr.on("data", collect);
  const ended = new Promise<number | NodeJS.Signals>((resolve) => {
    child.once("close", (code, signal) => resolve(code ?? signal ?? 0));
  });
  const says = (text: string) =>
    new Promise<void>((resolve, reject) => {
      const look = () => written.includes(text) && resolve();
      child.on("written", look);
      look();
      void ended.then(() => reject(new Error(`ended without saying "${text}":\n${written}`)));
    });
  return { child, output: () => written, says, ended };
}
