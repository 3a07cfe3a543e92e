import { setTimeout } from "node:timers/promises";
import { SnapshotError } from "./snapshot-error";
import type { Pace } from "./verify";

/** How long is waited after each piece that is read behind a server, in terms of what it took. */
const PAUSE = 3;

/** Leaves three quarters of a processor to the answers; ends what is not to go on. */
export function leisurely(isToGoOn: () => boolean): Pace {
  let last = performance.now();
  return async () => {
    if (!isToGoOn()) throw new SnapshotError("Another snapshot is served.");
    await setTimeout((performance.now() - last) * PAUSE, undefined, { ref: false });
    last = performance.now();
  };
}
