import { readFileSync, statSync, truncateSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { setTimeout as pause } from "node:timers/promises";
import { z } from "zod";
import type { Arena, Attack } from "../attack";
import { type Check, holds } from "../support/check";
import { ask, outcomeOf } from "../support/connection";
import { hasStack, type Site, startSite } from "../support/site";
import { NEW_WORD, twoSnapshots } from "../support/snapshots";

const OTHERS = ["/", "/?q=network", "/api/search?q=network", "/topics", "/about", "/authors/nobody"];
/** The server looks again at what it serves within this time. */
const NOTICED_MS = 5_000;

const DAMAGES: readonly (readonly [name: string, damage: (papers: string) => void])[] = [
  ["emptied", (papers) => truncateSync(papers, 0)],
  ["cut in half", (papers) => truncateSync(papers, Math.floor(statSync(papers).size / 2))],
  [
    "overwritten",
    (papers) => writeFileSync(papers, Buffer.alloc(statSync(papers).size, "x"), { flag: "r+" }),
  ],
  ["shifted", (papers) => writeFileSync(papers, shifted(readFileSync(papers)), { flag: "r+" })],
];

/** Every line begins ten bytes later than it did. */
function shifted(bytes: Buffer): Buffer {
  return Buffer.concat([Buffer.alloc(10, " "), bytes.subarray(0, -10)]);
}

async function* run({ corpora, quick }: Arena): AsyncGenerator<Check, void, void> {
  for (const [name, damage] of quick ? DAMAGES.slice(0, 1) : DAMAGES) {
    const snapshots = await twoSnapshots(corpora.small);
    const site = await startSite({ corpus: snapshots.folder });
    const since = site.logLength;
    const papers = join(snapshots.folder, snapshots.first, "papers.ndjson");
    const paper = lastPaper(papers);
    damage(papers);
    yield* whileDamaged(site, `the papers ${name}`, paper, since);
    snapshots.point(snapshots.second);
    const healed = await soon(site, `/api/search?q=${NEW_WORD}`, "200");
    const outcomes = [healed, await soon(site, paper, "200"), await soon(site, "/healthz", "200")].join(", ");
    yield holds(
      `the papers ${name}: after the next snapshot`,
      outcomes === "200, 200, 200",
      outcomes,
      "200, 200, 200",
    );
    await site.stop();
  }
}

/** The page of the paper that stands last in the file: no damage leaves it as it was. */
function lastPaper(papers: string): string {
  const line = readFileSync(papers, "utf8").trimEnd().split("\n").at(-1) ?? "";
  return `/papers/${z.object({ key: z.string() }).parse(JSON.parse(line)).key}`;
}

async function* whileDamaged(
  site: Site,
  what: string,
  paper: string,
  since: number,
): AsyncGenerator<Check, void, void> {
  const outcome = await soon(site, paper, "503");
  yield holds(`${what}: a paper`, outcome === "503", outcome, "503");
  const others: string[] = [];
  for (const target of OTHERS) others.push(outcomeOf(await ask(site.port, target)));
  yield holds(
    `${what}: other pages`,
    others.every((outcome) => ["200", "404", "503"].includes(outcome)),
    others.join(", "),
    "200, 404 or 503",
  );
  await soon(site, "/healthz", "503");
  const health = await ask(site.port, "/healthz");
  const reason = health.answers[0]?.body.toString() ?? "";
  const isRed = outcomeOf(health) === "503" && reason.includes("papers.ndjson");
  yield holds(`${what}: /healthz`, isRed, `${outcomeOf(health)} ${reason}`, "503 with the file's name");
  const log = site.log(since);
  const said = `${log.includes("papers.ndjson") ? "named" : "not named"}, ${hasStack(log) ? "a stack" : "no stack"}`;
  yield holds(`${what}: the log`, said === "named, no stack", said, "named, no stack");
}

/** The outcome that is waited for, or else the last one. */
async function soon(site: Site, target: string, wanted: string): Promise<string> {
  const deadline = performance.now() + NOTICED_MS;
  let outcome = outcomeOf(await ask(site.port, target));
  while (outcome !== wanted && performance.now() < deadline) {
    await pause(200);
    outcome = outcomeOf(await ask(site.port, target));
  }
  return outcome;
}

/** The texts of the papers are damaged on the disk while they are served. */
export const damagedPapersAttack: Attack = { name: "damaged-papers", run };
