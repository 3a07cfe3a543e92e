import { execFileSync } from "node:child_process";
import fc from "fast-check";

/**
 * fast-check, with one seed for all properties. It comes from what is committed, so that two runs on one commit try the
 * same values, and the next commit tries others; `FC_SEED` gives another one.
 */
fc.configureGlobal({ seed: Number(process.env.FC_SEED ?? seedOfCommit()) });

function seedOfCommit(): number {
  try {
    const tree = execFileSync("git", ["rev-parse", "HEAD^{tree}"], { encoding: "utf8", stdio: "pipe" });
    return Number.parseInt(tree.slice(0, 7), 16);
  } catch {
    // Not a checkout: a copy of its files.
    return 1;
  }
}

export default fc;
