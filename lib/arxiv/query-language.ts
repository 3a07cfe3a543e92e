import { Grammar } from "@/lib/query/grammar";
import { lex, type Token } from "@/lib/query/lex";
import { MAX_QUERY_TERMS } from "@/lib/query/limits";
import type { Query } from "@/lib/query/query";
import { wordEnds } from "@/lib/search/read-query";

/**
 * Reads arXiv's query language (https://info.arxiv.org/help/api/user-manual.html, "Details of Query Construction"): what
 * merely stands beside each other is joined by OR, AND binds before OR, and a prefix holds for the whole of a group. None
 * of what makes the search box forgiving is done. Null where nothing can be looked for.
 */
export function arxivQuery(text: string): Query | null {
  const tokens = distributed(lex(text)).flatMap(respelled);
  const options = { defaultOperator: "or", maxTerms: MAX_QUERY_TERMS, wordEnds } as const;
  const query = new Grammar(tokens, options, text.length).query();
  return query.kind === "all" ? null : query;
}

type Field = Extract<Token, { kind: "field" }>;

/** Puts a prefix whose field has whole values before every word of the group that follows: `cat:(cs.AI OR cs.LG)`. */
function distributed(tokens: readonly Token[]): Token[] {
  const out: Token[] = [];
  /** Of each group that is open: the field that holds for its words, if any. */
  const groups: (Field | null)[] = [];
  let before: Token | undefined;
  for (const token of tokens) {
    const outer = groups.at(-1) ?? null;
    if (token.kind === "open") {
      const own = before?.kind === "field" && before.field.type !== "text" ? before : null;
      if (own !== null) out.pop();
      groups.push(own ?? outer);
    }
    if (token.kind === "close") groups.pop();
    const isBare = (token.kind === "word" || token.kind === "phrase") && before?.kind !== "field";
    if (isBare && outer !== null) out.push(outer);
    out.push(token);
    before = token;
  }
  return out;
}

const REPORT_NUMBER = /^rn:/i;

/** What arXiv writes in another way: `q-fin.*` is all of q-fin, and of report numbers none are known here. */
function respelled(token: Token, place: number, tokens: readonly Token[]): Token[] {
  if (token.kind !== "word") return [token];
  const before = tokens[place - 1];
  if (before?.kind === "field" && before.field.name === "category")
    return [{ ...token, text: token.text.replace(/\.?\*$/, "") }];
  if (!REPORT_NUMBER.test(token.text)) return [token];
  const { at } = token;
  return [
    { kind: "field", field: { type: "value", name: "id" }, name: "rn", empty: false, at },
    { ...token, text: token.text.replace(REPORT_NUMBER, "") || "rn" },
  ];
}
