import { InputError } from "./input-error";

/** Texts of papers shrink to a third or a tenth; XML that repeats itself to a hundredth. */
const HIGHEST_RATIO = 200;
/** Below this many bytes no ratio does harm. */
const HARMLESS = 64 << 20;
/** More than any dump of papers has: all of arXiv's metadata is 5 GB. */
const LARGEST_UNPACKED = 64 * 2 ** 30;

/** Watches what comes out of a compressed file, and throws an {@link InputError} when it grows beyond reason. */
export class UnpackLimit {
  #unpacked = 0;
  #isExceeded = false;

  /** Whether it was thrown: what is left of the file is not worth a look. */
  get isExceeded(): boolean {
    return this.#isExceeded;
  }

  /** Counts `bytes` more that came out of the `packed` bytes read so far. */
  count(bytes: number, packed: number): void {
    this.#unpacked += bytes;
    if (this.#unpacked > HARMLESS && this.#unpacked > packed * HIGHEST_RATIO)
      this.#exceed(`${HIGHEST_RATIO} times its size, as no dump of papers does`);
    if (this.#unpacked > LARGEST_UNPACKED) this.#exceed(`${LARGEST_UNPACKED / 2 ** 30} GB`);
  }

  #exceed(what: string): void {
    this.#isExceeded = true;
    throw new InputError(`The compressed file unpacks to more than ${what}; it is not read further.`);
  }
}
