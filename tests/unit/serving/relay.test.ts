import { get, type IncomingMessage, request } from "node:http";
import { afterEach, describe, expect, it } from "vitest";
import { type Front, startFront, until, WELL } from "@/tests/support/front";

let front: Front;
afterEach(() => front.close());

const ask = (path: string, init: RequestInit = {}) =>
  fetch(front.origin + path, { redirect: "manual", ...init });

describe("what is passed on", () => {
  it("is the request as it was, without what concerns the connection only", async () => {
    let seen: string[] = [];
    front = await startFront((asked, response) => {
      seen = [`${asked.method} ${asked.url}`, ...asked.rawHeaders];
      response.end();
    });
    const headers = {
      "X-Own": "a",
      "Keep-Alive": "timeout=5",
      TE: "trailers",
      Cookie: "theme=dark",
      Host: "papers.example",
    };
    await new Promise((resolve) => request(`${front.origin}/a?b=%20c`, { headers }, resolve).end());
    expect(seen.slice(0, 7)).toEqual([
      "GET /a?b=%20c",
      "X-Own",
      "a",
      "Cookie",
      "theme=dark",
      "Host",
      "papers.example",
    ]);
  });

  it("is a state of the page in the browser only when Next.js understands it", async () => {
    const seen: (string | undefined)[] = [];
    front = await startFront((asked, response) => {
      seen.push(String(asked.headers["next-router-state-tree"]));
      response.end();
    });
    for (const state of ["garbage", "%5B%22%22%2C%7B%7D%5D"]) {
      await ask("/", { headers: { RSC: "1", "Next-Router-State-Tree": state } });
    }
    expect(seen).toEqual(["undefined", "%5B%22%22%2C%7B%7D%5D"]);
  });

  it("is a form", async () => {
    let body = "";
    front = await startFront(async (asked, response) => {
      for await (const chunk of asked) body += chunk;
      response.writeHead(303, { Location: "/", "Set-Cookie": ["a=1", "b=2"] }).end();
    });
    const response = await ask("/theme", { method: "POST", body: new URLSearchParams({ theme: "dark" }) });
    expect(body).toBe("theme=dark");
    expect(response.status).toBe(303);
    expect(response.headers.getSetCookie()).toEqual(["a=1", "b=2"]);
  });

  it("is the answer with its status, headers and length", async () => {
    front = await startFront((asked, response) => {
      if (asked.headers["if-none-match"] === '"a"') return response.writeHead(304, { ETag: '"a"' }).end();
      return response.writeHead(404, { "Content-Length": "4", ETag: '"a"' }).end("none");
    });
    const none = await ask("/nowhere");
    expect([none.status, none.headers.get("content-length"), await none.text()]).toEqual([404, "4", "none"]);
    expect((await ask("/", { headers: { "If-None-Match": '"a"' } })).status).toBe(304);
    const head = await ask("/nowhere", { method: "HEAD" });
    expect([head.status, head.headers.get("content-length"), await head.text()]).toEqual([404, "4", ""]);
  });
});

it("passes on an answer with long headers, such as the way to another long address", async () => {
  const location = `/${"a".repeat(40_000)}`;
  front = await startFront((_asked, response) => response.writeHead(308, { Location: location }).end());
  const { port } = front;
  const response = await new Promise<IncomingMessage>((resolve) => {
    get({ port, host: "127.0.0.1", path: "/a", maxHeaderSize: 100_000 }, resolve);
  });
  expect([response.statusCode, response.headers.location]).toEqual([308, location]);
});

