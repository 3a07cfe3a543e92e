import { termOf } from "../../analysis/terms";
import { WordCache } from "../../analysis/word-cache";
import { Counters } from "../storage/bytes";
import { StringTable } from "../storage/string-table";

/** Forms that came up lately, and the term of each. */
export interface NewForms {
  readonly forms: readonly string[];
  readonly terms: readonly string[];
}

/** Forms and terms, numbered in the order in which they come. */
export class Vocabulary {
  readonly forms = new StringTable();
  /** By form: its term. */
  readonly formTerms = new Counters();
  readonly #terms = new StringTable();
  readonly #words = new WordCache<number>();
  readonly #learnWord = (form: string) => this.#number(form, true);

  /** How many terms there are. */
  get terms(): number {
    return this.#terms.size;
  }

  /** The number of a word's form. */
  word(form: string): number {
    return this.#words.get(form, this.#learnWord);
  }

  /** The number of a whole value, which is a term of its own. */
  value(key: string): number {
    return this.#number(key, false);
  }

  /** A term as it is indexed. */
  termName(term: number): string {
    return this.#terms.text(term);
  }

  /** The number of a term; -1 when no paper has it. */
  termNumber(name: string): number {
    return this.#terms.find(name);
  }

  /** The forms from a number on, in their order, and the term of each. */
  since(first: number): NewForms {
    const forms: string[] = [];
    const terms: string[] = [];
    for (let form = first; form < this.forms.size; form++) {
      forms.push(this.forms.text(form));
      terms.push(this.termName(this.formTerms.get(form)));
    }
    return { forms, terms };
  }

  /** Takes in a form that another vocabulary has, with its term there, and gives its number here. */
  adopt(form: string, term: string): number {
    const before = this.forms.size;
    const id = this.forms.number(form);
    if (id === before) this.formTerms.set(id, this.#terms.number(term));
    return id;
  }

  #number(form: string, stemmed: boolean): number {
    const before = this.forms.size;
    const id = this.forms.number(form);
    if (id === before) this.formTerms.set(id, this.#terms.number(stemmed ? termOf(form) : form));
    return id;
  }
}
