import { spawnSync } from "node:child_process";
import { mkdirSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { PUBLISH_STEPS } from "@/ingest/publish/publish";
import { readPointer } from "@/lib/corpus/pointer";
import { verifySnapshot } from "@/lib/corpus/verify";
import { fileIn, ingestInto, openPublished, temporaryFolder, trendingDump } from "@/tests/support/ingest";

const dump = (title: string) => trendingDump([title, `What ${title} is about.`]);
const NODE = [process.execPath, "--import", "tsx"];
/** Programs are started, and two cores may have much to do. */
const PATIENCE = 120_000;

describe("an ingest that is killed (kill -9)", () => {
  it.each(PUBLISH_STEPS)(
    "after “%s” leaves a whole corpus, and the next one succeeds",
    { timeout: PATIENCE },
    async (step) => {
      const folder = temporaryFolder();
      const corpus = temporaryFolder();
      await ingestInto(corpus, [fileIn(folder, "a.txt", dump("Ape"))]);
      const before = await readPointer(corpus);
      const file = fileIn(folder, "b.txt", dump("Bee"));
      const [program = "", ...options] = NODE;
      const script = join("tests", "support", "killed-ingest.ts");
      const { signal, stderr } = spawnSync(program, [...options, script, step, corpus, file], {
        encoding: "utf8",
      });
      expect(signal, stderr).toBe("SIGKILL");
      expect(readdirSync(corpus)).toContain("ingest.lock");
      const after = (await readPointer(corpus)) ?? "";
      expect(after === before).toBe(step !== "published");
      await verifySnapshot(corpus, after);
      await openPublished(corpus);
      await ingestInto(corpus, [file]);
      expect((await openPublished(corpus)).manifest.papers).toBe(2);
      expect(readdirSync(corpus).filter((name) => name.startsWith("."))).toEqual([]);
    },
  );
});

/** Runs commands where `disk` is a file system of its own; null where the system does not allow that. */
function onOwnDisk(
  disk: string,
  options: string,
  commands: string,
): { status: number | null; said: string } | null {
  const isolate = ["--user", "--map-root-user", "--mount", "sh", "-c"];
  if (spawnSync("unshare", [...isolate, `mount -t tmpfs tmpfs '${disk}'`]).status !== 0) return null;
  const script = `mount -t tmpfs -o ${options} tmpfs '${disk}' && ${commands}`;
  const { status, stdout, stderr } = spawnSync("unshare", [...isolate, script], { encoding: "utf8" });
  return { status, said: stdout + stderr };
}

const ingestCommand = (corpus: string, file: string) =>
  `'${NODE.join("' '")}' ingest/cli.ts --out '${corpus}' '${file}'`;
const verifyCommand = (corpus: string) =>
  `'${NODE.join("' '")}' ingest/manage/cli.ts --dir '${corpus}' verify`;

describe("a disk", () => {
  it("that is full leaves what was published, and says so", { timeout: PATIENCE }, ({ skip }) => {
    const folder = temporaryFolder();
    const small = fileIn(folder, "a.txt", dump("Ape"));
    const papers = Array.from({ length: 3_000 }, (_, i): [string, string] => [
      `Paper number ${i} on apes`,
      `What paper number ${i} says about apes, at some length, so that the disk is full before it ends.`,
    ]);
    const large = fileIn(folder, "b.txt", trendingDump(...papers));
    const disk = join(folder, "disk");
    mkdirSync(disk);
    const outcome = onOwnDisk(
      disk,
      "size=1200k",
      `${ingestCommand(disk, small)} && (${ingestCommand(disk, large)} 2>&1; echo "exit code $?"; ls -A '${disk}' | grep -c tmp; ${verifyCommand(disk)})`,
    );
    if (outcome === null) skip("this system lets nobody mount a disk of their own");
    expect(outcome?.said).toContain(
      "The disk is full. What was published before stays as it was.\nexit code 1\n0\n",
    );
    expect(outcome?.said).toContain(": whole, 1 papers");
    expect(outcome?.status).toBe(0);
  });

  it("on which nothing more can be written is not left locked", { timeout: PATIENCE }, ({ skip }) => {
    const folder = temporaryFolder();
    const file = fileIn(folder, "a.txt", dump("Ape"));
    const disk = join(folder, "disk");
    mkdirSync(disk);
    const outcome = onOwnDisk(
      disk,
      "size=64k",
      `(head -c 1M /dev/zero > '${disk}/full' 2>/dev/null; ${ingestCommand(disk, file)} 2>&1; echo "exit code $?"; ls -A '${disk}')`,
    );
    if (outcome === null) skip("this system lets nobody mount a disk of their own");
    expect(outcome?.said).toBe(
      "The disk is full. What was published before stays as it was.\nexit code 1\nfull\n",
    );
  });

  it("that is read-only is left as it is, with a message", { timeout: PATIENCE }, ({ skip }) => {
    const folder = temporaryFolder();
    const small = fileIn(folder, "a.txt", dump("Ape"));
    const other = fileIn(folder, "b.txt", dump("Bee"));
    const disk = join(folder, "disk");
    mkdirSync(disk);
    const corpus = join(disk, "corpus");
    const outcome = onOwnDisk(
      disk,
      "rw",
      `${ingestCommand(corpus, small)} && mount -o remount,ro '${disk}' && (${ingestCommand(corpus, other)} 2>&1; echo "exit code $?"; ${ingestCommand(join(disk, "another"), small)} 2>&1; ${verifyCommand(corpus)})`,
    );
    if (outcome === null) skip("this system lets nobody mount a disk of their own");
    expect(outcome?.said).toMatch(/The corpus folder cannot be written to: [^\n]*\nexit code 1\n/);
    expect(outcome?.said).toContain(`The corpus folder ${join(disk, "another")} cannot be made`);
    expect(outcome?.said).toContain(": whole, 1 papers");
  });
});

describe("a snapshot with a flipped bit or a cut end", () => {
  it.each(["papers.ndjson", "keys.txt", "index/stand-in.bin", "authors.json"])(
    "in %s is made anew by the next ingest",
    async (name) => {
      const folder = temporaryFolder();
      const corpus = temporaryFolder();
      await ingestInto(corpus, [fileIn(folder, "a.txt", dump("Ape"))]);
      const path = join(corpus, (await readPointer(corpus)) ?? "", name);
      const bytes = readFileSync(path);
      writeFileSync(
        path,
        name.endsWith(".bin") ? bytes.subarray(1) : bytes.map((byte, i) => (i === 0 ? byte ^ 1 : byte)),
      );
      const warnings: string[] = [];
      await ingestInto(corpus, [fileIn(folder, "b.txt", dump("Bee"))], {
        warn: (text) => warnings.push(text),
      });
      expect(warnings.join()).toContain(name);
      expect((await openPublished(corpus)).manifest.papers).toBe(2);
    },
  );
});
