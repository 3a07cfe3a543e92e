import type { Refusal } from "./refusal";
import { type Allowance, TokenBuckets } from "./token-buckets";

/** What a client is told of its allowance with every answer, and in place of one when that is used up. */
export interface Limited {
  readonly isAllowed: boolean;
  readonly headers: Readonly<Record<string, string>>;
  readonly refusal: Refusal;
}

const NAME = "default";
const WINDOW_SECONDS = 60;

/** Allows each client so many requests a minute; 0 means any number. This machine itself is never limited. */
export class RateLimit {
  readonly #perMinute: number;
  readonly #buckets: TokenBuckets;

  constructor(perMinute: number, mostClients: number, now: () => number) {
    this.#perMinute = perMinute;
    this.#buckets = new TokenBuckets(perMinute, mostClients, now);
  }

  /** Counts a request of a client; null where none is counted. */
  count(client: string): Limited | null {
    if (this.#perMinute === 0 || isThisMachine(client)) return null;
    const allowance = this.#buckets.take(client);
    return {
      isAllowed: allowance.isAllowed,
      headers: fieldsOf(allowance, this.#perMinute),
      refusal: { ...USED_UP, headers: { "Retry-After": String(allowance.seconds) } },
    };
  }
}

const USED_UP = {
  status: 429,
  reason: "You have asked for more than this site allows in a minute. Ask again when Retry-After says.",
};

/** The fields of draft-ietf-httpapi-ratelimit-headers-11: what is left, and the seconds until there is more. */
function fieldsOf({ remaining, seconds }: Allowance, perMinute: number): Record<string, string> {
  return {
    "RateLimit-Policy": `"${NAME}";q=${perMinute};w=${WINDOW_SECONDS}`,
    RateLimit: `"${NAME}";r=${remaining};t=${seconds}`,
  };
}

/** Clients by the names that {@link clientOf} gives them. */
function isThisMachine(client: string): boolean {
  return client.startsWith("127.") || client === "0:0:0:0::/64";
}
