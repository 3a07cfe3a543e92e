import { describe, expect, test } from "vitest";
import { findChromium } from "@/scripts/lib/chromium.mjs";
import { complaintAbout } from "@/scripts/lib/node-version.mjs";
import { oneAtATime } from "@/scripts/lib/one-at-a-time.mjs";

describe("Node.js", () => {
  test.each(["v20.9.0", "v20.20.2", "v24.0.0"])("%s is new enough", (version) => {
    expect(complaintAbout(version, ">=20.9.0")).toBeNull();
  });
  test.each(["v20.8.1", "v18.20.0", "v9.11.2"])("%s is told which one is needed", (version) => {
    expect(complaintAbout(version, ">=20.9.0")).toContain(
      `needs Node.js 20.9.0 or newer, and this is ${version}`,
    );
  });
});

describe("Chromium", () => {
  test("the configured one comes first, and nothing stands in for it when it is not there", async () => {
    const env = { CHROMIUM_PATH: "/opt/chromium" };
    expect(await findChromium(env, () => true)).toBe("/opt/chromium");
    expect(await findChromium(env, (path: string) => path === "/usr/bin/chromium")).toBeNull();
  });
  test("Debian's comes before Chrome", async () => {
    expect(await findChromium({}, () => true)).toBe("/usr/bin/chromium");
    expect(await findChromium({}, (path: string) => path.endsWith("chrome"))).toMatch(/chrome$/);
  });
  test("none at all is null", async () => {
    expect(await findChromium({}, () => false)).toBeNull();
  });
});

test("changes while a rebuild runs lead to one more rebuild, not to one each", async () => {
  const finish: (() => void)[] = [];
  const rebuild = oneAtATime(() => new Promise<void>((resolve) => finish.push(resolve)));
  const first = rebuild();
  await Promise.all([rebuild(), rebuild()]);
  expect(finish).toHaveLength(1);
  finish[0]?.();
  await new Promise((resolve) => setImmediate(resolve));
  expect(finish).toHaveLength(2);
  finish[1]?.();
  await first;
  expect(finish).toHaveLength(2);
});
