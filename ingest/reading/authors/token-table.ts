/** How often tokens were counted, as logarithms of chances; rare tokens are not in it, and their share is for the unseen. */
export interface TokenTable {
  readonly logs: ReadonlyMap<string, number>;
  readonly logUnseen: number;
}

/**
 * A table from tokens by magnitude: place n of the list holds, parted by spaces, those seen about 2^(n/2) times.
 * `total` is how many tokens there were, the rare ones too.
 */
export function tableOf(magnitudes: readonly string[], total: number, leastUnseen: number): TokenTable {
  const lists = magnitudes.map((tokens) => (tokens === "" ? [] : tokens.split(" ")));
  const held = lists.reduce((sum, tokens, magnitude) => sum + tokens.length * 2 ** (magnitude / 2), 0);
  const all = Math.max(total, held * (1 + leastUnseen));
  const logs = new Map<string, number>();
  lists.forEach((tokens, magnitude) => {
    const log = Math.log(2 ** (magnitude / 2) / all);
    for (const token of tokens) logs.set(token, log);
  });
  return { logs, logUnseen: Math.log((all - held) / all) };
}

/** The logarithm of the sum of two chances given by their logarithms. */
export function logSum(a: number, b: number): number {
  const high = Math.max(a, b);
  return high === Number.NEGATIVE_INFINITY ? high : high + Math.log1p(Math.exp(Math.min(a, b) - high));
}

const MOST_REMEMBERED = 50_000;

/** A function that remembers its answers for tokens it was asked for lately. */
export function remembered<T>(answer: (token: string) => T): (token: string) => T {
  const known = new Map<string, T>();
  return (token) => {
    const before = known.get(token);
    if (before !== undefined) return before;
    if (known.size >= MOST_REMEMBERED) known.clear();
    const value = answer(token);
    known.set(token, value);
    return value;
  };
}
