import { createHash } from "node:crypto";
import { existsSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from "node:fs";
import { join } from "node:path";

/**
 * A hash over the names and contents of files and folders, in hexadecimal. It does not depend on times,
 * nor on the order in which the disk lists them; what does not exist counts as absent.
 */
export function hashOf(root, paths) {
  const hash = createHash("sha256");
  for (const path of [...paths].sort()) for (const file of filesUnder(root, path)) addFile(hash, root, file);
  return hash.digest("hex");
}

function* filesUnder(root, path) {
  const full = join(root, path);
  if (!existsSync(full)) return;
  if (!statSync(full).isDirectory()) {
    yield path;
    return;
  }
  for (const name of readdirSync(full).sort()) yield* filesUnder(root, `${path}/${name}`);
}

// The length stands between name and content, so that no two lists of files can read the same.
function addFile(hash, root, file) {
  const content = readFileSync(join(root, file));
  hash.update(`${file}\0${content.length}\0`);
  hash.update(content);
}

/** Whether the stamp at `file` says that its work was done for exactly this hash. */
export function isStamped(file, hash) {
  return existsSync(file) && readFileSync(file, "utf8").trim() === hash;
}

/** Notes that the work is done. Written last, so that work cut short is done again. */
export function stamp(file, hash) {
  writeFileSync(file, `${hash}\n`);
}

/** Takes the note away before the work is begun anew. */
export function unstamp(file) {
  rmSync(file, { force: true });
}
