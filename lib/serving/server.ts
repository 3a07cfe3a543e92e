import { createServer, type Server } from "node:http";
import { Server as NetServer } from "node:net";
import type { Duplex } from "node:stream";
import { descriptorLimit } from "./descriptors";
import { Door, type DoorSettings } from "./door";
import { LIMITS, type Limits } from "./limits";
import { bytesOf, type Refusal } from "./refusal";
import type { Workers } from "./workers";

const SWEEP_MS = 1_000;
const DRAIN_STEP_MS = 100;

/** A server that is not listening yet. */
export interface FrontServer {
  readonly server: Server;
  /** Accepts nothing new, and finishes what is in progress, within limits; resolves when no connection is left. */
  drain(): Promise<void>;
}

/** The HTTP server of a site: its bounds and time-outs, and a door before everything that is made. */
export function frontServer(workers: Workers, settings: DoorSettings, limits: Limits = LIMITS): FrontServer {
  const door = new Door(workers, settings, withDescriptors(limits, descriptorLimit()));
  const server = createServer(
    {
      headersTimeout: limits.headersMs,
      requestTimeout: limits.requestMs,
      keepAliveTimeout: limits.idleMs,
      connectionsCheckingInterval: SWEEP_MS,
      maxHeaderSize: limits.headerBytes,
      highWaterMark: limits.unsentBytes,
    },
    (request, response) => door.admit(request, response),
  );
  // Headers beyond a number would be dropped, such as the one that tells a body's length: only their size is bounded.
  server.maxHeadersCount = 0;
  server.timeout = limits.silenceMs;
  server.on("connection", (socket) => door.connect(socket));
  server.on("connect", (_request, socket) => socket.end(bytesOf(NO_TUNNELS)));
  server.on("clientError", (error, socket) => misunderstood(door, error, socket));
  const sweeping = setInterval(() => door.sweep(), SWEEP_MS);
  server.on("close", () => clearInterval(sweeping));
  return { server, drain: () => drained(server, door, limits) };
}

/** Files are opened too, so connections take at most half of the descriptors. */
export function withDescriptors(limits: Limits, descriptors: number): Limits {
  const connections = Math.min(limits.connections, Math.floor(descriptors / 2));
  return { ...limits, connections, connectionsOfClient: Math.min(limits.connectionsOfClient, connections) };
}

const NO_TUNNELS: Refusal = {
  status: 405,
  reason: "This server leads to no other.",
  headers: { Allow: "GET, HEAD" },
};

/** What to say of bytes that are no request, by the code of Node.js's error. */
const MISUNDERSTOOD: Readonly<Record<string, Refusal>> = {
  HPE_HEADER_OVERFLOW: { status: 431, reason: "The headers are too large." },
  ERR_HTTP_REQUEST_TIMEOUT: { status: 408, reason: "The request took too long to come." },
};
const NO_REQUEST: Refusal = { status: 400, reason: "This is no request that is understood here." };

function misunderstood(door: Door, error: NodeJS.ErrnoException, socket: Duplex): void {
  door.misunderstood(socket, MISUNDERSTOOD[error.code ?? ""] ?? NO_REQUEST);
}

async function drained(server: Server, door: Door, limits: Limits): Promise<void> {
  door.close();
  // An HTTP server's own close() would end idle connections at once, also those on which a request is on its way.
  const closed = new Promise<void>((resolve) => NetServer.prototype.close.call(server, () => resolve()));
  // After what has come in was read: a connection with a request on it is not idle.
  const closing = setInterval(() => setImmediate(() => door.closeIdle(limits.lastRequestsMs)), DRAIN_STEP_MS);
  const last = setTimeout(() => server.closeAllConnections(), limits.drainMs);
  await closed;
  clearInterval(closing);
  clearTimeout(last);
}
