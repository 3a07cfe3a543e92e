import { join } from "node:path";
import type { LocalCorpus } from "./corpus";
import { SNAPSHOT_FILES, snapshotFolder } from "./layout";
import { leisurely } from "./leisurely";
import { pointerStamp, readPointer, readPublications, stampOf } from "./pointer";
import { isServedFile } from "./stamp";
import { readManifest, verifySnapshot } from "./verify";

/** What a {@link CorpusServer} tells: a snapshot is being served, or cannot be, or is no longer as it was published. */
export type CorpusEvent =
  | { readonly kind: "serving"; readonly id: string }
  | { readonly kind: "refused"; readonly reason: string }
  | { readonly kind: "damaged"; readonly reason: string };

/** So long a snapshot that was replaced can still be asked for by its id, by whoever is in the middle of a list of it. */
const KEPT_MS = 300_000;

/** What is read from disk as it is asked for. */
const READ_LATER: readonly string[] = [SNAPSHOT_FILES.papers, SNAPSHOT_FILES.authors];

/**
 * Opens a snapshot, after checking every byte where it is asked to be thorough; `onDamage` hears when something of it can no
 * longer be read.
 */
export type OpenCorpus = (
  id: string,
  onDamage: (reason: string) => void,
  isThorough: boolean,
) => Promise<LocalCorpus>;

/**
 * Holds the corpus that requests are answered from and replaces it as a whole when another snapshot is published. A
 * snapshot that cannot be opened leaves the one before in place, and is not tried again until something is published.
 */
export class CorpusServer {
  readonly #folder: string;
  readonly #open: OpenCorpus;
  readonly #tell: (event: CorpusEvent) => void;
  #corpus: LocalCorpus | null = null;
  /** The one that was replaced last, for a while. */
  #before: LocalCorpus | null = null;
  #forgetting: NodeJS.Timeout | undefined;
  #lastProblem: string | null = null;
  #damage: string | null = null;
  /** The stamp of the pointer when it was last read. */
  #seen: string | null = null;
  /** The stamps of the files that are read while they are served, when they were last whole. */
  #late: string | null = null;
  /** The stamps of all files that are served from, when they were last checked. */
  #files: string | null = null;
  #verifying: Promise<void> = Promise.resolve();
  #checking: Promise<void> | null = null;

  constructor(folder: string, open: OpenCorpus, tell: (event: CorpusEvent) => void) {
    this.#folder = folder;
    this.#open = open;
    this.#tell = tell;
  }

  /** The corpus being served; null when none could be opened yet. */
  get corpus(): LocalCorpus | null {
    return this.#corpus;
  }

