import { namesCompatible, splitName } from "@/lib/paper/names";
import type { Paper } from "@/lib/paper/paper";
import { foldLetters } from "@/lib/paper/slug";
import type { PaperNumber } from "@/lib/search/engine";

/** Which papers are by whom, as a reader would say who compares printed names. */
export class People {
  /** Every printed name, once. */
  readonly names: readonly string[];
  readonly #byWord = new Map<string, Set<string>>();
  readonly #papers = new Map<string, PaperNumber[]>();

  constructor(papers: readonly Paper[]) {
    papers.forEach(({ authors }, number) => {
      for (const name of new Set(authors.map((author) => author.name))) this.#add(name, number);
    });
    this.names = [...this.#papers.keys()];
  }

  #add(name: string, number: PaperNumber): void {
    const known = this.#papers.get(name);
    if (known !== undefined) {
      known.push(number);
      return;
    }
    this.#papers.set(name, [number]);
    for (const word of nameWords(name)) {
      const names = this.#byWord.get(word) ?? new Set();
      this.#byWord.set(word, names.add(name));
    }
  }

  /** The papers that print a name just so. */
  printing(name: string): readonly PaperNumber[] {
    return this.#papers.get(name) ?? [];
  }

  /** The printed names that have a word. */
  having(word: string): ReadonlySet<string> {
    return this.#byWord.get(word) ?? new Set();
  }

  /** Every word of a name, folded. */
  words(): Iterable<string> {
    return this.#byWord.keys();
  }

  /** The papers of those who may be the person of a name: `C. H. Greene` for `Chris H. Greene`. */
  papersOf(name: string): ReadonlySet<PaperNumber> {
    const [rarest] = nameWords(splitName(name).family).sort(
      (a, b) => this.having(a).size - this.having(b).size,
    );
    const alike = [...this.having(rarest ?? "")].filter((other) => namesCompatible(name, other));
    return new Set([name, ...alike].flatMap((one) => this.printing(one)));
  }
}

/** The words of a printed name, folded; an apostrophe joins. */
export function nameWords(name: string): string[] {
  return foldLetters(name)
    .replace(/['’‘ʼ`´]/g, "")
    .split(/[^\p{L}\p{N}]+/u)
    .filter((word) => word !== "");
}
