import { expect, test } from "@playwright/test";
import type { Arena, Attack } from "./attack";
import { damagedPapersAttack } from "./attacks/damaged-papers";
import { endingAttack } from "./attacks/ending";
import { noSnapshotAttack } from "./attacks/no-snapshot";
import { oddPointersAttack } from "./attacks/odd-pointers";
import { prepareSmallCorpus } from "./support/corpus";
import { stopAll } from "./support/site";

const FAULTS: readonly (readonly [name: string, attack: Attack])[] = [
  ["without a usable snapshot every page says so", noSnapshotAttack],
  [
    "texts that are damaged while they are served are said to be, and the next snapshot heals it",
    damagedPapersAttack,
  ],
  ["a pointer that is no file is refused, and looked at again", oddPointersAttack],
  ["a site that is told to end finishes its answers, and leaves nothing behind", endingAttack],
];

/** The bundled papers for everything, at the smallest scale. */
async function arena(): Promise<Arena> {
  const small = await prepareSmallCorpus();
  const words = ["network", "learning", "quantum", "system", "photonic", "ledger"];
  const lexicon = { frequent: words, long: words, rare: words, names: ["Keren Zhou"], ids: ["2505.23819"] };
  return { corpora: { big: small, small, lexicon, description: "the bundled papers" }, seed: 1, quick: true };
}

for (const [name, attack] of FAULTS) {
  test(name, async () => {
    test.setTimeout(120_000);
    try {
      for await (const { what, seen, wanted, passed } of attack.run(await arena()))
        expect.soft(passed, `${what}: ${seen}, not ${wanted}`).toBe(true);
    } finally {
      await stopAll();
    }
  });
}
