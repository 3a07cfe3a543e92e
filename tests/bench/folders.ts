import { statSync } from "node:fs";

/** The folders among some paths: a pattern such as `collections/*` names files beside them, which are passed over. */
export function foldersOf(paths: readonly string[]): string[] {
  return paths.filter((path) => !statSync(path, { throwIfNoEntry: false })?.isFile());
}
