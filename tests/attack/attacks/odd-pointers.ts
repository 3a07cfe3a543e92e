import { execFileSync } from "node:child_process";
import { mkdirSync, rmSync, symlinkSync, truncateSync, writeFileSync } from "node:fs";
import { setTimeout as pause } from "node:timers/promises";
import type { Arena, Attack } from "../attack";
import { type Check, holds } from "../support/check";
import { ask, outcomeOf } from "../support/connection";
import { type Site, startSite } from "../support/site";
import { NEW_WORD, type TwoSnapshots, twoSnapshots } from "../support/snapshots";

const NOTICED_MS = 5_000;
/** The server has looked at the pointer by then. */
const LOOKED_MS = 1_500;

const POINTERS: readonly (readonly [name: string, make: (pointer: string) => void])[] = [
  ["a FIFO", (pointer) => void execFileSync("mkfifo", [pointer])],
  ["a folder", (pointer) => mkdirSync(pointer)],
  ["a link that leads nowhere", (pointer) => symlinkSync("/nowhere/at/all", pointer)],
  ["a link to itself", (pointer) => symlinkSync(pointer, pointer)],
  ["a link to a device", (pointer) => symlinkSync("/dev/zero", pointer)],
  ["empty", (pointer) => writeFileSync(pointer, "")],
  ["a path", (pointer) => writeFileSync(pointer, "../../../../etc\n")],
  [
    "400 MB of nothing",
    (pointer) => {
      writeFileSync(pointer, "");
      truncateSync(pointer, 400e6);
    },
  ],
];

async function* run({ corpora, quick }: Arena): AsyncGenerator<Check, void, void> {
  const snapshots = await twoSnapshots(corpora.small);
  for (const [name, make] of quick ? POINTERS.slice(0, 1) : POINTERS) {
    for (const isServing of [true, false]) {
      snapshots.point(snapshots.first);
      yield await pointed(snapshots, name, make, isServing);
    }
  }
}

/** The pointer becomes something else, while a snapshot is served or before the start; then it is right again. */
async function pointed(
  snapshots: TwoSnapshots,
  name: string,
  make: (pointer: string) => void,
  isServing: boolean,
): Promise<Check> {
  const spoil = () => {
    rmSync(snapshots.pointer, { recursive: true, force: true });
    make(snapshots.pointer);
  };
  if (!isServing) spoil();
  const site = await startSite({ corpus: snapshots.folder, healthyAt: isServing ? 200 : 503 }).catch(
    () => null,
  );
  const what = `the pointer is ${name}${isServing ? "" : " at the start"}`;
  const wanted = `${isServing ? 200 : 503} meanwhile, and the next snapshot within ${NOTICED_MS / 1_000} s`;
  if (site === null) return holds(what, false, "no start", wanted);
  if (isServing) spoil();
  await pause(LOOKED_MS);
  const meanwhile = outcomeOf(await ask(site.port, "/"));
  snapshots.point(snapshots.second);
  const isTakenUp = await takenUp(site);
  await site.stop();
  const seen = `${meanwhile} meanwhile, then ${isTakenUp ? "taken up" : "not taken up"}`;
  return holds(what, meanwhile === (isServing ? "200" : "503") && isTakenUp, seen, wanted);
}

async function takenUp(site: Site): Promise<boolean> {
  const deadline = performance.now() + NOTICED_MS;
  while (performance.now() < deadline) {
    const { answers } = await ask(site.port, `/api/search?q=${NEW_WORD}`);
    if (/"total":\s*1\b/.test(answers[0]?.body.toString() ?? "")) return true;
    await pause(200);
  }
  return false;
}

/** What names the snapshot to serve is no file, or not one that names a snapshot. */
export const oddPointersAttack: Attack = { name: "odd-pointers", run };
