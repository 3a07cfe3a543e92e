import { posix } from "node:path";

/** A source file by its path in the repository, such as `lib/paper/paper.ts`. */
export interface SourceFile {
  readonly path: string;
  readonly text: string;
}

export interface Import {
  /** What is imported: a path in the repository for our own code, else the package as written. */
  readonly target: string;
  readonly own: boolean;
  /** Only types are imported, so that nothing of it runs. */
  readonly typeOnly: boolean;
}

const STATIC = /^[ \t]*(?:import|export)\s+(type\s+)?(?:[^"';]*?\bfrom\s*)?["']([^"']+)["']/gm;
const DYNAMIC = /\bimport\(\s*["']([^"']+)["']\s*\)/g;

/** Every import of a file, re-exports and `import()` included. */
export function importsOf({ path, text }: SourceFile): Import[] {
  const code = withoutComments(text);
  const fixed = Array.from(code.matchAll(STATIC), (match) => {
    return importOf(path, match[2] ?? "", match[1] !== undefined);
  });
  const dynamic = Array.from(code.matchAll(DYNAMIC), (match) => importOf(path, match[1] ?? "", false));
  return [...fixed, ...dynamic];
}

function importOf(path: string, written: string, typeOnly: boolean): Import {
  if (written.startsWith("@/")) return { target: written.slice(2), own: true, typeOnly };
  if (!written.startsWith(".")) return { target: written, own: false, typeOnly };
  return { target: posix.join(posix.dirname(path), written), own: true, typeOnly };
}

/** The code without its comments. A comment's sign inside a string only shortens the line it stands in. */
export function withoutComments(text: string): string {
  return text.replace(/^\s*\/\/.*$|\/\*[\s\S]*?\*\//gm, "");
}