  /** The corpus of a snapshot: the one being served, or the one before for some minutes after; null for any other. */
  corpusOf(id: string): LocalCorpus | null {
    return [this.#corpus, this.#before].find((corpus) => corpus?.id === id) ?? null;
  }

  /** Why what is published is not what is served; null when it is. */
  get refused(): string | null {
    return this.#lastProblem;
  }

  /** What is wrong on disk with what is being served; null when nothing is. */
  get damage(): string | null {
    return this.#damage;
  }

  /** Done when what was opened by sizes and times alone has been read behind it. */
  get verified(): Promise<void> {
    return this.#verifying;
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
      if (stamp !== null && stamp !== this.#seen) await this.#takeUp(stamp);
      await this.#inspect();
    } catch (error) {
      this.#refuse(error);
    }
  }

  async #takeUp(stamp: string): Promise<void> {
    // A pointer that cannot be read is looked at again, and whatever takes its place.
    this.#seen = null;
    const id = await readPointer(this.#folder);
    this.#seen = stamp;
    if (id === null) return;
    if (id === this.#corpus?.id && this.#damage === null) {
      this.#lastProblem = null;
      return;
    }
    if (!(await this.#serve(id)) && this.#corpus === null) await this.#serveOlder(id);
  }

  async #serve(id: string): Promise<boolean> {
    try {
      const late = await this.#lateStamp(id);
      const files = await this.#filesStamp(id);
      const onDamage = (reason: string) => {
        if (this.#corpus === corpus) this.#damaged(reason);
      };
      // What is known to be damaged may look as if it were not.
      const isThorough = id === this.#corpus?.id && this.#damage !== null;
      // There is memory for two: the one being served, and the one that takes its place.
      this.#before = null;
      const corpus: LocalCorpus = await this.#open(id, onDamage, isThorough);
      this.#keepBefore(corpus);
      this.#corpus = corpus;
      this.#late = late;
      this.#files = files;
    } catch (error) {
      this.#refuse(error);
      return false;
    }
    this.#lastProblem = null;
    this.#damage = null;
    this.#tell({ kind: "serving", id });
    const { corpus } = this;
    if (corpus !== null && !corpus.isVerified) this.#verifying = this.#verifyBehind(corpus);
    return true;
  }

  #keepBefore({ id }: LocalCorpus): void {
    clearTimeout(this.#forgetting);
    this.#before = this.#corpus?.id === id ? null : this.#corpus;
    this.#forgetting = setTimeout(() => {
      this.#before = null;
    }, KEPT_MS).unref();
  }

  /** After a start there is nothing to go on serving: the newest kept snapshot that is whole takes the place. */
  async #serveOlder(damaged: string): Promise<void> {
    const kept = await readPublications(this.#folder);
    for (const { id } of kept.toReversed()) {
      if (id !== damaged && (await this.#serve(id))) return;
    }
  }

  /** Reads every byte of a corpus while it is served, as long as it is. */
  async #verifyBehind(corpus: LocalCorpus): Promise<void> {
    const pace = leisurely(() => this.#corpus === corpus);
    try {
      await verifySnapshot(this.#folder, corpus.id, isServedFile, pace);
    } catch (error) {
      if (this.#corpus === corpus) this.#damaged(messageOf(error));
    }
  }

  /** Papers and authors are read from disk as they are asked for: when a file of them is another than before, it is verified anew. */
  async #inspect(): Promise<void> {
    const corpus = this.#corpus;
    if (corpus === null) return;
    if (this.#damage !== null) return this.#heal(corpus);
    const stamp = await this.#lateStamp(corpus.id);
    if (stamp === this.#late) return;
    this.#late = stamp;
    const files = await this.#filesStamp(corpus.id);
    try {
      await verifySnapshot(this.#folder, corpus.id, (name) => READ_LATER.includes(name));
    } catch (error) {
      this.#files = files;
      this.#damaged(messageOf(error));
    }
  }

  /** When any file of a damaged snapshot is another than before, all may be as they were published. */
  async #heal({ id }: LocalCorpus): Promise<void> {
    const files = await this.#filesStamp(id);
    if (files === this.#files) return;
    this.#files = files;
    const isWhole = await verifySnapshot(this.#folder, id, isServedFile).then(
      () => true,
      () => false,
    );
    if (isWhole) await this.#serve(id);
  }

  /** Changes whenever a file that is served from does. */
  async #filesStamp(id: string): Promise<string> {
    return this.#stampsOf(id, Object.keys((await readManifest(this.#folder, id)).files).filter(isServedFile));
  }

  async #stampsOf(id: string, names: readonly string[]): Promise<string> {
    const folder = snapshotFolder(this.#folder, id);
    return (await Promise.all(names.map((name) => stampOf(join(folder, name))))).join();
  }

  #lateStamp(id: string): Promise<string> {
    return this.#stampsOf(id, READ_LATER);
  }

  #damaged(reason: string): void {
    if (this.#damage === null) this.#tell({ kind: "damaged", reason });
    this.#damage ??= reason;
  }

  #refuse(error: unknown): void {
    const reason = messageOf(error);
    if (reason !== this.#lastProblem) this.#tell({ kind: "refused", reason });
    this.#lastProblem = reason;
  }
}

function messageOf(error: unknown): string {
  return error instanceof Error ? error.message : String(error);
}
