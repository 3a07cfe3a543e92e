import { type Import, importsOf, type SourceFile, withoutComments } from "./imports";

/** What each room may import besides itself. A file belongs to the innermost room that holds it. */
const ARROWS: Readonly<Record<string, readonly string[]>> = {
  "lib/paper": [],
  "lib/query": ["lib/paper"],
  ...searchRooms(),
  "lib/topics": ["lib/paper", "lib/search/analysis"],
  // The vocabulary is part of a snapshot.
  "lib/corpus": ["lib/paper", "lib/search", "lib/topics"],
  "lib/browse": [
    "lib/paper",
    "lib/query",
    "lib/search",
    "lib/corpus",
    "lib/topics",
    "lib/feed",
    "lib/cite",
    "lib/site/screen",
    "lib/library",
  ],
  "lib/cite": ["lib/paper", "lib/query", "lib/search"],
  "lib/card": ["lib/paper", "lib/site/palette"],
  "lib/feed": ["lib/paper", "lib/query", "lib/search"],
  // What is asked and answered by programs, on top of what the pages say.
  "lib/api": [
    "lib/paper",
    "lib/query",
    "lib/search",
    "lib/corpus",
    "lib/topics",
    "lib/browse",
    "lib/library",
  ],
  "lib/arxiv": ["lib/paper", "lib/query", "lib/search", "lib/corpus", "lib/browse", "lib/feed"],
  "lib/oai": ["lib/paper", "lib/query", "lib/search", "lib/corpus", "lib/browse", "lib/feed"],
  // Agents ask what programs ask.
  "lib/mcp": ["lib/paper", "lib/query", "lib/search", "lib/corpus", "lib/browse", "lib/api", "lib/cite"],
  // What a reader keeps in the browser, and what the site is asked for it.
  "lib/library": ["lib/paper", "lib/query", "lib/search"],
  "lib/site": [],
  "lib/serving": ["lib/site", "lib/api/problem"],
  ...ingestRooms(),
  components: [
    "lib/paper",
    "lib/query",
    "lib/search",
    "lib/topics",
    "lib/cite",
    "lib/feed",
    "lib/library",
    "lib/site/theme",
    "lib/site/request",
  ],
  app: ["lib", "components"],
  // What is sent by mail: the site's answers, the writer of still HTML, and how commands and files are handled.
  digest: ["lib", "components/still", "ingest/command", "ingest/publish"],
};

/** The search engine: its interface and analyser below, the embedded engine's rooms from the ground up. */
function searchRooms(): Record<string, readonly string[]> {
  const below = ["lib/paper", "lib/query", "lib/search"];
  const room = (name: string) => `lib/search/embedded/${name}`;
  const rooms: readonly (readonly [room: string, above: readonly string[]])[] = [
    ["storage", []],
    ["match", ["storage"]],
    ["rank", ["storage", "match"]],
    ["semantic", ["storage", "match", "rank"]],
    ["related", ["storage", "match", "rank", "semantic"]],
    ["typing", ["storage", "match"]],
    ["build", ["storage", "match", "semantic", "related"]],
  ];
  const engine = rooms.map(([name]) => room(name)).filter((name) => name !== room("build"));
  return {
    ...Object.fromEntries(rooms.map(([name, above]) => [room(name), [...below, ...above.map(room)]])),
    "lib/search/embedded": [...below, ...engine],
    // The cluster is asked for what the embedded engine plans, by the same rules and weights.
    "lib/search/opensearch": [...below, ...rooms.map(([name]) => room(name))],
    "lib/search": below.slice(0, 2),
  };
}

/** The ingest, in the order in which data flows; what stands at its root runs the whole. */
function ingestRooms(): Record<string, readonly string[]> {
  const lib = ["lib/paper", "lib/topics", "lib/search", "lib/corpus", "lib/site"];
  const flow = ["command", "store", "reading", "works", "publish"].map((name) => `ingest/${name}`);
  const ground = [...lib, "ingest/draft"];
  return {
    "ingest/draft": lib,
    ...Object.fromEntries(flow.map((room, place) => [room, [...ground, ...flow.slice(0, place)]])),
    "ingest/manage": [...ground, ...flow],
    "ingest/harvest": [...ground, ...flow, "ingest/run", "ingest/run-command"],
    ingest: [...ground, ...flow],
  };
}

/** Rooms all of whose folders are rooms of their own. */
const PARTED = ["ingest", "lib/search/embedded"];

/** Files beside the rooms that belong to the routes. */
const ROUTE_FILES = [
  "proxy.dev.ts",
  "instrumentation.ts",
  "instrumentation-node.ts",
  "instrumentation-client.ts",
];
/** What a room may import from outside all rooms. */
const PLAIN_DATA = /^(?:package\.json|data\/citation-styles\/.+)$/;

const DISK_ROOMS = ["lib/corpus", "ingest", "digest"];
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
  const file = path.replace(/\.tsx?$/, "");
  const holding = Object.keys(ARROWS).filter((room) => isWithin(file, room));
  const [innermost] = holding.sort((a, b) => b.length - a.length);
  if (innermost === undefined) return null;
  return PARTED.includes(innermost) && file.slice(innermost.length + 1).includes("/") ? null : innermost;
}

function isAllowed(room: string, { target, typeOnly }: Import): boolean {
  if (PLAIN_DATA.test(target)) return true;
  if (room === "app" && ROUTE_FILES.includes(`${target}.ts`)) return true;
  // A type leaves no trace in what runs, so a component may name any of lib's.
  if (room === "components" && typeOnly && isWithin(target, "lib")) return true;
  const owner = roomOf(target);
  if (owner === room) return true;
  // A room that stands inside another one may use that one's own files, not what lies in its other rooms.
  return (ARROWS[room] ?? []).some(
    (allowed) => isWithin(target, allowed) && (owner === allowed || !isWithin(room, allowed)),
  );
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
