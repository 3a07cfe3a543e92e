import { expect, test } from "vitest";
import {
  add,
  countOfCheck,
  countOfPlaywright,
  countOfVitest,
  failuresOfPlaywright,
  failuresOfVitest,
  NOTHING,
  summary,
  told,
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

test("the failed tests of vitest are told by name, and a file that does not load is one of them", () => {
  const passed = { status: "passed", fullName: "adds", failureMessages: [] };
  const failed = { status: "failed", fullName: "parses › a date", failureMessages: ["expected 1\nto be 2"] };
  const report = {
    testResults: [
      { name: "a.test.ts", status: "failed", message: "", assertionResults: [passed, failed] },
      { name: "b.test.ts", status: "failed", message: "No such file", assertionResults: [] },
      { name: "c.test.ts", status: "passed", message: "", assertionResults: [passed] },
    ],
  };
  expect(told(failuresOfVitest(report))).toBe(
    [
      "✘ a.test.ts › parses › a date",
      "    expected 1",
      "    to be 2",
      "✘ b.test.ts",
      "    No such file",
    ].join("\n"),
  );
});

test("the failed tests of Playwright are told with where they stand, without colours", () => {
  const spec = (title: string, ok: boolean, message: string) => ({
    title,
    ok,
    tests: [{ results: [{ errors: ok ? [] : [{ message }] }] }],
  });
  const report = {
    suites: [
      {
        title: "e2e/typing.spec.ts",
        specs: [spec("answers", true, "")],
        suites: [{ title: "on a phone", specs: [spec("folds", false, "\u001b[31mTimed out\u001b[39m")] }],
      },
    ],
    errors: [{ message: "The server did not start." }],
  };
  expect(told(failuresOfPlaywright(report))).toBe(
    [
      "✘ e2e/typing.spec.ts › on a phone › folds",
      "    Timed out",
      "✘ Playwright",
      "    The server did not start.",
    ].join("\n"),
  );
});

test("of very many failures and very long ones the first are told", () => {
  const failures = Array.from({ length: 25 }, (_, at) => ({ name: `${at}`, message: "line\n".repeat(100) }));
  const lines = told(failures).split("\n");
  expect(lines).toHaveLength(20 * 13 + 1);
  expect(lines.at(-1)).toBe("… and 5 more");
});
