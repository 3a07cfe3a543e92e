import { existsSync, readFileSync } from "node:fs";

export const NOTHING = { passed: 0, failed: 0, skipped: 0 };

export function add(a, b) {
  return { passed: a.passed + b.passed, failed: a.failed + b.failed, skipped: a.skipped + b.skipped };
}

/** A program that is one check: its exit code says whether it passed. */
export function countOfCheck(code) {
  return code === 0 ? { ...NOTHING, passed: 1 } : { ...NOTHING, failed: 1 };
}

/** The report that a test runner wrote, or null when it wrote none. */
export function readReport(file) {
  if (!existsSync(file)) return null;
  try {
    return JSON.parse(readFileSync(file, "utf8"));
  } catch {
    return null;
  }
}

/** Counts of vitest's JSON report. */
export function countOfVitest(report, code) {
  if (report === null) return countOfCheck(code || 1);
  const { numPassedTests, numFailedTests, numPendingTests, numTodoTests } = report;
  const counted = { passed: numPassedTests, failed: numFailedTests, skipped: numPendingTests + numTodoTests };
  return agreeing(counted, code);
}

/** Counts of Playwright's JSON report. A test that passed only on a second try has failed. */
export function countOfPlaywright(report, code) {
  if (report === null) return countOfCheck(code || 1);
  const { expected, unexpected, flaky, skipped } = report.stats;
  return agreeing({ passed: expected, failed: unexpected + flaky, skipped }, code);
}

// A runner can fail without a failed test: a file that does not load, a server that does not start.
function agreeing(count, code) {
  return code !== 0 && count.failed === 0 ? { ...count, failed: 1 } : count;
}

/** `12 passed, 0 failed`, and the skipped ones when there are any. */
export function summary({ passed, failed, skipped }) {
  return `${passed} passed, ${failed} failed${skipped > 0 ? `, ${skipped} skipped` : ""}`;
}
