import { CharacterModel } from "./character-model";
import { HUMP, SEAM, shapeOf, type TokenShape } from "./token-shape";
import { logSum, remembered, type TokenTable } from "./token-table";

/** Chances of what a capital inside a name is, by eye: parts such as others have, one name in two parts, two names. */
const LOG_USUAL_PARTS = Math.log(0.6);
const LOG_IN_PARTS = Math.log(0.25);
const LOG_TWO_NAMES = Math.log(0.15);
/** What each part beyond the second costs. */
const LOG_MORE_PARTS = -6;
/** Letters that decide the next one in parts of names, of which there are few. */
const ORDER_OF_PARTS = 2;
/** The share of plain words among tokens that were not counted. */
const LOG_PLAIN = Math.log(0.97);
const LOG_INITIAL = -Math.log(26);

/** How likely given names, or family names, are spelt in some way: counted names, and words that look like them. */
export class Spelling {
  readonly table: TokenTable;
  readonly #letters: CharacterModel;
  /** The parts of names such as `HanLiang` and `McEwan`. */
  readonly #heads: CharacterModel;
  readonly #tails: CharacterModel;

  constructor(table: TokenTable) {
    this.table = table;
    this.#letters = new CharacterModel(table.logs.keys());
    const camels = [...table.logs.keys()]
      .filter((token) => /[a-z][A-Z]/.test(token))
      .map((token) => token.split(HUMP));
    this.#heads = new CharacterModel(
      camels.map(([head = ""]) => head),
      ORDER_OF_PARTS,
    );
    this.#tails = new CharacterModel(
      camels.flatMap(([, ...tails]) => tails),
      ORDER_OF_PARTS,
    );
  }

  /** A token that was not counted. */
  unseen(token: string): number {
    const shape = shapeOf(token);
    return shape === "word" || shape === "other" ? this.#letters.logProbability(token) : this.written(token);
  }

  /** A token, counted or not, among those of its shape. */
  readonly written = remembered((token) => this.#written(token, shapeOf(token)));

  #written(token: string, shape: TokenShape): number {
    switch (shape) {
      case "initial":
      case "initials":
        return LOG_INITIAL * (token.match(/\p{Lu}/gu)?.length ?? 1);
      case "capitals":
      case "lower":
        return this.#plain(capitalised(token));
      case "dotted":
        return this.#plain(token.slice(0, -1));
      case "camel":
        return this.#camel(token);
      case "glued":
        return token.split(SEAM).reduce((sum, part) => sum + this.#plain(part), 0);
      default:
        return this.#plain(token);
    }
  }

  #plain(token: string): number {
    return (
      this.table.logs.get(token) ?? this.table.logUnseen + LOG_PLAIN + this.#letters.logProbability(token)
    );
  }

  #camel(token: string): number {
    const [head = "", ...tails] = token.split(HUMP);
    const usual = tails.reduce(
      (sum, tail) => sum + this.#tails.logProbability(tail),
      this.#heads.logProbability(head),
    );
    const inParts = this.#plain(capitalised(token)) - Math.log(token.length);
    const twoNames = tails.reduce((sum, tail) => sum + this.#plain(tail), this.#plain(head));
    const more = (tails.length - 1) * LOG_MORE_PARTS;
    return more + logSum(LOG_USUAL_PARTS + usual, logSum(LOG_IN_PARTS + inParts, LOG_TWO_NAMES + twoNames));
  }
}

function capitalised(token: string): string {
  const [initial = "", ...rest] = token;
  return initial.toUpperCase() + rest.join("").toLowerCase();
}
