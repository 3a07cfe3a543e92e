import { parsePinnedArxivId } from "@/lib/paper/arxiv-id";
import { idInDoi } from "@/lib/query/identifier";
import type { DateField, Query, TextField, ValueField } from "@/lib/query/query";
import { carriesNothing } from "../../analysis/little-words";
import { type Compound, compoundsOf } from "../../analysis/tokens";
import type { TopicNames } from "../../engine";
import { valueKey } from "../storage/layout";
import type { Acronyms } from "./acronyms";
import { initialKey, isInitial, nameSpelling } from "./author-names";
import { partsOf, withAcronyms, withNeighbours } from "./beside";
import type { Leaf, Spelling } from "./leaf";
import { topicSlugOf } from "./topic-slugs";

export type Node =
  | { readonly kind: "all" }
  | { readonly kind: "leaf"; readonly leaf: Leaf }
  | { readonly kind: "key"; readonly key: string }
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
  for (const part of parts) {
    if (part.kind === "word" && part.field === "any" && !part.prefix) {
      words.push(
        ...planner.wordLeaves(part.text, "any", options.typing && part === last ? "typing" : "none"),
      );
    } else strict.push(planner.node(part, options.typing && part === last));
  }
  const joined = options.exact ? words : withAcronyms(withNeighbours(words), names.acronyms);
  const scored = [...joined, ...strict.flatMap(leavesOf)];
  return { strict, words: joined, scored, parts: options.exact ? [] : joined.flatMap(partsOf) };
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
        return all(this.phraseLeaf(query.text, query.field));
      case "value":
        return this.value(query.field, query.text);
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

  /** The DOI that arXiv registers for a paper finds it by its id. */
  private value(field: ValueField, text: string): Node {
    const key: Node = { kind: "key", key: this.key(field, text) };
    const id = field === "doi" ? idInDoi(text) : null;
    return id === null ? key : { kind: "or", of: [key, { kind: "key", key: this.key("id", id) }] };
  }

  /** A typed word is one leaf, or several when signs stand in it that part words (`input/output` does not, `a,b` does). */
  wordLeaves(text: string, field: TextField, prefix: Leaf["prefix"]): Leaf[] {
    const compounds = compoundsOf(text);
    return compounds.map((compound, i) => ({
      field,
      spellings: spellingsOf(compound, field),
      names: this.longForms(compound, field),
      prefix: i === compounds.length - 1 ? prefix : "none",
      exact: this.options.exact,
      little: compound.parts.every((part) => carriesNothing(part.form)),
      text: compounds.length === 1 ? text : compound.parts.map((part) => part.form).join("-"),
    }));
  }

  private longForms({ parts, joined }: Compound, field: TextField): readonly Spelling[] {
    if (this.options.exact || field === "author") return [];
    const form = joined ?? (parts.length === 1 ? parts[0]?.form : undefined);
    return form === undefined ? [] : this.names.acronyms.longForms(form);
  }

  private phraseLeaf(text: string, field: TextField): Leaf[] {
    if (field === "author") return this.authorLeaf(text);
    const compounds = compoundsOf(text);
    const parted = compounds.flatMap(({ parts }) => parts.map((part) => part.form));
    if (parted.length === 0) return [];
    const joined = compounds.flatMap((one) =>
      one.joined === null ? one.parts.map((part) => part.form) : [one.joined],
    );
    const spellings = joined.length === parted.length ? [parted] : [parted, joined];
    return [{ field, spellings, names: [], prefix: "none", exact: this.options.exact, little: false, text }];
  }

  private authorLeaf(text: string): Leaf[] {
    const spelling = nameSpelling(text);
    if (spelling.length === 0) return [];
    const { exact } = this.options;
    return [
      { field: "author", spellings: [spelling], names: [], prefix: "none", exact, little: false, text },
    ];
  }

  private key(field: ValueField, text: string): string {
    switch (field) {
      case "topic":
        return valueKey("topic", topicSlugOf(this.names.topics, text) ?? text);
      case "category":
        return valueKey("category", text.replace(/\.?\*$/, ""));
      case "id":
        return valueKey("id", parsePinnedArxivId(text)?.id ?? text);
      case "doi":
        return valueKey("doi", text.replace(/^(?:https?:\/\/(?:dx\.)?doi\.org\/|doi:)/i, ""));
      default:
        return valueKey(field, text);
    }
  }
}

function spellingsOf({ parts, joined }: Compound, field: TextField): Spelling[] {
  const forms = parts.map((part) => part.form);
  const [form = "", ...more] = forms;
  if (field === "author" && more.length === 0 && isInitial(form)) return [[form], [initialKey(form)]];
  return joined === null ? [forms] : [forms, [joined]];
}

function all(leaves: readonly Leaf[]): Node {
  const nodes = leaves.map((leaf): Node => ({ kind: "leaf", leaf }));
  return nodes.length === 1 ? (nodes[0] ?? { kind: "all" }) : { kind: "and", of: nodes };
}

function leavesOf(node: Node): Leaf[] {
  if (node.kind === "leaf") return [node.leaf];
  return node.kind === "and" || node.kind === "or" ? node.of.flatMap(leavesOf) : [];
}
