import { type BrowserContext, test as base, expect } from "@playwright/test";

interface Fixtures {
  /** Errors that a test provokes on purpose, such as the 404 of an unknown address: `test.use({ allowed: [/404/] })`. */
  readonly allowed: readonly RegExp[];
  /** Watches another context than the test's own in the same way. */
  readonly watch: (context: BrowserContext) => void;
}

/**
 * Playwright's `test`, which fails when a page of the test writes an error to the console, throws, or asks
 * for something that the site cannot give.
 */
export const test = base.extend<Fixtures>({
  allowed: [[], { option: true }],
  watch: [
    async ({ context, allowed, baseURL, javaScriptEnabled }, use) => {
      const problems: string[] = [];
      const watch = (watched: BrowserContext) => collectProblems(watched, baseURL ?? "", problems);
      watch(context);
      await use(watch);
      // Where scripts are switched off, the browser reports each one as blocked: that is what was asked for.
      const patterns = javaScriptEnabled ? allowed : [...allowed, /^request: \S+\.js csp$/];
      const unexpected = problems.filter((problem) => !patterns.some((pattern) => pattern.test(problem)));
      expect(unexpected, "errors in the browser").toEqual([]);
    },
    { auto: true },
  ],
});

export { expect };

/** For `test.use`: the site as a browser without JavaScript shows it. */
export const WITHOUT_JAVASCRIPT = { javaScriptEnabled: false };

/** For `test.use`: a small phone, held upright. */
export const PHONE = { viewport: { width: 390, height: 844 }, isMobile: true, hasTouch: true };

/** Both themes, for a test that runs in each: `test.use({ colorScheme: theme })`. */
export const THEMES = ["light", "dark"] as const;

function collectProblems(context: BrowserContext, origin: string, problems: string[]): void {
  context.on("console", (message) => {
    if (message.type() === "error") problems.push(`console: ${message.text()} (${message.location().url})`);
  });
  context.on("weberror", (error) => problems.push(`page: ${error.error().message}`));
  context.on("requestfailed", (request) => {
    const reason = request.failure()?.errorText ?? "unknown";
    // A navigation cuts short what the page before it was still fetching.
    if (request.url().startsWith(origin) && reason !== "net::ERR_ABORTED")
      problems.push(`request: ${request.url()} ${reason}`);
  });
  context.on("response", (response) => {
    if (response.status() >= 500) problems.push(`response: ${response.status()} ${response.url()}`);
  });
}
