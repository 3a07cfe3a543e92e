import { execFileSync } from "node:child_process";
import { createHash } from "node:crypto";
import { existsSync, mkdirSync, readdirSync, readFileSync, renameSync, rmSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";

const HERE = fileURLToPath(new URL(".", import.meta.url));
/** Not in the repository: what is fetched and compiled once. */
const CACHE = fileURLToPath(new URL("../../../.cache/opensearch/", import.meta.url));
const JARS = join(CACHE, "jars");
const CLASSES = join(CACHE, "classes");
const LONGEST_FETCH_MS = 600_000;

/** The server could not be fetched from where Maven looks for it: nothing is wrong with what is here. */
export class FetchError extends Error {}

/**
 * The class path of a node: the server as Maven fetches it, once, and our own starter, compiled. Throws a {@link FetchError}
 * when Maven does not reach it, and an `Error` when a jar is missing, superfluous or not the one whose SHA-256 stands in `jars.sha256`.
 */
export function buildNode(javaHome: string, maven: string): string {
  if (!existsSync(JARS) || differences(JARS).length > 0) fetchJars(javaHome, maven);
  rmSync(CLASSES, { recursive: true, force: true });
  const compiler = join(javaHome, "bin/javac");
  const compile = ["-nowarn", "-proc:none", "-cp", `${JARS}/*`, "-d", CLASSES, join(HERE, "TestNode.java")];
  execFileSync(compiler, compile, { stdio: ["ignore", "ignore", "pipe"] });
  return `${CLASSES}:${JARS}/*`;
}

function fetchJars(javaHome: string, maven: string): void {
  mkdirSync(CACHE, { recursive: true });
  const fetched = `${JARS}.part`;
  rmSync(fetched, { recursive: true, force: true });
  const goal = ["-f", join(HERE, "pom.xml"), `-Djars=${fetched}`, "dependency:copy-dependencies"];
  try {
    execFileSync(maven, ["-B", "-ntp", "-q", ...goal], {
      env: { ...process.env, JAVA_HOME: javaHome },
      timeout: LONGEST_FETCH_MS,
      stdio: ["ignore", "inherit", "pipe"],
    });
  } catch (cause) {
    throw new FetchError("Maven did not fetch the server", { cause });
  }
  const wrong = differences(fetched);
  if (wrong.length > 0)
    throw new Error(`The jars that were fetched are not those of jars.sha256:\n${wrong.join("\n")}`);
  rmSync(JARS, { recursive: true, force: true });
  renameSync(fetched, JARS);
}

/** What a folder of jars has beside those that are locked (`+`), and what it lacks (`-`). */
function differences(folder: string): string[] {
  const locked = readFileSync(join(HERE, "jars.sha256"), "utf8").trim().split("\n");
  const found = readdirSync(folder).map((name) => `${sha256(join(folder, name))}  ${name}`);
  const [wanted, present] = [new Set(locked), new Set(found)];
  return [
    ...found.filter((line) => !wanted.has(line)).map((line) => `+ ${line}`),
    ...locked.filter((line) => !present.has(line)).map((line) => `- ${line}`),
  ];
}

function sha256(file: string): string {
  return createHash("sha256").update(readFileSync(file)).digest("hex");
}
