import { STATUS_CODES } from "node:http";
import { PROBLEM_TYPE, plainProblem } from "../api/problem";
import { newNonce, securityHeaders } from "../site/headers";
import { DARK, LIGHT } from "../site/palette";
import { isForPrograms, pathOf } from "./path";

/** Why a request gets something else than what it asked for. */
export interface Refusal {
  readonly status: number;
  /** For the person or program that asked, in one sentence. */
  readonly reason: string;
  readonly headers?: Readonly<Record<string, string>>;
  /** Nothing more is read from this connection. */
  readonly close?: boolean;
}

/** An answer that is ready to be sent. */
export interface Answer {
  readonly status: number;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: string;
}

/** When whoever was turned away may ask again, in seconds. */
const RETRY_SECONDS = "2";

export const TOO_MUCH_AT_ONCE: Refusal = {
  status: 429,
  reason: "You are asking for more at once than this site can answer. Ask again in a moment.",
  headers: { "Retry-After": RETRY_SECONDS },
};

export const BUSY: Refusal = {
  status: 503,
  reason: "This site has more to do than it can at the moment. Ask again in a moment.",
  headers: { "Retry-After": RETRY_SECONDS },
};

/** While the papers cannot be read; `problem` is for the keeper and stands in the log and at /healthz. */
export const DAMAGED: Refusal = {
  status: 503,
  reason: "What you asked for cannot be read from this site's disk. Its keeper can see why at /healthz.",
  headers: { "Retry-After": "60" },
};

/** While what searches cannot be reached; papers are still shown. */
export const UNSEARCHABLE: Refusal = {
  status: 503,
  reason: "Nothing can be searched at the moment. Ask again in a moment; the pages of papers are there.",
  headers: { "Retry-After": "5" },
};

export const FAILED: Refusal = {
  status: 500,
  reason: "This answer could not be made. The fault is this site's, not your address's; its log says more.",
};

/** The answer to a refused request: a problem (RFC 9457) for programs, else a page that needs neither scripts nor styles of ours. */
export function answerTo(refusal: Refusal, target: string, https = false): Answer {
  const nonce = newNonce();
  const isApi = isForPrograms(pathOf(target));
  const body = isApi ? problem(refusal) : page(refusal, nonce);
  return {
    status: refusal.status,
    headers: {
      ...securityHeaders({ nonce, https, trustworthy: https, development: false }),
      "Content-Type": isApi ? PROBLEM_TYPE : "text/html; charset=utf-8",
      "Content-Length": String(Buffer.byteLength(body)),
      "Cache-Control": "no-store",
      ...(isApi ? { "Access-Control-Allow-Origin": "*" } : {}),
      ...refusal.headers,
      ...(refusal.close ? { Connection: "close" } : {}),
    },
    body,
  };
}

/** The same where there is no request to answer, only a connection: the bytes of a whole answer, after which it ends. */
export function bytesOf({ status, reason, headers = {} }: Refusal): string {
  const body = `${reason}\n`;
  const lines = {
    ...headers,
    "Content-Type": "text/plain; charset=utf-8",
    "Content-Length": Buffer.byteLength(body),
    Connection: "close",
  };
  const head = Object.entries(lines).map(([name, value]) => `${name}: ${value}\r\n`);
  return `HTTP/1.1 ${status} ${STATUS_CODES[status] ?? ""}\r\n${head.join("")}\r\n${body}`;
}

function problem({ status, reason }: Refusal): string {
  return `${JSON.stringify(plainProblem(status, STATUS_CODES[status] ?? "Error", reason))}\n`;
}

function page({ status, reason }: Refusal, nonce: string): string {
  return `<!DOCTYPE html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="robots" content="noindex">
<title>${STATUS_CODES[status] ?? "Error"} · Incipit</title>
<style nonce="${nonce}">
:root { color-scheme: light dark; background: ${both("paper")}; color: ${both("ink")} }
body { max-width: 40rem; margin: 20vh auto; padding: 0 1.25rem; font: 1.125rem/1.5 Georgia, serif }
h1 { font-size: 1.75rem; font-weight: 500 }
a { color: inherit }
</style>
</head>
<body>
<main>
<h1>${STATUS_CODES[status] ?? "Error"}</h1>
<p>${reason}</p>
<p><a href="/">All papers</a></p>
</main>
</body>
</html>
`;
}

function both(name: "paper" | "ink"): string {
  return `light-dark(${LIGHT[name]}, ${DARK[name]})`;
}
