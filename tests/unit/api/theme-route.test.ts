import { describe, expect, it, test, vi } from "vitest";
import { readEnv } from "@/lib/site/env";

const settings = vi.hoisted(() => ({ siteUrl: undefined as string | undefined }));
vi.mock("@/lib/site/env", async (load) => {
  const real = await load<typeof import("@/lib/site/env")>();
  return { ...real, env: () => readEnv({ SITE_URL: settings.siteUrl }) };
});
const { POST } = await import("@/app/theme/route");

function choose(theme: string, headers: Record<string, string> = {}): Promise<Response> {
  return POST(
    new Request("http://127.0.0.1:3000/theme", {
      method: "POST",
      headers: { "Content-Type": "application/x-www-form-urlencoded", host: "127.0.0.1:3000", ...headers },
      body: new URLSearchParams({ theme }),
    }),
  );
}

describe("choosing a theme", () => {
  it("is remembered for a year, out of the reach of scripts and of other sites", async () => {
    settings.siteUrl = undefined;
    const cookie = (await choose("dark")).headers.get("set-cookie") ?? "";
    expect(cookie).toMatch(/^theme=dark; Path=\/; Expires=[^;]+; Max-Age=31536000; HttpOnly; SameSite=lax$/);
  });

  it("is sent over https only where the site is reached so", async () => {
    settings.siteUrl = "https://papers.example.org";
    expect((await choose("dark")).headers.get("set-cookie")).toContain("; Secure");
  });

  it("is forgotten with the system's", async () => {
    settings.siteUrl = undefined;
    const cookie = (await choose("system")).headers.get("set-cookie");
    expect(cookie).toBe("theme=; Path=/; Max-Age=0; HttpOnly; SameSite=lax");
  });

  it("is not taken from another site's page", async () => {
    const response = await choose("dark", { "sec-fetch-site": "cross-site" });
    expect([response.status, response.headers.get("set-cookie")]).toEqual([403, null]);
  });

  test.each([["blue"], [""], ["dark\r\nSet-Cookie: a=b"]])("%j is none", async (theme) => {
    expect((await choose(theme)).status).toBe(400);
  });
});

describe("the way back", () => {
  test.each([
    ["http://127.0.0.1:3000/papers/2505.23819", "/papers/2505.23819"],
    ["http://127.0.0.1:3000/?q=a%20b&page=2", "/?q=a%20b&page=2"],
    ["http://127.0.0.1:3000//evil.example/", "/evil.example/"],
    ["http://127.0.0.1:3000/\\evil.example/", "/evil.example/"],
    ["https://evil.example/x", "/"],
    ["javascript:alert(1)", "/"],
    ["no address", "/"],
    ["", "/"],
  ])("from %s is %s", async (referrer, path) => {
    const response = await choose("dark", { referer: referrer });
    expect([response.status, response.headers.get("location")]).toEqual([303, path]);
  });

  it("is found behind a proxy that replaces the host", async () => {
    const referer = "https://papers.example.org/topics?page=2";
    const vouchedFor = await choose("dark", { referer, "sec-fetch-site": "same-origin" });
    expect(vouchedFor.headers.get("location")).toBe("/topics?page=2");
    settings.siteUrl = "https://papers.example.org";
    expect((await choose("dark", { referer })).headers.get("location")).toBe("/topics?page=2");
  });
});
