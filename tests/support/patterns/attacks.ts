import type { AST } from "@eslint-community/regexpp";

/** A text that grows: `before`, then `pump` again and again, then `after`. */
export interface Attack {
  readonly before: string;
  readonly pump: string;
  readonly after: string;
}

/** Signs of which a class is tried with the first that it holds, and the first that is part of no word. */
const SIGNS = [..."aA1- ./\t\n,(\\'\"{$_@[:;!é\u0301α学\0"];
const WAYS = 2;
const LONGEST_ROW = 5;
const MOST_BRANCHES = 3;
/** What makes a match fail at the end, or not. */
const ENDINGS = ["", "\0", "a ", "\n"];

/**
 * The texts on which a pattern may be slow: what leads to each of its pieces, then the texts of every row of pieces in
 * it, and of every piece that may be repeated, again and again, then something that does not fit.
 */
export function attacksOn(pattern: AST.Pattern, flags: AST.Flags): Attack[] {
  const samples = new Samples(flags.raw.replace(/[gyd]/g, ""));
  const attacks = new Map<string, Attack>();
  for (const { before, pump } of pumpsOf(pattern.alternatives, "", samples)) {
    if (pump === "") continue;
    for (const start of new Set(["", before]))
      for (const after of ENDINGS)
        attacks.set(JSON.stringify([start, pump, after]), { before: start, pump, after });
  }
  return [...attacks.values()];
}

type Pump = Pick<Attack, "before" | "pump">;

function* pumpsOf(
  alternatives: readonly AST.Alternative[],
  before: string,
  samples: Samples,
): Generator<Pump> {
  for (const { elements } of alternatives) {
    let lead = before;
    const pieces = piecesOf(elements);
    for (const [i, piece] of pieces.entries()) {
      yield* rows(pieces.slice(i, i + LONGEST_ROW), lead, samples);
      for (const element of piece) yield* within(element, lead, samples);
      lead += piece.map((element) => samples.of(element)[0] ?? "").join("");
    }
  }
}

/** The elements of a row; letters that follow each other are one piece. */
function piecesOf(elements: readonly AST.Element[]): AST.Element[][] {
  const pieces: AST.Element[][] = [];
  for (const element of elements) {
    const last = pieces.at(-1);
    if (element.type === "Character" && last?.[0]?.type === "Character") last.push(element);
    else pieces.push([element]);
  }
  return pieces;
}

/** The texts of the pieces from the first on, up to each of the others, if any of them may go on without end. */
function* rows(row: readonly (readonly AST.Element[])[], before: string, samples: Samples): Generator<Pump> {
  for (let way = 0; way < WAYS; way++) {
    let pump = "";
    let isEndless = false;
    for (const element of row.flat()) {
      const own = samples.of(element);
      pump += own[way] ?? own[0] ?? "";
      isEndless ||= mayBeEndless(element);
      if (isEndless) yield { before, pump };
    }
  }
}

function mayBeEndless(element: AST.Element): boolean {
  if (element.type === "Quantifier")
    return element.max === Number.POSITIVE_INFINITY || mayBeEndless(element.element);
  return (
    "alternatives" in element && element.alternatives.some(({ elements }) => elements.some(mayBeEndless))
  );
}

function* within(element: AST.Element, before: string, samples: Samples): Generator<Pump> {
  if (!mayBeEndless(element)) return;
  const inner = element.type === "Quantifier" ? element.element : element;
  if (element.type === "Quantifier") for (const pump of samples.of(inner)) yield { before, pump };
  if ("alternatives" in inner) yield* pumpsOf(inner.alternatives, before, samples);
}

/** Short texts that pieces of a pattern match. */
class Samples {
  readonly #flags: string;
  readonly #known = new Map<AST.Node, readonly string[]>();

  constructor(flags: string) {
    this.#flags = flags;
  }

  of(element: AST.Element): readonly string[] {
    const known = this.#known.get(element);
    if (known !== undefined) return known;
    const made = this.#made(element);
    this.#known.set(element, made);
    return made;
  }

  #made(element: AST.Element): readonly string[] {
    switch (element.type) {
      case "Quantifier":
        return this.of(element.element).map((text) => text.repeat(Math.min(8, Math.max(1, element.min))));
      case "Group":
      case "CapturingGroup":
        return element.alternatives.slice(0, MOST_BRANCHES).flatMap((one) => this.#ofRow(one.elements));
      case "Assertion":
        return [""];
      case "Backreference":
        return [Array.isArray(element.resolved) ? "" : (this.of(element.resolved)[0] ?? "")];
      case "Character":
        return [String.fromCodePoint(element.value)];
      default:
        return this.#ofClass(element.raw);
    }
  }

  #ofRow(elements: readonly AST.Element[]): readonly string[] {
    return Array.from({ length: WAYS }, (_, way) =>
      elements.map((element) => this.of(element)[way] ?? this.of(element)[0] ?? "").join(""),
    );
  }

  #ofClass(raw: string): readonly string[] {
    const pattern = new RegExp(`^(?:${raw})$`, this.#flags);
    const fitting = SIGNS.filter((sign) => pattern.test(sign));
    return [...new Set([...fitting.slice(0, 1), ...fitting.filter((sign) => !/\w/.test(sign)).slice(0, 1)])];
  }
}
