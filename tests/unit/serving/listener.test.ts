import { createServer, get, type Server } from "node:http";
import { afterEach, describe, expect, it } from "vitest";
import { type Handler, listenerFor } from "@/lib/serving/listener";
import { requestSignal } from "@/lib/site/request";
import { until } from "@/tests/support/front";

let server: Server;
afterEach(() => {
  server.closeAllConnections();
  server.close();
});

async function serve(handle: Handler, atOnce: number): Promise<string> {
  server = createServer(listenerFor(handle, atOnce));
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const address = server.address();
  return `http://127.0.0.1:${typeof address === "object" ? address?.port : ""}`;
}

describe("whoever makes an answer", () => {
  it("can ask, however deep, whether somebody still waits for it", async () => {
    const seen: AbortSignal[] = [];
    const deep = async () => {
      await new Promise((resolve) => setImmediate(resolve));
      seen.push(requestSignal());
    };
    const origin = await serve(async () => deep(), 1);
    const asking = get(`${origin}/a`);
    asking.on("error", () => {});
    await until(() => seen.length === 1);
    expect(seen[0]?.aborted).toBe(false);
    asking.destroy();
    await until(() => seen[0]?.aborted === true);
    expect(seen[0]?.reason).toMatchObject({ name: "AbortError" });
  });

  it("is never told to stop outside of a request", () => {
    server = createServer();
    expect(requestSignal().aborted).toBe(false);
  });
});

describe("answers that nobody waits for any more", () => {
  it("keep their place until they have stopped", async () => {
    const begun: string[] = [];
    const ends: (() => void)[] = [];
    const origin = await serve(async (request, response) => {
      begun.push(request.url ?? "");
      await new Promise<void>((resolve) => ends.push(resolve));
      response.end();
    }, 1);
    const first = get(`${origin}/first`);
    first.on("error", () => {});
    await until(() => begun.length === 1);
    first.destroy();
    const second = fetch(`${origin}/second`);
    // A file needs no place, and is answered after the second request has come.
    const file = fetch(`${origin}/icon.svg`);
    await until(() => begun.length === 2);
    expect(begun).toEqual(["/first", "/icon.svg"]);
    ends[0]?.();
    await until(() => begun.length === 3);
    for (const end of ends) end();
    expect((await second).status).toBe(200);
    await file;
  });

  it("and were being sent keep none, though their maker never hears that they were not sent whole", async () => {
    const origin = await serve(async (request, response) => {
      if (request.url !== "/first") {
        response.end();
        return;
      }
      response.write("half");
      await new Promise(() => {});
    }, 1);
    await new Promise<void>((resolve) => {
      const first = get(`${origin}/first`, (answer) => {
        answer.on("error", () => {});
        answer.once("close", resolve);
        first.destroy();
      });
    });
    expect((await fetch(`${origin}/second`, { signal: AbortSignal.timeout(3_000) })).status).toBe(200);
  });

  it("and have not begun never do", async () => {
    const begun: string[] = [];
    let end: () => void = () => {};
    const origin = await serve(async (request, response) => {
      begun.push(request.url ?? "");
      await new Promise<void>((resolve) => {
        end = resolve;
      });
      response.end();
    }, 1);
    const first = fetch(`${origin}/first`);
    await until(() => begun.length === 1);
    let left = false;
    const second = get(`${origin}/second`);
    second.on("error", () => {});
    server.on("request", (request) => {
      if (request.url !== "/second") return;
      second.destroy();
      request.socket.once("close", () => {
        left = true;
      });
    });
    await until(() => left);
    const third = fetch(`${origin}/third`);
    end();
    await first;
    await until(() => begun.includes("/third"));
    end();
    await third;
    expect(begun).toEqual(["/first", "/third"]);
  });

  it("and fail leave the others alone", async () => {
    const origin = await serve(async (request, response) => {
      if (request.url === "/fails") throw new Error("no");
      response.end("made");
    }, 1);
    await expect(fetch(`${origin}/fails`)).rejects.toThrow();
    expect(await (await fetch(`${origin}/next`)).text()).toBe("made");
  });
});
