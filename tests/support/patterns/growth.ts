import type { WorkCounter } from "./work";

/** A text four times as long may take four times the work, and a little more for what is put in order. */
const LONGER = 4;
const MOST_GROWTH = 5.5;
/** What any call costs, whatever its text. */
const FIXED_WORK = 500;
/** What else runs in the process meanwhile is counted too, and does not run each time. */
const TRIES = 3;

type Scan = (text: string) => unknown;

/**
 * The units of which a longer row takes more work than its length explains, with how much more. What is slow at one
 * length is tried at the next: up to a thousand characters around a place may be looked at, which is no growth.
 */
export async function slowUnits(
  counter: WorkCounter,
  scan: Scan,
  units: readonly string[],
  lengths: readonly number[],
): Promise<string[]> {
  const slow: string[] = [];
  for (const unit of units) {
    let grown = Number.POSITIVE_INFINITY;
    for (const length of lengths) {
      grown = await leastGrowth(counter, scan, unit, length);
      if (grown < MOST_GROWTH) break;
    }
    if (grown >= MOST_GROWTH) slow.push(`${JSON.stringify(unit)}: ${grown.toFixed(1)} times the work`);
  }
  return slow;
}

/** The growth, measured again where it is too much. */
async function leastGrowth(...measured: Parameters<typeof growth>): Promise<number> {
  let least = Number.POSITIVE_INFINITY;
  for (let tried = 0; tried < TRIES && least >= MOST_GROWTH; tried++)
    least = Math.min(least, await growth(...measured));
  return least;
}

async function growth(counter: WorkCounter, scan: Scan, unit: string, length: number): Promise<number> {
  const [short, long] = [length, length * LONGER].map((size) => unit.repeat(Math.ceil(size / unit.length)));
  const work = async (text = "") => {
    // What is remembered between calls is remembered now.
    await scan(text);
    return counter.of(() => scan(text));
  };
  return (await work(long)) / ((await work(short)) + FIXED_WORK);
}
