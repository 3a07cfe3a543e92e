/** How many of the compared values were exact, for one field of one kind of dump. */
export interface TallyRow {
  readonly tier: string;
  readonly field: string;
  readonly exact: number;
  readonly total: number;
}

/** Counts what was read exactly, by tier and field. */
export class Tally {
  readonly #rows = new Map<string, { tier: string; field: string; exact: number; total: number }>();
  readonly #onError: (text: string) => void;

  /** `onError` is told of every value that differs. */
  constructor(onError: (text: string) => void) {
    this.#onError = onError;
  }

  count(tier: string, field: string, exact: boolean): void {
    const key = `${tier}\t${field}`;
    const row = this.#rows.get(key) ?? { tier, field, exact: 0, total: 0 };
    this.#rows.set(key, row);
    row.total++;
    if (exact) row.exact++;
  }

  /** Counts a value as exact when it is written as the expected one; `id` names the paper for the list of errors. */
  compare(tier: string, field: string, id: string, got: unknown, expected: unknown): void {
    const exact = JSON.stringify(got) === JSON.stringify(expected);
    this.count(tier, field, exact);
    if (!exact) {
      const lines = [
        `${id}\t${field}`,
        `  got      ${JSON.stringify(got)}`,
        `  expected ${JSON.stringify(expected)}`,
      ];
      this.#onError(`${lines.join("\n")}\n`);
    }
  }

  /** By tier and field, in the order of the alphabet. */
  rows(): TallyRow[] {
    return [...this.#rows].sort(([a], [b]) => (a < b ? -1 : 1)).map(([, row]) => row);
  }
}
