import type { DateField, Query, TextField, ValueField } from "@/lib/query/query";
import { carriesNothing } from "../../analysis/little-words";
import { type Compound, compoundsOf } from "../../analysis/tokens";
import { transliterated } from "../../analysis/transliterate";
import type { TopicNames } from "../../engine";
import type { Acronyms } from "./acronyms";
import { nameKey } from "./author-names";
import { partsOf, withAcronyms, withNeighbours } from "./beside";
import { yearOf } from "./dated";
import type { Leaf, Spelling } from "./leaf";
import { authorLeaves, namesAmong } from "./name-leaves";
import { keysOf } from "./value-keys";

export type Node =
  | { readonly kind: "all" }
  | { readonly kind: "leaf"; readonly leaf: Leaf }
  /** An open key stands for all that begin so. */
  | { readonly kind: "key"; readonly key: string; readonly open: boolean }
  | {
      readonly kind: "dates";
      readonly field: DateField;
      readonly from: string | null;
      readonly to: string | null;
    }
  | { readonly kind: "not"; readonly of: Node }
  | { readonly kind: "and" | "or"; readonly of: readonly Node[] };

/** A query as the engine answers it. */
export interface Plan {
  /** What every paper must fulfil. */
  readonly strict: readonly Node[];
  /** Bare words, in the order typed: see `match.ts` for how many of them a paper needs. */
  readonly words: readonly Leaf[];
  /** Every word a paper is scored by, in the order typed; those that are excluded are not among them. */
  readonly scored: readonly Leaf[];
  /** The parts of compounds among the words: a paper that has them apart is a little about the compound. */
  readonly parts: readonly Leaf[];
  /** What bare words may be together: an author's name, which is better than the same words of two authors. */
  readonly names: readonly Leaf[];
}

/** What a corpus's words and values are called. */
export interface CorpusNames {
  readonly topics: TopicNames;
  readonly acronyms: Acronyms;
}

export interface PlanOptions {
  readonly typing: boolean;
  readonly exact: boolean;
}

/** Turns a query into what the engine looks up. */
export function planQuery(query: Query, options: PlanOptions, names: CorpusNames): Plan {
  const planner = new Planner(options, names);
  const parts = query.kind === "and" && !query.explicit ? query.of : [query];
  const last = parts.at(-1);
  const strict: Node[] = [];
  const words: Leaf[] = [];
  for (const [i, part] of parts.entries()) {
    if (part.kind === "word" && part.field === "any" && !part.prefix) {
      const prefix = options.typing && part === last ? "typing" : "none";
      words.push(...planner.wordLeaves(part.text, "any", prefix, isCalled(part, parts[i + 1])));
    } else strict.push(planner.node(part, options.typing && part === last));
  }
  if (options.exact)
    return { strict, words, scored: [...words, ...strict.flatMap(leavesOf)], parts: [], names: [] };
  const joined = withYears(withAcronyms(withNeighbours(words), names.acronyms), strict.length);
  const leaves = strict.flatMap(leavesOf);
  const named = leaves.filter(({ field, text }) => field === "author" && !/\s/.test(text));
  const scored = [...joined, ...leaves];
  return {
    strict,
    words: joined,
    scored,
    parts: joined.flatMap(partsOf),
    names: [...namesAmong(joined), ...namesAmong(named)],
  };
}

/** `SU(2)` and `SU(N)` are formulas, whatever SU stands for elsewhere. */
function isCalled(word: Extract<Query, { kind: "word" }>, next: Query | undefined): boolean {
  if (next?.kind !== "word" || next.field !== "any") return false;
  return next.at.start === word.at.end + 1 && /^(?:\d{1,2}|\p{L})$/u.test(next.text);
}

class Planner {
  constructor(
    private readonly options: PlanOptions,
    private readonly names: CorpusNames,
  ) {}

