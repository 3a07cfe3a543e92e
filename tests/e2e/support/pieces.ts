import { once } from "node:events";
import { createServer, type IncomingMessage, request, type ServerResponse } from "node:http";

const PIECE_BYTES = 1_000;
const PAUSE_MS = 20;

export interface Line {
  readonly origin: string;
  close(): void;
}

/** A line to a site on which every page comes in pieces, each some frames after the one before. */
export async function lineInPieces(origin: string): Promise<Line> {
  const server = createServer((asked, answer) => {
    const headers = { ...asked.headers, "accept-encoding": "identity" };
    const onward = request(new URL(asked.url ?? "/", origin), { method: asked.method, headers }, (given) => {
      void pass(given, answer);
    });
    // The browser closes what it no longer waits for.
    answer.on("close", () => onward.destroy());
    onward.on("error", () => answer.destroy());
    asked.pipe(onward);
  });
  server.listen(0, "127.0.0.1");
  await once(server, "listening");
  const address = server.address();
  if (address === null || typeof address === "string") throw new Error("A line has a port.");
  const close = () => {
    server.close();
    server.closeAllConnections();
  };
  return { origin: `http://127.0.0.1:${address.port}`, close };
}

async function pass(given: IncomingMessage, answer: ServerResponse): Promise<void> {
  answer.writeHead(given.statusCode ?? 502, given.headers);
  if (given.headers["content-type"]?.startsWith("text/html") !== true) {
    given.pipe(answer);
    return;
  }
  const whole = Buffer.concat(await given.toArray());
  for (let at = 0; at < whole.length && !answer.destroyed; at += PIECE_BYTES) {
    answer.write(whole.subarray(at, at + PIECE_BYTES));
    await new Promise((resolve) => setTimeout(resolve, PAUSE_MS));
  }
  answer.end();
}
