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

  /** Counts `bytes` more that came out of the `packed` bytes read so far. */
  count(bytes: number, packed: number): void {
    this.#unpacked += bytes;
    if (this.#unpacked > HARMLESS && this.#unpacked > packed * HIGHEST_RATIO)
      throw new InputError(
        `The compressed file unpacks to more than ${HIGHEST_RATIO} times its size, as no dump of papers does; it is not read further.`,
      );
    if (this.#unpacked > LARGEST_UNPACKED)
      throw new InputError(
        `The compressed file unpacks to more than ${LARGEST_UNPACKED / 2 ** 30} GB; it is not read further.`,
      );
  }
}
