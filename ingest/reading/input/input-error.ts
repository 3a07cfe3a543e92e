/** Why a file cannot be read, or not be read on, in one sentence for the person who brought it. */
export class InputError extends Error {
  override readonly name = "InputError";
}
