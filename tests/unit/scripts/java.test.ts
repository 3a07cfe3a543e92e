import { expect, test } from "vitest";
import { findPrograms } from "@/scripts/lib/java.mjs";

test("a machine without Maven is told what is missing", () => {
  expect(findPrograms({ PATH: "/nowhere" }).missing).toMatch(/^no (?:Java|Maven)/);
});
