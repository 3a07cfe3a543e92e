/** A part of a request in OpenSearch's query language, which is JSON. */
export type Dsl = Readonly<Record<string, unknown>>;

export const EVERYTHING: Dsl = { match_all: {} };
export const NOTHING: Dsl = { match_none: {} };

export function all(parts: readonly Dsl[]): Dsl {
  const [only, ...more] = parts;
  if (only === undefined) return EVERYTHING;
  return more.length === 0 ? only : { bool: { filter: parts } };
}

export function any(parts: readonly Dsl[]): Dsl {
  const [only, ...more] = parts;
  if (only === undefined) return NOTHING;
  return more.length === 0 ? only : { bool: { should: parts, minimum_should_match: 1 } };
}

export function not(part: Dsl): Dsl {
  return { bool: { must_not: [part] } };
}

/** What fulfils a part scores so much, neither more nor less. */
export function worth(score: number, filter: Dsl): Dsl {
  return { constant_score: { filter, boost: score } };
}

/** The answer says how much a part with a name has added to a paper's score. */
export function named(name: string, part: Dsl): Dsl {
  return { bool: { must: [part], _name: name } };
}