describe("a failure", () => {
  it("of a page is said in a page that needs no scripts", async () => {
    front = await startFront((_asked, response) => response.writeHead(500).end("<script>…</script>"));
    const response = await ask("/?q=a");
    expect(response.status).toBe(500);
    expect(await response.text()).toContain("This answer could not be made.");
  });

  it("of a paper whose text is damaged on disk is no failure of the program", async () => {
    front = await startFront((asked, response) => {
      if (asked.url === "/healthz") return response.writeHead(503).end('{"status":"damaged"}');
      return response.writeHead(500).end();
    });
    const page = await ask("/papers/2505.23819");
    expect(page.status).toBe(503);
    expect(await page.text()).toContain("cannot be read from this site's disk");
    const json = await ask("/api/search?q=a");
    expect(json.status).toBe(503);
    expect(await json.json()).toMatchObject({ status: 503, detail: expect.stringContaining("/healthz") });
  });

  it("while nothing can be searched is said so, and when to ask again", async () => {
    front = await startFront((asked, response) => {
      if (asked.url === "/healthz") return response.writeHead(503).end('{"status":"search unavailable"}');
      return response.writeHead(500).end();
    });
    const json = await ask("/api/search?q=a");
    expect([json.status, json.headers.get("retry-after")]).toEqual([503, "5"]);
    expect(await json.json()).toMatchObject({ status: 503, detail: expect.stringContaining("searched") });
  });

  it("that a route explains itself is passed on", async () => {
    front = await startFront((_asked, response) => response.writeHead(503).end("No corpus is published."));
    const response = await ask("/sitemap.xml");
    expect([response.status, await response.text()]).toEqual([503, "No corpus is published."]);
  });

  it("to have anything published makes a page a 503", async () => {
    front = await startFront((_asked, response) => response.end("No papers have been published here yet"));
    front.workers.hear(front.worker, { ...WELL, status: 503, isEmpty: true });
    const response = await ask("/");
    expect([response.status, await response.text()]).toEqual([503, "No papers have been published here yet"]);
    expect(response.headers.get("retry-after")).toBe("60");
  });
});

describe("a process that dies", () => {
  it("before it answers a form, which may have had its effect, leaves a 503", async () => {
    front = await startFront((asked) => asked.socket.destroy());
    expect((await ask("/theme", { method: "POST", body: "theme=dark" })).status).toBe(503);
  });

  it("is asked nothing more until it says something again", async () => {
    let isDead = true;
    front = await startFront((asked, response) => {
      if (isDead) asked.socket.destroy();
      else response.end("made");
    });
    const waiting = ask("/");
    await until(() => front.worker.isDoubted);
    isDead = false;
    front.workers.hear(front.worker, WELL);
    expect(await (await waiting).text()).toBe("made");
  });

  it("before it answers is missed by nobody while there is another", async () => {
    front = await startFront((asked) => asked.socket.destroy());
    const other = await startFront((asked, response) => response.end(`made ${asked.url}`));
    front.workers.add(other.worker.socketPath, WELL);
    expect(await (await ask("/a")).text()).toBe("made /a");
    await other.close();
  });

  it("and takes the next one along is not tried a third time", async () => {
    let died = 0;
    front = await startFront((asked) => {
      died++;
      asked.socket.destroy();
    });
    for (let i = 0; i < 3; i++) front.workers.add(front.worker.socketPath, WELL);
    expect((await ask("/poison")).status).toBe(503);
    expect(died).toBe(2);
  });

  it("in the middle of an answer ends the connection, so that the answer is not taken for whole", async () => {
    front = await startFront((_asked, response) => {
      response.writeHead(200, { "Content-Length": "100" }).write("half");
      setTimeout(() => response.destroy(), 20);
    });
    const response = await ask("/");
    await expect(response.text()).rejects.toThrow();
  });

  it("lets requests wait for the next one", async () => {
    front = await startFront((_asked, response) => response.end("made"));
    const { worker, workers } = front;
    workers.remove(worker);
    let isAnswered = false;
    const waiting = ask("/").then((response) => {
      isAnswered = true;
      return response.text();
    });
    expect((await ask("/healthz")).status).toBe(503);
    expect(isAnswered).toBe(false);
    workers.add(worker.socketPath, WELL);
    expect(await waiting).toBe("made");
  });

  it("is not asked when another has less to do", async () => {
    const asked: string[] = [];
    const hold: (() => void)[] = [];
    front = await startFront((_request, response) => {
      asked.push("first");
      hold.push(() => response.end());
    });
    const other = await startFront((_request, response) => {
      asked.push("second");
      hold.push(() => response.end());
    });
    front.workers.add(other.worker.socketPath, WELL);
    const answers = [ask("/1"), ask("/2")];
    await until(() => asked.length === 2);
    expect(asked.sort()).toEqual(["first", "second"]);
    for (const end of hold) end();
    await Promise.all(answers);
    await other.close();
  });
});
