import { mkdtempSync, rmSync } from "node:fs";
import { createServer, type RequestListener, type Server } from "node:http";
import { connect, type Socket } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { DoorSettings } from "@/lib/serving/door";
import type { Health } from "@/lib/serving/health";
import { LIMITS, type Limits } from "@/lib/serving/limits";
import { frontServer } from "@/lib/serving/server";
import { type Worker, Workers } from "@/lib/serving/workers";

export const WELL: Health = { status: 200, body: { status: "ok" }, isEmpty: false, isDamaged: false };
const SETTINGS: DoorSettings = { trustProxy: false, https: false };

/** A front that listens on a port of this machine, and what stands behind it. */
export interface Front {
  readonly port: number;
  readonly origin: string;
  readonly workers: Workers;
  readonly worker: Worker;
  /** Ends the process that makes answers, in the middle of them. */
  kill(): void;
  drain(): Promise<void>;
  close(): Promise<void>;
}

/** Starts a front, and behind it one process in which `answer` makes the answers. */
export async function startFront(
  answer: RequestListener,
  limits: Partial<Limits> = {},
  settings: DoorSettings = SETTINGS,
): Promise<Front> {
  const folder = mkdtempSync(join(tmpdir(), "incipit-front-"));
  const socketPath = join(folder, "worker.sock");
  const behind = createServer(answer);
  await listening(behind, socketPath);
  const workers = new Workers();
  const worker = workers.add(socketPath, WELL);
  const { server, drain } = frontServer(workers, settings, { ...LIMITS, ...limits });
  await listening(server, { port: 0, host: "127.0.0.1" });
  const address = server.address();
  const port = typeof address === "object" && address !== null ? address.port : 0;
  const kill = () => {
    behind.close();
    behind.closeAllConnections();
  };
  const close = async () => {
    kill();
    server.closeAllConnections();
    await new Promise((resolve) => server.close(resolve));
    rmSync(folder, { recursive: true, force: true });
  };
  return { port, origin: `http://127.0.0.1:${port}`, workers, worker, kill, drain, close };
}

function listening(server: Server, where: string | { port: number; host: string }): Promise<void> {
  return new Promise((resolve) => server.listen(where, resolve));
}

/** A connection that sends these bytes; what has come back so far, and all of it once the other side has ended it. */
export function talk(port: number, text: string): { socket: Socket; said(): string; ended: Promise<string> } {
  const socket = connect(port, "127.0.0.1");
  let said = "";
  socket.setEncoding("latin1");
  socket.on("data", (chunk: string) => {
    said += chunk;
  });
  socket.on("error", () => {});
  socket.write(text);
  const ended = new Promise<string>((resolve) => socket.once("close", () => resolve(said)));
  return { socket, said: () => said, ended };
}

/** The statuses of the answers that stand one after the other in what a connection said. */
export function statusesIn(said: string): number[] {
  return Array.from(said.matchAll(/HTTP\/1\.1 (\d{3}) /g), ([, status]) => Number(status));
}

/** Waits until something is so. */
export async function until(isSo: () => boolean): Promise<void> {
  while (!isSo()) await new Promise((resolve) => setTimeout(resolve, 5));
}
