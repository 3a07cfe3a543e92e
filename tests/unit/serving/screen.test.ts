import { createServer, type IncomingMessage, type Server } from "node:http";
import { afterEach, describe, expect, it } from "vitest";
import { screened } from "@/lib/serving/screen";
import { readEnv } from "@/lib/site/env";
import type { Place } from "@/lib/site/screen";

let server: Server;
afterEach(() => {
  server.closeAllConnections();
  server.close();
});

/** Serves a site of which every path leads to the same kind of place; what reached its pages is kept. */
async function serve(kind: Place["kind"]): Promise<{ origin: string; reached: IncomingMessage[] }> {
  const reached: IncomingMessage[] = [];
  const settings = readEnv({});
  const pages = screened(
    async (request, response) => {
      reached.push(request);
      response.end("a page");
    },
    async () => ({ kind }),
    () => settings,
  );
  server = createServer((request, response) => void pages(request, response));
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const address = server.address();
  return { origin: `http://127.0.0.1:${typeof address === "object" ? address?.port : ""}`, reached };
}

const nonceIn = (policy: unknown) => String(policy).match(/'nonce-([^']+)'/)?.[1];

describe("a page", () => {
  it("is made with the nonce that goes out with it, a new one each time", async () => {
    const { origin, reached } = await serve("held");
    const answers = [await fetch(`${origin}/topics`), await fetch(`${origin}/topics`)];
    const sent = answers.map(({ headers }) => nonceIn(headers.get("content-security-policy")));
    expect(reached.map(({ headers }) => nonceIn(headers["content-security-policy"]))).toEqual(sent);
    expect(sent[0]).toMatch(/^[\w+/]{22}==$/);
    expect(sent[0]).not.toBe(sent[1]);
    expect(answers[0]?.headers.get("x-content-type-options")).toBe("nosniff");
  });

  it("is told the path that was asked for, whatever a client says of it", async () => {
    const { origin, reached } = await serve("held");
    await fetch(`${origin}/papers/2505.23819?x=1`, {
      headers: { "X-Incipit-Path": "/other", "Content-Security-Policy": "'nonce-mine'" },
    });
    expect(reached[0]?.headers["x-incipit-path"]).toBe("/papers/2505.23819");
    expect(nonceIn(reached[0]?.headers["content-security-policy"])).not.toBe("mine");
  });
});

describe("an address that leads nowhere", () => {
  it("goes to an address of no route, which still knows what was asked for", async () => {
    const { origin, reached } = await serve("unknown");
    await fetch(`${origin}/papers/9999.99999`);
    expect(reached[0]?.url).toBe("/nothing-is-here");
    expect(reached[0]?.headers["x-incipit-path"]).toBe("/papers/9999.99999");
  });

  it("stays as it is where a page of the site asks for data, and draws the 404 itself", async () => {
    const { origin, reached } = await serve("unknown");
    await fetch(`${origin}/papers/9999.99999`, { headers: { RSC: "1" } });
    expect(reached[0]?.url).toBe("/papers/9999.99999");
  });

  it("is refused where its escapes are broken, before any page is asked", async () => {
    const { origin, reached } = await serve("mistyped");
    const answer = await fetch(`${origin}/papers/%ff`);
    expect([answer.status, await answer.text(), reached.length]).toEqual([
      400,
      "This address is mistyped.\n",
      0,
    ]);
  });
});

it("a file is passed on as it is", async () => {
  const { origin } = await serve("unknown");
  const answer = await fetch(`${origin}/icon.svg`);
  expect([answer.status, answer.headers.get("content-security-policy")]).toEqual([200, null]);
});