  node(query: Query, last: boolean): Node {
    switch (query.kind) {
      case "all":
        return { kind: "all" };
      case "word":
        return all(
          this.wordLeaves(query.text, query.field, query.prefix ? "asked" : last ? "typing" : "none"),
        );
      case "phrase":
        return all(this.phraseLeaf(query.text, query.field, last && query.open === true ? "typing" : "none"));
      case "value":
        return this.value(query.field, query.text, last);
      case "range":
        return { kind: "dates", field: query.field, from: query.from, to: query.to };
      case "not":
        return { kind: "not", of: this.node(query.of, false) };
      case "and":
      case "or":
        return {
          kind: query.kind,
          of: query.of.map((part, i) => this.node(part, last && i === query.of.length - 1)),
        };
    }
  }

  private value(field: ValueField, text: string, open: boolean): Node {
    const keys = keysOf(field, text, this.names.topics);
    const nodes = keys.map((key): Node => ({ kind: "key", key, open: open && keys.length === 1 }));
    return nodes.length === 1 ? (nodes[0] ?? { kind: "all" }) : { kind: "or", of: nodes };
  }

  /** A typed word is one leaf, or several when signs stand in it that part words (`input/output` does not, `a,b` does). */
  wordLeaves(text: string, field: TextField, prefix: Leaf["prefix"], isFormula = false): Leaf[] {
    if (field === "author") return authorLeaves(text, prefix, this.options.exact);
    const compounds = compoundsOf(text);
    return compounds.map((compound, i) => ({
      field,
      spellings: [...spellingsOf(compound), ...(field === "any" ? this.namesakes(compound, text) : [])],
      names: isFormula ? [] : this.longForms(compound, text),
      prefix: i === compounds.length - 1 ? prefix : "none",
      exact: this.options.exact,
      little: compound.parts.every((part) => carriesNothing(part.form)),
      text: compounds.length === 1 ? text : compound.parts.map((part) => part.form).join("-"),
    }));
  }

  /** A name with its umlauts written out, or not: an author's only, not any word's. */
  private namesakes({ parts }: Compound, text: string): Spelling[] {
    const [only, ...more] = parts;
    if (only === undefined || more.length > 0 || this.options.exact) return [];
    return transliterated(only.form, text.slice(only.start, only.end)).map((form) => [nameKey(form)]);
  }

  private longForms({ parts, joined }: Compound, text: string): readonly Spelling[] {
    if (this.options.exact) return [];
    const form = joined ?? (parts.length === 1 ? parts[0]?.form : undefined);
    const typed = text.slice(parts[0]?.start, parts.at(-1)?.end);
    return form === undefined ? [] : this.names.acronyms.longForms(form, typed);
  }

  private phraseLeaf(text: string, field: TextField, prefix: Leaf["prefix"]): Leaf[] {
    if (field === "author") return authorLeaves(text, prefix, this.options.exact);
    const compounds = compoundsOf(text);
    const parted = compounds.flatMap(({ parts }) => parts.map((part) => part.form));
    if (parted.length === 0) return [];
    const joined = compounds.flatMap((one) =>
      one.joined === null ? one.parts.map((part) => part.form) : [one.joined],
    );
    const spellings = joined.length === parted.length ? [parted] : [parted, joined];
    // A single word in quotation marks is meant to the letter: what else would they say?
    const exact = this.options.exact || (compounds.length === 1 && prefix === "none");
    return [{ field, spellings, names: [], prefix, exact, little: false, text }];
  }
}

function spellingsOf({ parts, joined }: Compound): Spelling[] {
  const forms = parts.map((part) => part.form);
  return joined === null ? [forms] : [forms, [joined]];
}

/** A bare year beside other words may say when a paper was submitted. */
function withYears(words: readonly Leaf[], others: number): Leaf[] {
  return words.map((word) => {
    const year = words.length + others < 2 ? null : yearOf(word.text.replace(/(?<=\d)[a-z]?[.,:;]*$/, ""));
    return year === null ? word : { ...word, year };
  });
}

function all(leaves: readonly Leaf[]): Node {
  const nodes = leaves.map((leaf): Node => ({ kind: "leaf", leaf }));
  return nodes.length === 1 ? (nodes[0] ?? { kind: "all" }) : { kind: "and", of: nodes };
}

function leavesOf(node: Node): Leaf[] {
  if (node.kind === "leaf") return [node.leaf];
  return node.kind === "and" || node.kind === "or" ? node.of.flatMap(leavesOf) : [];
}
