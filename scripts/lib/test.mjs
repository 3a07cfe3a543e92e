import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { buildWhenStale } from "./build.mjs";
import { findChromium, HOW_TO_GET_CHROMIUM } from "./chromium.mjs";
import { installWhenStale } from "./install.mjs";
import { findPrograms } from "./java.mjs";
import { BIOME, NEXT, PLAYWRIGHT, TSC, TSX, VITEST } from "./paths.mjs";
import { Explained, isEnding, main, run } from "./run.mjs";
import { findSchemathesis } from "./schemathesis.mjs";
import {
  add,
  countOfCheck,
  countOfPlaywright,
  countOfVitest,
  failuresOfPlaywright,
  failuresOfVitest,
  NOTHING,
  readReport,
  summary,
  told,
} from "./tally.mjs";

/** How `fetch.ts` ends where what it asks for cannot be reached. */
const NOT_FETCHED = 3;

/** What failed, by name: told again at the end. */
const failures = [];

/** Each step gives a count of what passed and failed. All that are asked for run, so that one failure hides no other. */
const STEPS = {
  types: { title: "Types", work: types },
  lint: { title: "Lint and format", work: () => check(BIOME, ["ci", "."]) },
  unit: { title: "Unit tests", work: unit },
  browser: {
    title: "Build and browser tests",
    work: (reports) => browser(reports, ["journeys", "attacks"]),
  },
  opensearch: { title: "OpenSearch", work: opensearch },
  contract: { title: "Contract of the API", work: contract },
  long: { title: "Long tests", work: long },
};
/** What takes longer has a command of its own: `npm run test:opensearch`, `npm run test:contract`, `npm run test:long`. */
const BY_DEFAULT = ["types", "lint", "unit", "browser"];

await main(async () => {
  const names = chosenSteps(process.argv.slice(2));
  await installWhenStale();
  const reports = mkdtempSync(join(tmpdir(), "incipit-test-"));
  const counts = [];
  try {
    for (const name of names) counts.push([STEPS[name].title, await step(STEPS[name], reports)]);
  } finally {
    rmSync(reports, { recursive: true, force: true });
  }
  const total = counts.map(([, count]) => count).reduce(add, NOTHING);
  if (failures.length > 0) console.log(`\n── What failed\n${told(failures)}`);
  console.log(`\n${counts.map(([title, count]) => `${title}: ${summary(count)}`).join("\n")}`);
  console.log(summary(total));
  process.exitCode = total.failed > 0 ? 1 : 0;
});

async function step({ title, work }, reports) {
  console.log(`\n── ${title}`);
  const count = await work(reports);
  // Told to stop: what the interrupted step counted means nothing.
  if (isEnding()) await new Promise(() => {});
  return count;
}

/** `--only unit` or `--only types,lint` runs those steps alone. */
function chosenSteps(args) {
  if (args.length === 0) return BY_DEFAULT;
  const names = args[0] === "--only" && args.length === 2 ? args[1].split(",") : [];
  const known = Object.keys(STEPS).join(", ");
  if (names.length === 0)
    throw new Explained(`npm test -- --only STEP[,STEP…], where a step is one of ${known}.`);
  const unknown = names.find((name) => !Object.hasOwn(STEPS, name));
  if (unknown !== undefined) throw new Explained(`There is no step "${unknown}"; there are ${known}.`);
  return names;
}

async function check(program, args) {
  return countOfCheck(await run(process.execPath, [program, ...args]));
}

async function types() {
  const generated = await run(process.execPath, [NEXT, "typegen"]);
  return generated === 0 ? check(TSC, ["--noEmit"]) : countOfCheck(generated);
}

function unit(reports) {
  return vitest(join(reports, "vitest.json"), []);
}

async function vitest(file, args) {
  const reporters = ["--reporter=default", "--reporter=json", `--outputFile.json=${file}`];
  const all = [VITEST, "run", ...args, ...reporters];
  const code = await run(process.execPath, all, { env: { NODE_ENV: "test" } });
  const report = readReport(file);
  failures.push(...failuresOfVitest(report));
  return countOfVitest(report, code);
}

/** What tries one thing a thousand times, on many widths, or for minutes. */
async function long(reports) {
  const tried = await vitest(join(reports, "long.json"), ["--config", "tests/long/vitest.config.ts"]);
  return add(tried, await browser(reports, ["long"]));
}

/** Against a cluster of three nodes, where there is what it takes to run one. */
async function opensearch(reports) {
  const { missing } = findPrograms();
  if (missing !== null) return skippedOpenSearch(missing);
  const fetched = await run(process.execPath, [TSX, "tests/opensearch/cluster/fetch.ts"]);
  if (fetched === NOT_FETCHED) return skippedOpenSearch("Maven does not reach the server");
  if (fetched !== 0) return countOfCheck(fetched);
  return vitest(join(reports, "opensearch.json"), ["--config", "tests/opensearch/vitest.config.ts"]);
}

function skippedOpenSearch(why) {
  console.log(`Skipped: ${why}. The OpenSearch tests were not run.`);
  return { ...NOTHING, skipped: 1 };
}

/** Whatever the API's description allows and does not, where there is the program that asks it. */
async function contract() {
  const program = findSchemathesis();
  if (program === null) {
    console.log("Skipped: no Schemathesis (pip install schemathesis). The contract was not tested.");
    return { ...NOTHING, skipped: 1 };
  }
  await buildWhenStale();
  return check(TSX, ["tests/contract/run.ts", program]);
}

/** The browser tests of some of Playwright's projects. */
async function browser(reports, projects) {
  if ((await findChromium()) === null) {
    console.error(HOW_TO_GET_CHROMIUM);
    return countOfCheck(1);
  }
  try {
    await buildWhenStale();
  } catch (error) {
    if (!(error instanceof Explained)) throw error;
    console.error(error.message);
    return countOfCheck(1);
  }
  const file = join(reports, "playwright.json");
  const chosen = projects.map((name) => `--project=${name}`);
  const code = await run(process.execPath, [PLAYWRIGHT, "test", "--reporter=list,json", ...chosen], {
    env: { PLAYWRIGHT_JSON_OUTPUT_FILE: file },
  });
  const report = readReport(file);
  failures.push(...failuresOfPlaywright(report));
  return add(countOfCheck(0), countOfPlaywright(report, code));
}
