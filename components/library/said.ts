/** What came of a press on a button, for the reader. */
export interface Said {
  readonly text: string;
  /** It stays until the reader has seen it. */
  readonly isProblem: boolean;
}
