import { type Import, importsOf, type SourceFile, withoutComments } from "./imports";

/** What each room may import besides itself. A file belongs to the one that holds it. */
const ARROWS: Readonly<Record<string, readonly string[]>> = {
  "lib/paper": [],
  "lib/query": ["lib/paper"],
  "lib/search": ["lib/paper", "lib/query"],
  "lib/topics": ["lib/paper", "lib/search/analysis"],
  // The vocabulary is part of a snapshot.
  "lib/corpus": ["lib/paper", "lib/search", "lib/topics"],
  "lib/browse": ["lib/paper", "lib/query", "lib/search", "lib/corpus", "lib/topics", "lib/feed"],
  "lib/cite": ["lib/paper", "lib/query", "lib/search"],
  "lib/feed": ["lib/paper", "lib/query", "lib/search"],
  "lib/api": ["lib/paper", "lib/query", "lib/search"],
  "lib/mcp": ["lib/paper", "lib/query", "lib/search"],
  "lib/site": [],
  ingest: ["lib/paper", "lib/topics", "lib/search", "lib/corpus", "lib/site"],
  components: ["lib/paper", "lib/query", "lib/search", "lib/topics", "lib/cite", "lib/site/theme"],
  app: ["lib", "components"],
};

/** Files beside the rooms that belong to the routes. */
const ROUTE_FILES = ["proxy.ts", "instrumentation.ts", "instrumentation-node.ts"];
/** What a room may import from outside all rooms. */
const PLAIN_DATA = ["package.json"];

const DISK_ROOMS = ["lib/corpus", "ingest"];
const DISK = /^(?:node:)?fs(?:\/promises)?$/;

/** Where the environment is read; next to it, Next.js tells its runtime by a name that must stand in the code. */
const ENVIRONMENT_FILE = "lib/site/env.ts";
const RUNTIME_QUESTION = "process.env.NEXT_RUNTIME";

export type Rule = (file: SourceFile) => readonly string[];

/** Imports that go against an arrow, or leave the rooms. */
export const againstTheArrows: Rule = (file) => {
  const room = roomOf(file.path);
  if (room === null) return [`${file.path} is in no room`];
  return importsOf(file)
    .filter((imported) => imported.own && !isAllowed(room, imported))
    .map(({ target }) => `${file.path} imports ${target}`);
};

function roomOf(path: string): string | null {
  if (ROUTE_FILES.includes(path)) return "app";
  return Object.keys(ARROWS).find((room) => isWithin(path, room)) ?? null;
}

function isAllowed(room: string, { target, typeOnly }: Import): boolean {
  if (PLAIN_DATA.includes(target)) return true;
  // A type leaves no trace in what runs, so a component may name any of lib's.
  if (room === "components" && typeOnly && isWithin(target, "lib")) return true;
  return [room, ...(ARROWS[room] ?? [])].some((allowed) => isWithin(target, allowed));
}

function isWithin(path: string, folder: string): boolean {
  return path === folder || path.startsWith(`${folder}/`);
}

/** Files that hold nothing but re-exports. */
export const barrels: Rule = ({ path, text }) => {
  const rest = withoutComments(text).replace(
    /^\s*export\s+(?:type\s+)?(?:\*|\{[^}]*\})[^;]*?from\s*["'][^"']+["'];?/gm,
    "",
  );
  return text.includes("export") && rest.trim() === "" ? [`${path} only re-exports`] : [];
};

/** Reads of the environment outside the one file that checks it. */
export const strayEnvironment: Rule = ({ path, text }) => {
  if (path === ENVIRONMENT_FILE) return [];
  const code = path === "instrumentation.ts" ? text.replaceAll(RUNTIME_QUESTION, "") : text;
  return /\bprocess\s*(?:\?\.|\.)\s*env\b|\benv\b[^;=]*=\s*process\b/.test(withoutComments(code))
    ? [`${path} reads process.env`]
    : [];
};

/** Uses of the disk outside the rooms that own it. */
export const strayDisk: Rule = (file) => {
  if (DISK_ROOMS.some((room) => isWithin(file.path, room))) return [];
  return importsOf(file).some(({ target }) => DISK.test(target)) ? [`${file.path} uses the disk`] : [];
};
