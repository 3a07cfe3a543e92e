import { requestFor } from "../support/connection";

/** A request for another protocol on a path that speaks none. */
export interface Upgrade {
  readonly name: string;
  readonly bytes: string;
}

const WEBSOCKET = [
  "Connection: Upgrade",
  "Upgrade: websocket",
  "Sec-WebSocket-Version: 13",
  "Sec-WebSocket-Key: dGhlIHNhbXBsZSBub25jZQ==",
];

export const UPGRADES: readonly Upgrade[] = [
  ...["/", "/papers/2505.23819", "/healthz", "/nowhere", "/_next/webpack-hmr", "/_next/hmr", "/%ff"].map(
    (target) => ({
      name: `a web socket on ${target}`,
      bytes: requestFor(target, WEBSOCKET),
    }),
  ),
  {
    name: "HTTP/2 on /",
    bytes: requestFor("/", [
      "Connection: Upgrade, HTTP2-Settings",
      "Upgrade: h2c",
      "HTTP2-Settings: AAMAAABkAAQ",
    ]),
  },
  { name: "an unknown protocol on /", bytes: requestFor("/", ["Connection: Upgrade", "Upgrade: x"]) },
  { name: "a tunnel", bytes: requestFor("example.org:443", [], "CONNECT") },
];
