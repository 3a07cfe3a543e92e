import { createServer, type Server } from "node:http";
import { afterEach, describe, expect, test } from "vitest";
import { freePort, requireFree } from "@/scripts/lib/address.mjs";
import { type Command, command } from "./command";

const SERVE = "tests/unit/scripts/programs/serve.mjs";
const SITE = "tests/unit/scripts/programs/site.mjs";
const LISTENING = "127.0.0.1";

let running: Command | undefined;
let neighbour: Server | undefined;

afterEach(async () => {
  running?.child.kill("SIGTERM");
  await running?.ended;
  neighbour?.close();
  running = undefined;
  neighbour = undefined;
});

function serveOn(port: number, site = SITE): Command {
  running = command(SERVE, [site], { PORT: String(port), HOST: LISTENING });
  return running;
}

async function takenPort(): Promise<number> {
  const port = await freePort();
  neighbour = createServer();
  await new Promise<void>((resolve) => neighbour?.listen(port, LISTENING, resolve));
  return port;
}

/** The number of the process that answers, once one does. */
async function answering(port: number): Promise<number> {
  for (;;) {
    const number = await fetch(`http://${LISTENING}:${port}`).then(
      (response) => response.text(),
      () => null,
    );
    if (number !== null) return Number(number);
    await new Promise((resolve) => setTimeout(resolve, 20));
  }
}

async function gone(pid: number): Promise<void> {
  while (isThere(pid)) await new Promise((resolve) => setTimeout(resolve, 20));
}

function isThere(pid: number): boolean {
  try {
    return process.kill(pid, 0);
  } catch {
    return false;
  }
}

describe("serving", () => {
  test("the address is printed when the site answers", async () => {
    const port = await freePort();
    const { says, output } = serveOn(port);
    await says(`http://${LISTENING}:${port}`);
    expect(await answering(port)).toBeGreaterThan(0);
    expect(output()).toContain("a line of the log");
  });

  test.each(["SIGTERM", "SIGINT"] as const)("%s leaves nothing listening", async (signal) => {
    const port = await freePort();
    const { child, says, ended } = serveOn(port);
    await says("is ready");
    child.kill(signal);
    expect(await ended).toBe(signal === "SIGTERM" ? 143 : 130);
    await expect(requireFree({ host: LISTENING, port })).resolves.toBeUndefined();
  });

  test("a wish to end that comes twice, from the terminal and from npm, does not cut short what ends", async () => {
    const port = await freePort();
    const { child, says, ended } = serveOn(port);
    await says("is ready");
    const server = await answering(port);
    child.kill("SIGINT");
    child.kill("SIGINT");
    await new Promise((resolve) => setTimeout(resolve, 50));
    expect(isThere(server)).toBe(true);
    expect(await ended).toBe(130);
  });

  test("a server that dies is started again, and the log says so", async () => {
    const port = await freePort();
    const { says, output } = serveOn(port);
    await says("is ready");
    const first = await answering(port);
    await fetch(`http://${LISTENING}:${port}/die`).catch(() => null);
    await gone(first);
    expect(await answering(port)).not.toBe(first);
    expect(output()).toContain('"level":"error","message":"a server process died"');
    expect(output()).toContain(`"pid":${first},"code":7,"againInMs":0`);
    expect(output().split("is ready")).toHaveLength(2);
  });

  test("kill -9 takes the server along", async () => {
    const port = await freePort();
    const { child, says, ended } = serveOn(port);
    await says("is ready");
    const server = await answering(port);
    child.kill("SIGKILL");
    await ended;
    await gone(server);
  });

  test("kill -9 takes along what is still being loaded", async () => {
    const { child, says, ended } = serveOn(await freePort(), "tests/unit/scripts/programs/loads-slowly.mjs");
    await says("loading");
    const server = Number(/loading (\d+)/.exec(running?.output() ?? "")?.[1]);
    child.kill("SIGKILL");
    await ended;
    await gone(server);
  });

  test("a site that does not start is said to have failed, with what it wrote", async () => {
    const { ended, output } = serveOn(await freePort(), "tests/unit/scripts/programs/ends-at-once.mjs");
    expect(await ended).toBe(1);
    expect(output()).toContain("cannot start");
    expect(output()).toContain("The server did not start");
  });
});

describe("npm start", () => {
  test("a taken port is said before any work, with a port to take instead", async () => {
    const port = await takenPort();
    running = command("scripts/start.mjs", [], { PORT: String(port), HOST: LISTENING });
    expect(await running.ended).toBe(1);
    expect(running.output().trim()).toBe(
      `Port ${port} is taken by another program. Choose another one: PORT=${port + 1} npm start`,
    );
  });

  test("a port that is none is said to be none", async () => {
    running = command("scripts/start.mjs", [], { PORT: "http" });
    expect(await running.ended).toBe(1);
    expect(running.output().trim()).toBe(
      'PORT is "http"; a port is a number from 1 to 65535, such as PORT=3000.',
    );
  });

  test("a host that is not this machine's is said to be none", async () => {
    running = command("scripts/start.mjs", [], { PORT: String(await freePort()), HOST: "192.0.2.1" });
    expect(await running.ended).toBe(1);
    expect(running.output()).toContain('HOST is "192.0.2.1", which is no address of this machine.');
  });
});
