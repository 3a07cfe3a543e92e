import { createHash } from "node:crypto";
import { mkdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { z } from "zod";
import { IngestError, isErrno } from "@/ingest/command/errors";
import { replaceFile } from "@/ingest/publish/durable";
import type { Digest } from "./config";

/** So many keys are remembered, the latest. */
const MOST_KNOWN = 100_000;

const stateSchema = z.object({
  version: z.literal(1),
  /** The keys of the papers that were sent, or there before the first message. */
  known: z.array(z.string()),
  /** What is being handed over: whoever finds it cannot know whether it arrived. */
  sending: z
    .object({
      messageId: z.string(),
      began: z.iso.datetime(),
      keys: z.array(z.string()),
      /** What counts as known with it, though it is not in the message. */
      passedOver: z.array(z.string()),
    })
    .exactOptional(),
});
type State = z.infer<typeof stateSchema>;
export type Sending = NonNullable<State["sending"]>;

/**
 * What somebody has been sent of a digest, in a file of its own. It is written before a message is handed over and after
 * it was taken, each time whole or not at all: a run that dies between the two leaves a message of which nobody knows
 * whether it arrived, and the next one says so and does not send it again.
 */
export class Memory {
  readonly #folder: string;
  readonly #name: string;
  #state: State;

  /** Throws an {@link IngestError} for a file that cannot be read: without it everything would be sent again. */
  constructor(folder: string, { name, to }: Digest) {
    mkdirSync(folder, { recursive: true });
    this.#folder = folder;
    this.#name = `${name}-${createHash("sha256").update(to).digest("hex").slice(0, 12)}.json`;
    this.#state = readState(join(folder, this.#name)) ?? { version: 1, known: [] };
  }

  /** Empty where nothing was ever sent. */
  get known(): readonly string[] {
    return this.#state.known;
  }

  /** The message of which it is not known whether it arrived; null for most. */
  get doubtful(): Sending | null {
    return this.#state.sending ?? null;
  }

  /** From now on a message may arrive. */
  begin(sending: Sending): void {
    this.#write({ ...this.#state, sending });
  }

  /** It did, or will not be sent again whether it did or not. */
  settle(): void {
    const { known, sending } = this.#state;
    const all = new Set([...known, ...(sending?.passedOver ?? []), ...(sending?.keys ?? [])]);
    this.#write({ version: 1, known: [...all].slice(-MOST_KNOWN) });
  }

  /** It did not: its papers are as new as before. */
  forget(): void {
    const { known } = this.#state;
    this.#write({ version: 1, known });
  }

  #write(state: State): void {
    replaceFile(this.#folder, this.#name, `${JSON.stringify(state)}\n`);
    this.#state = state;
  }
}

function readState(path: string): State | null {
  let text: string;
  try {
    text = readFileSync(path, "utf8");
  } catch (error) {
    if (isErrno(error, "ENOENT")) return null;
    throw error;
  }
  try {
    return stateSchema.parse(JSON.parse(text));
  } catch {
    throw new IngestError(
      `${path} is damaged: what was sent is not known. Delete it to begin anew with the newest papers.`,
    );
  }
}
