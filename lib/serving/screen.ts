import type { IncomingMessage } from "node:http";
import type { Env } from "../site/env";
import { originOf, type RequestHeaders } from "../site/origin";
import { MISTYPED, NOWHERE, type Place, screenOf } from "../site/screen";
import type { Handler } from "./listener";
import { pathOf } from "./path";
import { workOf } from "./work";

/**
 * Gives every answer but a file its security headers, and the page that makes it the nonce and the path it was asked
 * for. What leads nowhere goes to an address of no route: once a route has begun, Next.js draws its 404 in the browser,
 * and without JavaScript it is blank.
 */
export function screened(
  handle: Handler,
  placeOf: (path: string, origin: string) => Promise<Place>,
  settings: () => Env,
): Handler {
  return async (request, response) => {
    const target = request.url ?? "/";
    if (workOf(target, request.headers).kind === "file") return handle(request, response);
    const path = pathOf(target);
    const origin = originOf(headersOf(request), settings());
    const place = await placeOf(path, origin);
    if (place.kind === "mistyped") {
      response.writeHead(MISTYPED.status, { "Content-Type": "text/plain; charset=utf-8" }).end(MISTYPED.body);
      return;
    }
    const { onRequest, onAnswer } = screenOf(path, place, origin, settings());
    Object.assign(request.headers, onRequest);
    for (const [name, value] of Object.entries(onAnswer)) response.setHeader(name, value);
    // The browser draws what it asked for as data.
    if (place.kind === "unknown" && request.headers.rsc === undefined) request.url = NOWHERE;
    return handle(request, response);
  };
}

function headersOf({ headers }: IncomingMessage): RequestHeaders {
  return {
    get: (name) => {
      const value = headers[name];
      return typeof value === "string" ? value : (value?.join(", ") ?? null);
    },
  };
}
