import type { Page } from "@playwright/test";

/**
 * Watches what moves on every page that opens from now on, as browsers count layout shifts: those right after input do
 * not count. Gives a way to have those of the open page, each with its share and what jumped.
 */
export async function watchShifts(page: Page): Promise<() => Promise<readonly string[]>> {
  await page.addInitScript(() => {
    new PerformanceObserver((list) => {
      for (const entry of list.getEntries()) {
        if (!("value" in entry && "hadRecentInput" in entry && "sources" in entry)) continue;
        if (entry.hadRecentInput) continue;
        const sources = Array.isArray(entry.sources) ? entry.sources : [];
        const moved = sources.map(({ node }) =>
          node instanceof Element ? node.outerHTML : node?.textContent,
        );
        const { dataset } = document.documentElement;
        const shift = `${entry.value} ${moved.join(" | ").slice(0, 400)}`.replaceAll("\n", " ");
        dataset.shifts = [...(dataset.shifts?.split("\n") ?? []), shift].join("\n");
      }
    }).observe({ type: "layout-shift", buffered: true });
  });
  return async () => {
    // Two frames: what moved has been reported by then.
    await page.evaluate(
      () => new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done))),
    );
    await page.waitForTimeout(100);
    return page.evaluate(() => document.documentElement.dataset.shifts?.split("\n") ?? []);
  };
}
