import { lookOf } from "./name-habits";

/** The logarithm of the chance of a token in each place of a name. */
export interface Places {
  first(token: string): number;
  middle(token: string): number;
  last(token: string): number;
  single(token: string): number;
}

/** A token that may be part of a name; what is asked of it is worked out once. */
export class NameToken {
  readonly text: string;
  readonly #places: Places;
  #first: number | undefined;
  #middle: number | undefined;
  #last: number | undefined;
  #single: number | undefined;
  #look: number | undefined;

  constructor(text: string, places: Places) {
    this.text = text;
    this.#places = places;
  }

  get first(): number {
    this.#first ??= this.#places.first(this.text);
    return this.#first;
  }

  get middle(): number {
    this.#middle ??= this.#places.middle(this.text);
    return this.#middle;
  }

  get last(): number {
    this.#last ??= this.#places.last(this.text);
    return this.#last;
  }

  get single(): number {
    this.#single ??= this.#places.single(this.text);
    return this.#single;
  }

  /** How it is written, for the habits of its list. */
  get look(): number {
    this.#look ??= lookOf(this.text);
    return this.#look;
  }
}
