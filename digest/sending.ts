import { explained, IngestError } from "@/ingest/command/errors";
import type { Corpus } from "@/lib/corpus/corpus";
import type { Paper } from "@/lib/paper/paper";
import type { DigestArguments } from "./arguments";
import type { Digest } from "./config";
import type { Deliver } from "./deliver";
import { type Gathered, gather } from "./gather";
import { Memory } from "./memory";
import { messageOf, type Sender } from "./message";

interface Circumstances {
  readonly corpus: Corpus;
  /** Where it is remembered what was sent. */
  readonly folder: string;
  readonly deliver: Deliver;
  readonly sender: Sender;
  readonly asked: Pick<DigestArguments, "since" | "again" | "how">;
  readonly out: (text: string) => void;
  readonly err: (text: string) => void;
}

/** Sends digests, one after the other. */
export class Sending {
  readonly #is: Circumstances;

  constructor(circumstances: Circumstances) {
    this.#is = circumstances;
  }

  /** Sends what is new of one. False, with a message, where it was not taken: then it is as new the next time. */
  async send(digest: Digest): Promise<boolean> {
    try {
      const { since } = this.#is.asked;
      await (since === null ? this.#sendRemembered(digest) : this.#sendSince(digest, since));
      return true;
    } catch (error) {
      const message = explained(error) ?? (error instanceof Error ? error.message : String(error));
      this.#is.err(`${nameOf(digest)}: not sent. ${message}\n`);
      return false;
    }
  }

  async #sendSince(digest: Digest, day: string): Promise<void> {
    const isNew = ({ updated, submitted }: Paper) => (updated ?? submitted ?? "").slice(0, 10) >= day;
    const gathered = await gather(this.#is.corpus, digest, isNew);
    if (this.#isNothing(digest, gathered)) return;
    const message = messageOf(digest, gathered.groups, this.#is.sender);
    await this.#is.deliver(message, fileNameOf(digest));
    this.#tell(digest, gathered);
  }

  async #sendRemembered(digest: Digest): Promise<void> {
    const { corpus, folder, deliver, sender } = this.#is;
    const memory = new Memory(folder, digest);
    this.#settleDoubt(digest, memory);
    const known = await this.#knownNow(memory.known);
    const gathered = await gather(corpus, digest, ({ key }) => !known.has(key));
    if (this.#isNothing(digest, gathered)) return;
    const message = messageOf(digest, gathered.groups, sender);
    const keys = gathered.groups.flatMap(({ papers }) => papers.map(({ paper }) => paper.key));
    // Who begins to follow something wants the newest of it, and not in later messages all that there ever was.
    const passedOver = memory.known.length === 0 ? [...gathered.found] : [];
    memory.begin({ messageId: message.messageId, began: sender.now.toISOString(), keys, passedOver });
    try {
      await deliver(message, fileNameOf(digest));
    } catch (error) {
      memory.forget();
      throw error;
    }
    memory.settle();
    this.#tell(digest, gathered);
  }

  /** A run that was ended while a message was on its way leaves it open whether it arrived. */
  #settleDoubt(digest: Digest, memory: Memory): void {
    const { doubtful } = memory;
    if (doubtful === null) return;
    if (this.#is.asked.again) {
      memory.forget();
      return;
    }
    memory.settle();
    const papers = `${doubtful.keys.length} ${doubtful.keys.length === 1 ? "paper" : "papers"}`;
    this.#is.err(
      `${nameOf(digest)}: a run was ended on ${doubtful.began} while it sent ${papers} (${doubtful.messageId}). They may ` +
        `have arrived and are not sent again: ${doubtful.keys.slice(0, MOST_NAMED).join(", ")}\n`,
    );
  }

  /** The keys of the papers that are known, also of those that have another address now. */
  async #knownNow(keys: readonly string[]): Promise<Set<string>> {
    const known = new Set(keys);
    for (const key of keys) {
      const resolution = await this.#is.corpus.resolve(key);
      if (resolution.kind === "redirect") known.add(resolution.key);
    }
    return known;
  }

  #isNothing(digest: Digest, { groups, notes }: Gathered): boolean {
    for (const note of notes) this.#is.err(`${nameOf(digest)}: ${note}\n`);
    if (groups.length > 0) return false;
    if (this.#is.asked.how.kind !== "stdout") this.#is.out(`${nameOf(digest)}: nothing is new.\n`);
    return true;
  }

  #tell(digest: Digest, { groups }: Gathered): void {
    if (this.#is.asked.how.kind === "stdout") return;
    const count = groups.reduce((sum, { papers }) => sum + papers.length, 0);
    this.#is.out(`${nameOf(digest)}: ${count} ${count === 1 ? "paper" : "papers"}.\n`);
  }
}

/** So many papers of a message in doubt are named. */
const MOST_NAMED = 20;

function nameOf({ name, to }: Digest): string {
  return `${name} for ${to}`;
}

function fileNameOf({ name, to }: Digest): string {
  const person = to.toLowerCase().replace(/[^a-z0-9]+/g, "-");
  if (person === "") throw new IngestError(`“${to}” makes no name of a file.`);
  return `${name}-${person}`.slice(0, 200);
}
