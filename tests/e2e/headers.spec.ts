import { LAB_HOST } from "./support/hosts";
import { awake } from "./support/results";
import { expect, test } from "./support/test";

test("every script of a page carries the nonce of that answer's policy, and the next answer has another", async ({
  page,
}) => {
  const policies: string[] = [];
  for (const path of ["/", "/about"]) {
    const response = await page.goto(path);
    const policy = response?.headers()["content-security-policy"] ?? "";
    const nonce = /'nonce-([^']+)'/.exec(policy)?.[1] ?? "none";
    policies.push(policy);
    expect(policy).not.toMatch(/script-src[^;]*unsafe/);
    const nonces = await page.evaluate(() => Array.from(document.scripts, (script) => script.nonce));
    expect(new Set(nonces)).toEqual(new Set([nonce]));
  }
  expect(policies[0]).not.toBe(policies[1]);
});

test("a page does nothing that its policy forbids", async ({ page }) => {
  await page.addInitScript(() => {
    document.addEventListener("securitypolicyviolation", (event) => {
      document.documentElement.dataset.forbidden = `${event.violatedDirective} ${event.blockedURI}`;
    });
  });
  for (const path of ["/?q=photonic", "/papers/2505.23819", "/library", "/list?ids=2505.23819", "/api"]) {
    await page.goto(path);
    await awake(page);
    expect(await page.locator("html").getAttribute("data-forbidden"), path).toBeNull();
  }
});

test("an address that leads nowhere is a 404 with the same protection", async ({ request }) => {
  for (const path of ["/nowhere", "/papers/9999.99999", "/nowhere.ico"]) {
    const response = await request.get(path);
    expect(response.status(), path).toBe(404);
    expect(response.headers()["content-security-policy"], path).toContain("'nonce-");
  }
});

test("nothing says what the site runs on, and no file's type is guessed", async ({ request }) => {
  for (const path of ["/", "/icon.svg", "/healthz"]) {
    const headers = (await request.get(path)).headers();
    expect(headers["x-powered-by"], path).toBeUndefined();
    expect(headers["x-content-type-options"], path).toBe("nosniff");
  }
});

test("a lab's plain http name is not sent to https", async ({ page, baseURL }) => {
  const origin = (baseURL ?? "").replace("127.0.0.1", LAB_HOST);
  const response = await page.goto(origin);
  const headers = response?.headers() ?? {};
  expect(response?.status()).toBe(200);
  expect(headers["strict-transport-security"]).toBeUndefined();
  expect(headers["content-security-policy"]).not.toContain("upgrade-insecure-requests");
  // The styles came, and from this very origin.
  const styles = await page.evaluate(() => Array.from(document.styleSheets, (sheet) => sheet.href ?? ""));
  expect(styles.length).toBeGreaterThan(0);
  for (const href of styles) expect(href).toContain(origin);
});
