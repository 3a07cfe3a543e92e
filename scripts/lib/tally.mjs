import { existsSync, readFileSync } from "node:fs";
import { stripVTControlCharacters } from "node:util";

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

/** How many failures are told of by name, and how many lines of each: what a reader looks at first. */
const NAMED_FAILURES = 20;
const LINES_OF_A_FAILURE = 12;

/** The failed tests of vitest's JSON report as `[{name, message}]`; a file that does not load is one of them. */
export function failuresOfVitest(report) {
  return (report?.testResults ?? []).flatMap(({ name, status, message, assertionResults }) => {
    const failed = assertionResults.filter((test) => test.status === "failed");
    if (failed.length === 0) return status === "failed" ? [{ name, message }] : [];
    return failed.map((test) => ({
      name: `${name} › ${test.fullName}`,
      message: test.failureMessages.join("\n"),
    }));
  });
}

/** The failed tests of Playwright's JSON report as `[{name, message}]`, and what kept it from running any. */
export function failuresOfPlaywright(report) {
  const tests = (report?.suites ?? []).flatMap((suite) => failedSpecs(suite, []));
  return [...tests, ...(report?.errors ?? []).map(({ message }) => ({ name: "Playwright", message }))];
}

function failedSpecs({ title, specs = [], suites = [] }, above) {
  const path = [...above, title];
  const failed = specs.filter((spec) => !spec.ok).map((spec) => failureOfSpec(spec, path));
  return [...failed, ...suites.flatMap((suite) => failedSpecs(suite, path))];
}

function failureOfSpec(spec, path) {
  const errors = spec.tests.flatMap((test) => test.results.flatMap((result) => result.errors));
  return {
    name: [...path, spec.title].join(" › "),
    message: errors.map((error) => error.message ?? "").join("\n"),
  };
}

/** What failed and why, for the end of a long output, where it is looked for; empty where nothing did. */
export function told(failures) {
  const lines = failures.slice(0, NAMED_FAILURES).map(({ name, message }) => {
    const why = stripVTControlCharacters(message ?? "")
      .split("\n")
      .slice(0, LINES_OF_A_FAILURE);
    return [`✘ ${name}`, ...why.map((line) => `    ${line}`)].join("\n");
  });
  if (failures.length > NAMED_FAILURES) lines.push(`… and ${failures.length - NAMED_FAILURES} more`);
  return lines.join("\n");
}

/** `12 passed, 0 failed`, and the skipped ones when there are any. */
export function summary({ passed, failed, skipped }) {
  return `${passed} passed, ${failed} failed${skipped > 0 ? `, ${skipped} skipped` : ""}`;
}
