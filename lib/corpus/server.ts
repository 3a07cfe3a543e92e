import type { Corpus } from "./corpus";
import { pointerStamp, readPointer, readPublications } from "./pointer";

/** What a {@link CorpusServer} tells: a snapshot is being served, or one cannot be. */
export type CorpusEvent =
  | { readonly kind: "serving"; readonly id: string }
  | { readonly kind: "refused"; readonly reason: string };

/**
 * Holds the corpus that requests are answered from and replaces it as a whole when another snapshot is published. A
 * snapshot that cannot be opened leaves the one before in place, and is not tried again until something is published.
 */
export class CorpusServer {
  readonly #folder: string;
  readonly #open: (id: string) => Promise<Corpus>;
  readonly #tell: (event: CorpusEvent) => void;
  #corpus: Corpus | null = null;
  #lastProblem: string | null = null;
  /** The stamp of the pointer when it was last read. */
  #seen: string | null = null;
  #checking: Promise<void> | null = null;

  constructor(folder: string, open: (id: string) => Promise<Corpus>, tell: (event: CorpusEvent) => void) {
    this.#folder = folder;
    this.#open = open;
    this.#tell = tell;
  }

  /** The corpus being served; null when none could be opened yet. */
  get corpus(): Corpus | null {
    return this.#corpus;
  }

  /** Looks at the pointer and takes up the snapshot it names. Never rejects; calls made meanwhile share one look. */
  check(): Promise<void> {
    this.#checking ??= this.#look().finally(() => {
      this.#checking = null;
    });
    return this.#checking;
  }

  async #look(): Promise<void> {
    try {
      const stamp = await pointerStamp(this.#folder);
      if (stamp === null || stamp === this.#seen) return;
      this.#seen = stamp;
      const id = await readPointer(this.#folder);
      if (id === null || id === this.#corpus?.id || (await this.#serve(id))) return;
      if (this.#corpus === null) await this.#serveOlder(id);
    } catch (error) {
      this.#refuse(error);
    }
  }

  async #serve(id: string): Promise<boolean> {
    try {
      this.#corpus = await this.#open(id);
    } catch (error) {
      this.#refuse(error);
      return false;
    }
    this.#lastProblem = null;
    this.#tell({ kind: "serving", id });
    return true;
  }

  /** After a start there is nothing to go on serving: the newest kept snapshot that is whole takes the place. */
  async #serveOlder(damaged: string): Promise<void> {
    const kept = await readPublications(this.#folder);
    for (const { id } of kept.toReversed()) {
      if (id !== damaged && (await this.#serve(id))) return;
    }
  }

  #refuse(error: unknown): void {
    const reason = error instanceof Error ? error.message : String(error);
    if (reason !== this.#lastProblem) this.#tell({ kind: "refused", reason });
    this.#lastProblem = reason;
  }
}
