import type { Corpus } from "@/lib/corpus/corpus";
import type { Asked } from "@/lib/library/ask";
import { permalinkHex } from "@/lib/paper/permalink";
import { INITIAL_STATE } from "@/lib/query/url";
import type { PaperNumber } from "@/lib/search/engine";

/** The paper that a key, an id or any older address means; null when none is held. The version does not matter. */
export async function paperNamed(corpus: Corpus, name: string): Promise<PaperNumber | null> {
  const resolution = await corpus.resolve(name);
  if (resolution.kind === "unknown") return null;
  if (resolution.kind !== "redirect") return resolution.paper;
  const there = await corpus.resolve(resolution.key);
  return there.kind === "paper" ? there.paper : null;
}

/** The paper that somebody else's record means: by its DOI, else by its title; null when none is held. */
export async function paperMeant(corpus: Corpus, asked: Asked): Promise<PaperNumber | null> {
  if (typeof asked === "string") return paperNamed(corpus, asked);
  const byDoi = asked.doi === undefined ? null : await onlyOne(corpus, "doi", asked.doi);
  return byDoi ?? (await paperNamed(corpus, permalinkHex(asked))) ?? (await onlyTitled(corpus, asked.title));
}

/** The paper with this value; null for none, and for several, of which none can be meant. */
async function onlyOne({ engine }: Corpus, field: "doi" | "id", text: string): Promise<PaperNumber | null> {
  const { filters, sort } = INITIAL_STATE;
  const query = { kind: "value", field, text, at: { start: 0, end: text.length } } as const;
  const { hits, total } = await engine.search({ query, filters, sort, offset: 0, limit: 1, exact: true });
  return total === 1 ? (hits[0]?.paper ?? null) : null;
}

/** The paper of just this title: one that has its words in a row, and no others. */
async function onlyTitled({ engine, texts }: Corpus, title: string): Promise<PaperNumber | null> {
  const { filters, sort } = INITIAL_STATE;
  const query = { kind: "phrase", field: "title", text: title, at: { start: 0, end: title.length } } as const;
  const { hits } = await engine.search({ query, filters, sort, offset: 0, limit: 5, exact: true });
  const wanted = permalinkHex({ title });
  const papers = await Promise.all(hits.map(({ paper }) => texts.read(paper)));
  const same = hits.filter((_hit, at) => papers[at] !== undefined && permalinkHex(papers[at]) === wanted);
  return same.length === 1 ? (same[0]?.paper ?? null) : null;
}
