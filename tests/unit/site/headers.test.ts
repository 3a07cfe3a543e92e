import { describe, expect, test } from "vitest";
import { contentSecurityPolicy, newNonce, securityHeaders } from "@/lib/site/headers";

const LAB = { nonce: "abc123==", https: false, trustworthy: false, development: false };
const PUBLIC = { ...LAB, https: true, trustworthy: true };

function directive(policy: string, name: string): string | undefined {
  return policy.split("; ").find((part) => part === name || part.startsWith(`${name} `));
}

describe("the content security policy", () => {
  const policy = contentSecurityPolicy(LAB);

  test("only scripts with this request's nonce run", () => {
    expect(directive(policy, "script-src")).toBe("script-src 'self' 'nonce-abc123==' 'strict-dynamic'");
    expect(policy).not.toContain("unsafe");
  });

  test("only styles of the site or with the nonce apply", () => {
    expect(directive(policy, "style-src")).toBe("style-src 'self' 'nonce-abc123=='");
  });

  test.each([
    "object-src 'none'",
    "base-uri 'none'",
    "frame-ancestors 'none'",
    "form-action 'self'",
    "connect-src 'self'",
    "worker-src 'self'",
    "img-src 'self' data:",
  ])("%s", (expected) => {
    expect(policy.split("; ")).toContain(expected);
  });

  test("a lab's plain http is not sent to an https that it lacks", () => {
    expect(policy).not.toContain("upgrade-insecure-requests");
    expect(contentSecurityPolicy(PUBLIC)).toContain("upgrade-insecure-requests");
  });

  test("only development may use eval", () => {
    expect(contentSecurityPolicy({ ...LAB, development: true })).toContain("'unsafe-eval'");
  });
});

describe("the other headers", () => {
  test("a plain http site under a name has no header that its browsers would complain of", () => {
    expect(Object.keys(securityHeaders(LAB)).sort()).toEqual([
      "Content-Security-Policy",
      "Permissions-Policy",
      "Referrer-Policy",
      "X-Content-Type-Options",
    ]);
  });

  test("an https site keeps to https and to its own window", () => {
    const headers = securityHeaders(PUBLIC);
    expect(headers["Strict-Transport-Security"]).toBe("max-age=31536000");
    expect(headers["Cross-Origin-Opener-Policy"]).toBe("same-origin");
  });

  test("types are not guessed", () => {
    expect(securityHeaders(LAB)["X-Content-Type-Options"]).toBe("nosniff");
  });
});

test("a nonce is 128 bits, new each time, and safe inside the policy's quotes", () => {
  const nonces = Array.from({ length: 100 }, newNonce);
  expect(new Set(nonces).size).toBe(100);
  for (const nonce of nonces) expect(nonce).toMatch(/^[A-Za-z0-9+/]{22}==$/);
});
