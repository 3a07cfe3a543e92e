import type { Arena, Attack } from "../attack";
import { type Check, healthy, holds, rounded } from "../support/check";
import { exchange, outcomeOf, requestFor } from "../support/connection";
import { probed } from "../support/probe";
import { residentMb } from "../support/process";
import { startSite } from "../support/site";

const MEGABYTES = 64;
/** What a body that nobody wants may cost the server. */
const SPARE_MB = 100;
const REFUSED = ["400", "405", "411", "413", "closed", "reset"];

const CHUNK = `${(65_536).toString(16)}\r\n${"x".repeat(65_536)}\r\n`;
const CHUNKED = `${CHUNK.repeat(MEGABYTES * 16)}0\r\n\r\n`;
const PLAIN = "x".repeat(MEGABYTES * 1_048_576);

const FORM = "Content-Type: application/x-www-form-urlencoded";
const BODIES: readonly (readonly [name: string, text: string])[] = [
  ["a theme of 64 MB", `${requestFor("/theme", [FORM, `Content-Length: ${PLAIN.length}`], "POST")}${PLAIN}`],
  [
    "a theme of 64 MB in chunks",
    `${requestFor("/theme", [FORM, "Transfer-Encoding: chunked"], "POST")}${CHUNKED}`,
  ],
  ["64 MB posted to /", `${requestFor("/", [FORM, "Transfer-Encoding: chunked"], "POST")}${CHUNKED}`],
  [
    "64 MB posted to the API",
    `${requestFor("/api/search?q=a", ["Transfer-Encoding: chunked"], "POST")}${CHUNKED}`,
  ],
  [
    "64 MB posted to / as a server action",
    `${requestFor("/", ["Next-Action: 0123456789abcdef", "Content-Type: text/plain", "Transfer-Encoding: chunked"], "POST")}${CHUNKED}`,
  ],
];

async function* run({ corpora }: Arena): AsyncGenerator<Check, void, void> {
  const site = await startSite({ corpus: corpora.small });
  for (const [name, text] of BODIES) {
    const before = residentMb(site.pids());
    const { result, health } = await probed(site.port, () => exchange(site.port, text));
    const more = residentMb(site.pids()) - before;
    const outcome = outcomeOf(result);
    const seen = `${outcome}, ${rounded(more)} MB more`;
    yield holds(
      name,
      REFUSED.includes(outcome) && more <= SPARE_MB,
      seen,
      `refused, at most ${SPARE_MB} MB more`,
    );
    yield healthy(name, health);
  }
}

/** Bodies larger than anything that the site takes, with and without their length said before. */
export const largeBodiesAttack: Attack = { name: "large-bodies", run };
