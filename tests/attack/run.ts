import { existsSync } from "node:fs";
import { availableParallelism, loadavg } from "node:os";
import { parseArgs } from "node:util";
import { buildWhenStale } from "@/scripts/lib/build.mjs";
import { installWhenStale } from "@/scripts/lib/install.mjs";
import { wholeNumber, withUsage } from "../bench/usage";
import type { Arena, Attack } from "./attack";
import { soakAttack } from "./attacks/soak";
import { ATTACKS } from "./list";
import { type Check, holds } from "./support/check";
import { prepareCorpora } from "./support/corpus";
import { stopAll } from "./support/site";
import { tableOfChecks } from "./support/table";

const USAGE = `npm run attack -- [--only NAME[,NAME…]] [--quick] [--soak] [--papers N] [--corpus FILE.jsonl.gz] [--seed N]

Attacks the built site on this machine, each attack on sites of its own, and prints what was seen beside what is wanted.
Exit code 1 when anything was not as wanted. Takes about ten minutes, and Linux, since it reads /proc.

  --only     some attacks alone: ${ATTACKS.map(({ name }) => name).join(", ")}
  --quick    a few minutes: less load, fewer requests
  --soak     ten minutes of load alone, for the memory
  --papers   how many papers are served (20000)
  --corpus   gzipped lines of JSON to take them from: id, title, abstract, authors, published, categories
             (../shared/corpus/arxiv-100k.jsonl.gz where it is there, else papers are made up)
  --seed     another choice of everything random (1)`;

const PAPERS = 20_000;
/** An attack that takes longer has failed: it waits for something that does not come. */
const ATTACK_PATIENCE_MS = 15 * 60_000;

interface Row extends Check {
  readonly attack: string;
}

async function main(args: readonly string[]): Promise<void> {
  const { values } = parseArgs({
    args: [...args],
    options: {
      only: { type: "string" },
      quick: { type: "boolean", default: false },
      soak: { type: "boolean", default: false },
      papers: { type: "string" },
      corpus: { type: "string" },
      seed: { type: "string" },
      help: { type: "boolean", default: false },
    },
  });
  if (values.help) return console.log(USAGE);
  const attacks = values.soak ? [soakAttack] : chosen(values.only);
  const papers = values.papers === undefined ? PAPERS : wholeNumber(values.papers, "--papers");
  const seed = values.seed === undefined ? 1 : wholeNumber(values.seed, "--seed");
  if (!existsSync("/proc/self/stat")) throw new Error("The attacks need Linux: they read /proc.");
  await installWhenStale();
  await buildWhenStale();
  const corpora = await prepareCorpora({
    papers,
    ...(values.corpus === undefined ? {} : { file: values.corpus }),
  });
  console.log(`The site serves ${corpora.description}. ${machine()}`);
  const rows: Row[] = [];
  for (const attack of attacks)
    rows.push(...(await outcomeOf(attack, { corpora, seed, quick: values.quick })));
  console.log(`\n${tableOfChecks(rows)}\n`);
  const failed = rows.filter(({ passed }) => !passed).length;
  console.log(machine());
  console.log(`${rows.length - failed} passed, ${failed} failed`);
  process.exitCode = failed > 0 ? 1 : 0;
}

/** How busy the machine is: on a busy one, times say less. */
function machine(): string {
  return `The machine has ${availableParallelism()} processors and a load of ${loadavg()[0]?.toFixed(1)}.`;
}

function chosen(names: string | undefined): readonly Attack[] {
  if (names === undefined) return ATTACKS;
  return names.split(",").map((name) => {
    const attack = ATTACKS.find((known) => known.name === name);
    if (attack === undefined) throw new Error(`There is no attack "${name}".`);
    return attack;
  });
}

/** Runs one attack to its end, prints each check as it comes, and takes away what it started. */
async function outcomeOf(attack: Attack, arena: Arena): Promise<Row[]> {
  console.log(`\n── ${attack.name}`);
  const started = performance.now();
  const rows: Row[] = [];
  const take = (check: Check) => {
    rows.push({ attack: attack.name, ...check });
    console.log(`${check.passed ? "ok  " : "FAIL"} ${check.what}: ${check.seen} (${check.wanted})`);
  };
  const checks = attack.run(arena);
  try {
    for (let next = await inTime(checks.next()); !next.done; next = await inTime(checks.next()))
      take(next.value);
  } catch (error) {
    take(
      holds(
        "the attack itself",
        false,
        error instanceof Error ? error.message : String(error),
        "runs to its end",
      ),
    );
  }
  await stopAll();
  console.log(`   ${((performance.now() - started) / 1_000).toFixed(0)} s`);
  return rows;
}

async function inTime<T>(work: Promise<T>): Promise<T> {
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<never>((_, reject) => {
    timer = setTimeout(reject, ATTACK_PATIENCE_MS, new Error("It did not end in time."));
  });
  try {
    return await Promise.race([work, late]);
  } finally {
    clearTimeout(timer);
  }
}

process.on("SIGINT", () => void stopAll().finally(() => process.exit(130)));
process.on("SIGTERM", () => void stopAll().finally(() => process.exit(143)));
await withUsage(USAGE, () => main(process.argv.slice(2)));
// What an attack left open, such as a connection that nobody answers, does not keep the command from ending.
process.exit();
