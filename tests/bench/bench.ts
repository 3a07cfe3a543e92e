import { spawn } from "node:child_process";
import { once } from "node:events";
import { readFileSync } from "node:fs";
import { parseArgs } from "node:util";
import { z } from "zod";
import { withUsage } from "./usage";

const USAGE = `npm run bench -- --papers FILE.jsonl[.gz] [--collection DIR…] [--only A,B]

Runs the benches one after the other: engine (searching beside other engines: the first 10,000
papers with all, then all papers with those that can), ingest (rate and memory), site (pages and
JSON), peers (how good the lists are). Each can be run alone, npm run bench:engine and so on, and says by --help what
else it takes.

  --papers FILE      the papers of all of them
  --collection DIR…  judged collections, for peers
  --only A,B         some of engine, ingest, site, peers
  --help             show this`;

async function main(args: readonly string[]): Promise<void> {
  const { values } = parseArgs({
    args: [...args],
    options: {
      papers: { type: "string" },
      collection: { type: "string", multiple: true, default: [] },
      only: { type: "string" },
      help: { type: "boolean", short: "h", default: false },
    },
  });
  if (values.help) return console.log(USAGE);
  const { papers } = values;
  if (papers === undefined) throw new Error("No papers were given, nothing was measured.");
  const parts: readonly (readonly [name: string, args: readonly string[]])[] = [
    ["engine", ["--papers", papers, "--first", "10000"]],
    ["engine", ["--papers", papers]],
    ["ingest", ["--corpus", papers, "--papers", "100000"]],
    ["site", []],
    ["peers", ["--corpus", papers, ...values.collection.flatMap((folder) => ["--collection", folder])]],
  ];
  const asked = values.only?.split(",") ?? parts.map(([name]) => name);
  const unknown = asked.find((name) => !parts.some(([part]) => part === name));
  if (unknown !== undefined) throw new Error(`There is no bench "${unknown}".`);
  const known = scripts();
  for (const [name, own] of parts)
    if (asked.includes(name) && known.has(`bench:${name}`)) await runScript(`bench:${name}`, own);
}

function scripts(): ReadonlySet<string> {
  const schema = z.object({ scripts: z.record(z.string(), z.string()) });
  return new Set(Object.keys(schema.parse(JSON.parse(readFileSync("package.json", "utf8"))).scripts));
}

async function runScript(script: string, args: readonly string[]): Promise<void> {
  console.log(`\n${script}`);
  const child = spawn("npm", ["run", "--silent", script, "--", ...args], { stdio: "inherit" });
  await once(child, "exit");
  if (child.exitCode !== 0) throw new Error(`${script} ended with exit code ${child.exitCode}.`);
}

await withUsage(USAGE, () => main(process.argv.slice(2)));
