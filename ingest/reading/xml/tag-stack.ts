/** Deeper markup is no record of a paper. */
const DEEPEST = 16;

/** The open tags of a record, and the first thing that is wrong with them. */
export class TagStack {
  readonly #names: string[] = [];
  #problem: string | null = null;

  /** What is wrong, as half a sentence; null when every tag so far is in its place. */
  get problem(): string | null {
    return this.#problem;
  }

  fail(problem: string): void {
    this.#problem ??= problem;
  }

  open(name: string): void {
    if (this.#names.length === DEEPEST) this.fail(`tags stand more than ${DEEPEST} deep`);
    else this.#names.push(name);
  }

  close(name: string): void {
    const expected = this.#names.pop();
    if (expected !== name)
      this.fail(`</${shown(name)}> stands where </${shown(expected ?? "")}> is expected`);
  }
}

function shown(name: string): string {
  return name.slice(0, 60);
}
