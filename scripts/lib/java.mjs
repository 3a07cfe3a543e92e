import { existsSync, readdirSync, readFileSync } from "node:fs";
import { delimiter, join } from "node:path";

/** OpenSearch 3 is compiled for this version of Java. */
const LEAST_JAVA = 21;
const JVM_FOLDER = "/usr/lib/jvm";

/**
 * What the test cluster is built and run with: the home of a Java development kit, and Maven. Where one is missing,
 * `missing` says which.
 * @param {Record<string, string | undefined>} env
 * @returns {{ javaHome: string, maven: string, missing: null } | { missing: string }}
 */
export function findPrograms(env = process.env) {
  const javaHome = findJava(env);
  if (javaHome === null)
    return { missing: `no Java ${LEAST_JAVA} or newer (JAVA_HOME names one that is elsewhere)` };
  const maven = (env.PATH ?? "")
    .split(delimiter)
    .map((folder) => join(folder, "mvn"))
    .find((path) => existsSync(path));
  return maven === undefined ? { missing: "no Maven (mvn)" } : { javaHome, maven, missing: null };
}

function findJava(env) {
  const installed = existsSync(JVM_FOLDER) ? readdirSync(JVM_FOLDER).sort() : [];
  const places = [env.JAVA_HOME ?? [], installed.map((name) => join(JVM_FOLDER, name))].flat();
  return places.find((home) => existsSync(join(home, "bin/javac")) && versionOf(home) >= LEAST_JAVA) ?? null;
}

/** The major version that a kit's `release` file states; 0 when it states none. */
function versionOf(home) {
  const file = join(home, "release");
  const text = existsSync(file) ? readFileSync(file, "utf8") : "";
  return Number(/^JAVA_VERSION="(\d+)/m.exec(text)?.[1] ?? 0);
}
