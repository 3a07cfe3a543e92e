import { createServer } from "node:net";
import { networkInterfaces } from "node:os";
import { Explained } from "./run.mjs";

/**
 * `PORT` and `HOST`, or 3000 and 127.0.0.1. Throws when the port is none.
 * @param {Record<string, string | undefined>} env
 */
export function addressFrom(env = process.env) {
  const text = env.PORT?.trim() || "3000";
  const port = Number(text);
  if (!/^\d{1,5}$/.test(text) || port < 1 || port > 65_535) {
    throw new Explained(`PORT is "${text}"; a port is a number from 1 to 65535, such as PORT=3000.`);
  }
  return { host: env.HOST?.trim() || "127.0.0.1", port };
}

/** Throws when nothing can listen there, and says what to do about it. */
export async function requireFree({ host, port }) {
  const problem = await listeningProblem(host, port);
  if (problem === null) return;
  throw new Explained(explain(problem, host, port));
}

function listeningProblem(host, port) {
  return new Promise((resolve) => {
    const probe = createServer();
    probe.once("error", (error) => resolve(error.code ?? error.message));
    probe.listen({ host, port, exclusive: true }, () => probe.close(() => resolve(null)));
  });
}

function explain(problem, host, port) {
  if (problem === "EADDRINUSE") {
    return `Port ${port} is taken by another program. Choose another one: PORT=${port === 65_535 ? 3000 : port + 1} npm start`;
  }
  if (problem === "EACCES")
    return `Port ${port} needs more rights than this user has. Choose one above 1023: PORT=3000 npm start`;
  if (problem === "EADDRNOTAVAIL" || problem === "ENOTFOUND") {
    return `HOST is "${host}", which is no address of this machine. HOST=127.0.0.1 serves this machine alone, HOST=0.0.0.0 the network.`;
  }
  return `Cannot listen on ${host}, port ${port}: ${problem}.`;
}

/** A port of this machine that is free now. */
export function freePort(host = "127.0.0.1") {
  return new Promise((resolve, reject) => {
    const probe = createServer();
    probe.once("error", reject);
    probe.listen({ host, port: 0 }, () => {
      const { port } = probe.address();
      probe.close(() => resolve(port));
    });
  });
}

const EVERYWHERE = new Set(["0.0.0.0", "::"]);

/** Where to ask the server from this machine. */
export function localUrl({ host, port }) {
  const name = EVERYWHERE.has(host)
    ? host === "::"
      ? "[::1]"
      : "127.0.0.1"
    : host.includes(":")
      ? `[${host}]`
      : host;
  return `http://${name}:${port}`;
}

/** The addresses to print: the one asked for, or every one of this machine when it listens on all. */
export function readersUrls({ host, port }, interfaces = networkInterfaces()) {
  if (!EVERYWHERE.has(host)) return [localUrl({ host, port })];
  const others = Object.values(interfaces)
    .flatMap((addresses) => addresses ?? [])
    .filter(({ family, internal }) => family === "IPv4" && !internal)
    .map(({ address }) => `http://${address}:${port}`);
  return [`http://localhost:${port}`, ...others];
}
