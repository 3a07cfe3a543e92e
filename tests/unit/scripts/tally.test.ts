import { expect, test } from "vitest";
import {
  add,
  countOfCheck,
  countOfPlaywright,
  countOfVitest,
  NOTHING,
  summary,
} from "@/scripts/lib/tally.mjs";

const VITEST = { numPassedTests: 10, numFailedTests: 0, numPendingTests: 1, numTodoTests: 0 };
const PLAYWRIGHT = { stats: { expected: 5, unexpected: 1, flaky: 1, skipped: 2 } };

test("the last line is the sum of the steps", () => {
  const total = [
    countOfCheck(0),
    countOfCheck(2),
    countOfVitest({ ...VITEST, numPendingTests: 0 }, 0),
  ].reduce(add, NOTHING);
  expect(summary(total)).toBe("11 passed, 1 failed");
});

test("skipped tests are named, and only when there are any", () => {
  expect(summary(countOfVitest(VITEST, 0))).toBe("10 passed, 0 failed, 1 skipped");
});

test("a browser test that passed on a second try has failed", () => {
  expect(countOfPlaywright(PLAYWRIGHT, 1)).toEqual({ passed: 5, failed: 2, skipped: 2 });
});

test("a runner that fails without a failed test counts as a failure", () => {
  expect(countOfVitest(VITEST, 1).failed).toBe(1);
  expect(countOfPlaywright({ stats: { ...PLAYWRIGHT.stats, unexpected: 0, flaky: 0 } }, 1).failed).toBe(1);
});

test("a runner that leaves no report has failed, even with code 0", () => {
  expect(countOfVitest(null, 0)).toEqual({ passed: 0, failed: 1, skipped: 0 });
});
