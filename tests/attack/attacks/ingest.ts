import type { Arena, Attack } from "../attack";
import { attackIngest } from "../ingest";
import { type Check, holds } from "../support/check";

async function* run({ quick }: Arena): AsyncGenerator<Check, void, void> {
  // It takes minutes, and most of it is part of the unit tests.
  if (quick) return;
  for (const { name, seen, passed } of await attackIngest())
    yield holds(name, passed, seen, "no loss, no hold");
}

/** Dumps with hostile and giant records, and the work of every scanner of the readers over rows of growing length. */
export const ingestAttack: Attack = { name: "ingest", run };
