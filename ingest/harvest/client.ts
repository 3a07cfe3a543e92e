import { mayLeadTo } from "@/lib/site/service-address";
import { IngestError } from "../command/errors";
import { type Answer, askOnce, type RequestLimits } from "./answer";
import type { Clock } from "./clock";

/** What an answer is worth to the one who asked. `doubtful` is believed when the next answer says the same. */
export type Judgement<T> =
  | PlainJudgement<T>
  | { readonly kind: "doubtful"; readonly value: T; readonly reason: string };
export type PlainJudgement<T> =
  | { readonly kind: "good"; readonly value: T }
  | { readonly kind: "again" | "stop"; readonly reason: string };

export interface ClientSettings extends RequestLimits {
  readonly clock: Clock;
  /** Milliseconds between the end of an answer and the next request. */
  readonly pause: number;
  /** How often one thing is asked for before the harvest stops. */
  readonly tries: number;
  /** Told why and how long the next request waits. */
  readonly tell: (message: string) => void;
}

/** arXiv asks for one connection and a request every three seconds (terms of use of its interfaces). */
export const PAUSE = 3_000;
const FIRST_DELAY = 10_000;
const LONGEST_DELAY = 300_000;
/** A service that wants to be left alone for longer is asked again by a person. */
const LONGEST_WISH = 900_000;
const MOST_REDIRECTS = 3;

/**
 * Answers of a service that is busy or out of order. 406 is how arXiv's front turns away requests under load; 403 and
 * the others that are not here mean that asking again will not help.
 */
const BUSY: ReadonlySet<number> = new Set([406, 408, 425, 429, 500, 502, 503, 504]);

/** Asks services one thing at a time, with pauses, and again when an answer is no use. */
export class Client {
  readonly #settings: ClientSettings;
  #lastAnswer = Number.NEGATIVE_INFINITY;

  constructor(settings: ClientSettings) {
    this.#settings = settings;
  }

  /**
   * What `judge` makes of the answer. Throws an {@link IngestError} when asking again does not help, or did not help
   * often enough.
   */
  async ask<T>(address: URL, judge: (answer: Answer) => Promise<Judgement<T>>): Promise<T> {
    const { tries, tell } = this.#settings;
    let last = "";
    let wasDoubtful = false;
    for (let tried = 1; tried <= tries; tried++) {
      const { judgement, retryAfter } = await this.#try(address, judge);
      if (judgement.kind === "good" || (judgement.kind === "doubtful" && wasDoubtful)) return judgement.value;
      if (judgement.kind === "stop") throw new IngestError(stopMessage(address, judgement.reason));
      wasDoubtful = judgement.kind === "doubtful";
      last = judgement.reason;
      if ((retryAfter ?? 0) > LONGEST_WISH) throw new IngestError(wishMessage(address, retryAfter ?? 0));
      if (tried === tries) break;
      const delay = wasDoubtful ? 0 : Math.max(this.#delayAfter(tried), retryAfter ?? 0);
      if (delay > 0) tell(`${address.host}: ${last}; asking again in ${Math.ceil(delay / 1000)} s`);
      if (delay > 0) await this.#settings.clock.sleep(delay);
    }
    throw new IngestError(
      `${address.host} gave no answer of use in ${tries} tries; the last: ${last}. ${GO_ON} (${address})`,
    );
  }

  /** Twice as long after every failure, with a random half, so that many harvests do not come back together. */
  #delayAfter(tried: number): number {
    const most = Math.min(FIRST_DELAY * 2 ** (tried - 1), LONGEST_DELAY);
    return most / 2 + (most / 2) * this.#settings.clock.random();
  }

  async #try<T>(
    address: URL,
    judge: (answer: Answer) => Promise<Judgement<T>>,
  ): Promise<{ judgement: Judgement<T>; retryAfter: number | null }> {
    const attempt = await this.#follow(address);
    if (attempt.kind !== "answered") return { judgement: attempt, retryAfter: null };
    const { answer } = attempt;
    const { status, retryAfter } = answer;
    if (BUSY.has(status)) return { judgement: { kind: "again", reason: `status ${status}` }, retryAfter };
    if (status !== 200 && status !== 400)
      return { judgement: { kind: "stop", reason: `status ${status}` }, retryAfter };
    return { judgement: await judge(answer), retryAfter };
  }

  async #follow(address: URL) {
    let at = address;
    for (let hops = 0; ; hops++) {
      await this.#wait();
      const attempt = await askOnce(at, this.#settings);
      this.#lastAnswer = this.#settings.clock.now();
      if (attempt.kind !== "answered" || !isRedirect(attempt.answer)) return attempt;
      const to = URL.canParse(attempt.answer.location, at) ? new URL(attempt.answer.location, at) : null;
      if (to === null || !mayLeadTo(at, to) || hops === MOST_REDIRECTS) {
        const reason = `it sends the request on to ${attempt.answer.location.slice(0, 200)}, which is not followed`;
        return { kind: "stop" as const, reason };
      }
      at = to;
    }
  }

  async #wait(): Promise<void> {
    const { clock, pause } = this.#settings;
    const rest = this.#lastAnswer + pause - clock.now();
    if (rest > 0) await clock.sleep(rest);
  }
}

function isRedirect(answer: Answer): answer is Answer & { readonly location: string } {
  return [301, 302, 303, 307, 308].includes(answer.status) && answer.location !== null;
}

const GO_ON = "What was fetched is kept: the same command goes on from there.";

function stopMessage({ host }: URL, reason: string): string {
  return `${host} cannot be harvested: ${reason}. ${GO_ON}`;
}

function wishMessage({ host }: URL, retryAfter: number): string {
  return `${host} asks to be left alone for ${Math.ceil(retryAfter / 60_000)} minutes. ${GO_ON}`;
}
