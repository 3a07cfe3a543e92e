import type { Index } from "flexsearch";

/**
 * Moves what an index of FlexSearch has into an empty one of the same settings, to which nothing is added or taken from any
 * more. Lists have room to grow while names are added, most have one or two numbers in room for seventeen, and a register
 * of all numbers is kept for removals; moved, a list has the room it needs, and the register stays behind. A part at a
 * time: a server goes on answering meanwhile.
 */
export async function packed(index: Index, empty: Index): Promise<Index> {
  await index.export(async (key: string, data: string) => {
    if (!key.endsWith(REGISTER)) empty.import(key, data);
    await new Promise<void>((resolve) => setImmediate(resolve));
  });
  return empty;
}

const REGISTER = ".reg";
