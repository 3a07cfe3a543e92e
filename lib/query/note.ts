/** A value of a known key that could not be used: the key, and one sentence for the reader. */
export interface StateNote {
  readonly key: string;
  readonly message: string;
}
