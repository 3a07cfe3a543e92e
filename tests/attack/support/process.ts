import { readdirSync, readFileSync, readlinkSync } from "node:fs";

// What Linux tells of running programs in /proc; see proc(5).

/** Ticks of a second in which /proc counts processor time: USER_HZ, 100 on every Linux that Node.js runs on. */
const TICKS_A_SECOND = 100;

interface Stat {
  readonly parent: number;
  readonly state: string;
  readonly ticks: number;
  /** When it began, in ticks since the machine did: a number that is used again has another. */
  readonly began: number;
}

/** Null for a process that is not, or no longer, there. */
function statOf(pid: number): Stat | null {
  const text = textOf(`/proc/${pid}/stat`);
  if (text === null) return null;
  // The program's name stands in brackets and may hold anything, so fields are counted from the last bracket.
  const fields = text.slice(text.lastIndexOf(")") + 2).split(" ");
  return {
    state: fields[0] ?? "",
    parent: Number(fields[1]),
    ticks: Number(fields[11]) + Number(fields[12]),
    began: Number(fields[19]),
  };
}

function textOf(path: string): string | null {
  try {
    return readFileSync(path, "utf8");
  } catch {
    return null;
  }
}

/** A process and all that it started, directly or not. */
export function treeOf(root: number): number[] {
  const parents = new Map<number, number>();
  for (const name of readdirSync("/proc")) {
    const stat = /^\d+$/.test(name) ? statOf(Number(name)) : null;
    if (stat !== null && stat.state !== "Z") parents.set(Number(name), stat.parent);
  }
  const tree = parents.has(root) ? [root] : [];
  for (const pid of tree) {
    for (const [child, parent] of parents) if (parent === pid) tree.push(child);
  }
  return tree;
}

/** Those of a tree that started nothing themselves: the processes that answer. */
export function leavesOf(root: number): number[] {
  const tree = treeOf(root);
  const parents = new Set(tree.map((pid) => statOf(pid)?.parent));
  return tree.filter((pid) => !parents.has(pid));
}

/**
 * The processes of a tree, also after their parents have died and they are no longer below the root: those that were
 * below it at any look before.
 */
export class ProcessFamily {
  readonly #root: number;
  readonly #began = new Map<number, number>();

  constructor(root: number) {
    this.#root = root;
  }

  /** Those that run now. One that has ended and is not yet waited for does not. */
  members(): number[] {
    for (const pid of [this.#root, ...this.#known()].flatMap(treeOf)) {
      if (!this.#began.has(pid)) this.#began.set(pid, statOf(pid)?.began ?? 0);
    }
    return this.#known();
  }

  #known(): number[] {
    return [...this.#began.keys()].filter((pid) => {
      const stat = statOf(pid);
      return stat !== null && stat.state !== "Z" && stat.began === this.#began.get(pid);
    });
  }
}

/** Processor time that processes have had, in milliseconds, to the next 10. */
export function processorMs(pids: readonly number[]): number {
  const ticks = pids.reduce((sum, pid) => sum + (statOf(pid)?.ticks ?? 0), 0);
  return (ticks * 1_000) / TICKS_A_SECOND;
}

/** Memory that processes hold now, in MB (VmRSS). */
export function residentMb(pids: readonly number[]): number {
  const kilobytes = pids.map((pid) => /^VmRSS:\s+(\d+) kB/m.exec(textOf(`/proc/${pid}/status`) ?? "")?.[1]);
  return kilobytes.reduce((sum, value) => sum + Number(value ?? 0), 0) / 1_000;
}

/** How many descriptors processes hold that are sockets. */
export function socketsOf(pids: readonly number[]): number {
  return pids.reduce((sum, pid) => sum + linksIn(`/proc/${pid}/fd`).filter(isSocket).length, 0);
}

function isSocket(link: string): boolean {
  return link.startsWith("socket:");
}

function linksIn(folder: string): string[] {
  try {
    return readdirSync(folder).map((name) => {
      try {
        return readlinkSync(`${folder}/${name}`);
      } catch {
        // Closed between the listing and the look.
        return "";
      }
    });
  } catch {
    return [];
  }
}

const ESTABLISHED = "01";

/**
 * The ports of the clients whose connections a server still has open. A client that does not read cannot see that its
 * server has closed: what was sent before stands between it and the end.
 */
export function openServerEnds(serverPort: number): Set<number> {
  const table = `${textOf("/proc/net/tcp") ?? ""}${textOf("/proc/net/tcp6") ?? ""}`;
  const ends = new Set<number>();
  for (const line of table.split("\n")) {
    const [, local = "", remote = "", state] = line.trim().split(/\s+/);
    if (state === ESTABLISHED && portOf(local) === serverPort) ends.add(portOf(remote));
  }
  return ends;
}

/** `0100007F:1004` is port 4100. */
function portOf(end: string): number {
  return Number.parseInt(end.split(":")[1] ?? "", 16);
}
