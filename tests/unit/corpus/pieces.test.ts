import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, describe, expect, it } from "vitest";
import { PieceFile } from "@/lib/corpus/pieces";

const folder = mkdtempSync(join(tmpdir(), "incipit-pieces-"));
afterAll(() => rmSync(folder, { recursive: true }));

describe("a file that is read piece by piece", () => {
  const path = join(folder, "letters");
  writeFileSync(path, "abcdef");
  const file = new PieceFile(path);

  it("gives what stands between two places, though its folder is gone meanwhile", () => {
    rmSync(path);
    expect(file.read(2, 4).toString()).toBe("cd");
    expect(file.read(3, 3).toString()).toBe("");
  });

  it("says that it ends too soon", () => {
    expect(() => file.read(4, 8)).toThrow("ends before");
  });
});
