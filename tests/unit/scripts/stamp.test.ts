import { mkdirSync, mkdtempSync, rmSync, utimesSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, expect, test } from "vitest";
import { hashOf, isStamped, stamp, unstamp } from "@/scripts/lib/stamp.mjs";

let root: string;

beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), "incipit-stamp-"));
  mkdirSync(join(root, "app"));
  writeFileSync(join(root, "app", "page.tsx"), "one");
  writeFileSync(join(root, "next.config.ts"), "two");
});
afterEach(() => rmSync(root, { recursive: true, force: true }));

function hash(): string {
  return hashOf(root, ["app", "next.config.ts", "public"]);
}

test("the same files give the same hash, whatever their times and the order asked", () => {
  const before = hash();
  utimesSync(join(root, "app", "page.tsx"), 1, 1);
  expect(hash()).toBe(before);
  expect(hashOf(root, ["public", "next.config.ts", "app"])).toBe(before);
});

test.each([
  ["a changed file", () => writeFileSync(join(root, "app", "page.tsx"), "One")],
  ["a new file", () => writeFileSync(join(root, "app", "layout.tsx"), "")],
  ["a file taken away", () => rmSync(join(root, "next.config.ts"))],
  [
    "a renamed file",
    () => {
      rmSync(join(root, "app", "page.tsx"));
      writeFileSync(join(root, "app", "page.jsx"), "one");
    },
  ],
])("%s gives another hash", (_name, change) => {
  const before = hash();
  change();
  expect(hash()).not.toBe(before);
});

test("work is done only when its stamp holds the hash it was done for", () => {
  const file = join(root, "stamp");
  expect(isStamped(file, "a")).toBe(false);
  stamp(file, "a");
  expect(isStamped(file, "a")).toBe(true);
  expect(isStamped(file, "b")).toBe(false);
  unstamp(file);
  expect(isStamped(file, "a")).toBe(false);
});
