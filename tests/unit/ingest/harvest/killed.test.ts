import { spawn } from "node:child_process";
import { existsSync, readdirSync, rmSync, truncateSync, writeFileSync } from "node:fs";
import { hostname } from "node:os";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { arxivAnswer, arxivEntry, harvest, standIn } from "@/tests/support/harvest";
import { publishedKeys, temporaryFolder } from "@/tests/support/ingest";

/** A program is started, and two cores may have much to do. */
const PATIENCE = 120_000;
const PAGES = 6;

/** A lock that this process holds. */
const HELD = JSON.stringify({ pid: process.pid, host: hostname(), began: "" });

/** One paper a page. */
function page(url: URL): string {
  const start = Number(url.searchParams.get("start"));
  return arxivAnswer(PAGES, start, [arxivEntry(`2401.0000${start + 1}v1`, `Paper ${start + 1}`)]);
}

const startsOf = (asked: readonly URL[]) => asked.map((url) => Number(url.searchParams.get("start")));

/** Starts a harvest in a process of its own and waits until it has ended. */
function ended(
  address: string,
  corpusFolder: string,
  onStart: (kill: () => void) => void,
): Promise<string | null> {
  const script = join("tests", "support", "killed-harvest.ts");
  const child = spawn(process.execPath, ["--import", "tsx", script, address, corpusFolder]);
  onStart(() => child.kill("SIGKILL"));
  return new Promise((resolve) => child.on("exit", (_code, signal) => resolve(signal)));
}

describe("a harvest that is killed (kill -9)", () => {
  it.each([1, 3, PAGES])(
    "when it has asked for page %i goes on there, and nothing is lost",
    { timeout: PATIENCE },
    async (last) => {
      const corpusFolder = temporaryFolder();
      let kill = () => {};
      const { address, asked } = await standIn((url, response, number) => {
        response.end(page(url), () => {
          if (number === last) kill();
        });
      });
      const signal = await ended(address, corpusFolder, (killer) => {
        kill = killer;
      });
      expect(signal).toBe("SIGKILL");
      const before = startsOf(asked);
      expect((await harvest(address, ["--query", "all:ape"], { corpusFolder })).code).toBe(0);
      const after = startsOf(asked).slice(before.length);
      expect([...new Set([...before, ...after])]).toEqual([0, 1, 2, 3, 4, 5]);
      expect(after.filter((start) => before.includes(start)).length).toBeLessThanOrEqual(1);
      expect(await publishedKeys(corpusFolder)).toHaveLength(PAGES);
      expect(readdirSync(join(corpusFolder, "harvest"))).toEqual([]);
      expect(existsSync(join(corpusFolder, "harvest.lock"))).toBe(false);
    },
  );
});

describe("an interrupted harvest", () => {
  /** Two of six pages are there, then the service is down. */
  async function interrupted() {
    let isDown = true;
    const { address, asked } = await standIn((url, response, number) =>
      isDown && number > 2 ? response.writeHead(403).end() : response.end(page(url)),
    );
    const { code, corpusFolder } = await harvest(address, ["--query", "all:ape"]);
    expect(code).toBe(1);
    isDown = false;
    const again = async (...options: string[]) => {
      const before = asked.length;
      const outcome = await harvest(address, ["--query", "all:ape", ...options], { corpusFolder });
      return { ...outcome, starts: startsOf(asked).slice(before) };
    };
    const [name = ""] = readdirSync(join(corpusFolder, "harvest"));
    return { again, corpusFolder, spool: join(corpusFolder, "harvest", name) };
  }

  it("goes on where it was", async () => {
    const { again, corpusFolder } = await interrupted();
    expect((await again()).starts).toEqual([2, 3, 4, 5]);
    expect(await publishedKeys(corpusFolder)).toHaveLength(PAGES);
  });

  it("begins anew with --restart", async () => {
    const { again, corpusFolder } = await interrupted();
    expect((await again("--restart")).starts).toEqual([0, 1, 2, 3, 4, 5]);
    expect(await publishedKeys(corpusFolder)).toHaveLength(PAGES);
  });

  it("is no part of another harvest", async () => {
    const { again } = await interrupted();
    expect((await again("--max", "1")).starts).toEqual([0]);
  });

  it("begins anew when what it noted is damaged", async () => {
    const { again, spool } = await interrupted();
    truncateSync(join(spool, "state.json"), 20);
    expect((await again()).starts).toEqual([0, 1, 2, 3, 4, 5]);
  });

  it("begins anew when a page that it noted is gone", async () => {
    const { again, spool, corpusFolder } = await interrupted();
    const [first = ""] = readdirSync(spool).filter((name) => name.endsWith(".xml"));
    writeFileSync(join(spool, first), "");
    expect((await again()).starts).toEqual([0, 1, 2, 3, 4, 5]);
    expect(await publishedKeys(corpusFolder)).toHaveLength(PAGES);
  });

  it("that has fetched everything publishes without asking again", async () => {
    const { again, corpusFolder } = await interrupted();
    const lock = join(corpusFolder, "ingest.lock");
    writeFileSync(lock, HELD);
    expect(await again()).toMatchObject({ code: 1, starts: [2, 3, 4, 5] });
    rmSync(lock);
    expect(await again()).toMatchObject({ code: 0, starts: [] });
    expect(await publishedKeys(corpusFolder)).toHaveLength(PAGES);
  });

  it("is not disturbed by a second one at the same time", async () => {
    const { again, corpusFolder } = await interrupted();
    writeFileSync(join(corpusFolder, "harvest.lock"), HELD);
    const { code, err, starts } = await again();
    expect({ code, starts }).toEqual({ code: 1, starts: [] });
    expect(err).toContain(`Another harvest (process ${process.pid}`);
  });
});
