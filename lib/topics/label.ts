import { isClaim } from "./claims";
import { topicIndex } from "./lookup";
import { type PhraseHit, PhraseTrie } from "./phrases";
import { partsOf, type Topic, type Vocabulary } from "./vocabulary";
import { sentencesOf, wordsOf } from "./words";

/** The evidence that makes a paper be about a topic. */
const ABOUT = 3;
/** What one place is worth: the title naming the topic suffices, a passing mention in the abstract needs two more. */
const WORTH = { namedInTitle: ABOUT, hintInTitle: 2, claim: 2, mention: 1 } as const;

export type Labeller = (paper: { readonly title: string; readonly abstract: string }) => string[];

/**
 * Compiles a vocabulary into a function that gives the slugs of the topics a paper is about, strongest
 * evidence first, ties in the vocabulary's order; then the broader topics that follow from those, in the
 * vocabulary's order.
 *
 * Evidence is counted by sentence, so that repeating a word in one sentence adds nothing: the title counts 3
 * with a title term and 2 with an abstract term, a sentence that says what the paper does ("we propose …",
 * "this paper …") counts 2, any other sentence of the abstract 1. A topic needs 3.
 */
export function topicLabeller(vocabulary: Vocabulary): Labeller {
  const matcher = compile(vocabulary.topics);
  const index = topicIndex(vocabulary);
  return ({ title, abstract }) => {
    const evidence = new Array<number>(vocabulary.topics.length).fill(0);
    weighTitle(matcher, wordsOf(title), evidence);
    for (const sentence of sentencesOf(abstract)) weighSentence(matcher, sentence, evidence);
    const about = [...evidence.keys()].filter((topic) => (evidence[topic] ?? 0) >= ABOUT);
    about.sort((a, b) => (evidence[b] ?? 0) - (evidence[a] ?? 0) || a - b);
    return index.withAncestors(about.flatMap((topic) => vocabulary.topics[topic]?.slug ?? []));
  };
}

/** A term of one topic: all its phrases must stand in the same sentence. */
interface Use {
  readonly topic: number;
  readonly role: "title" | "abstract" | "not";
  readonly phrases: readonly number[];
}

interface Matcher {
  readonly trie: PhraseTrie;
  /** The terms that begin with a phrase, by the phrase's number. */
  readonly uses: readonly (readonly Use[])[];
  /** For each topic the phrases inside which its terms do not count. */
  readonly ignored: readonly ReadonlySet<number>[];
}

function compile(topics: readonly Topic[]): Matcher {
  const trie = new PhraseTrie();
  const uses: Use[][] = [];
  for (const [topic, { match }] of topics.entries()) {
    for (const [role, terms] of [
      ["title", match.title],
      ["abstract", match.abstract],
      ["not", match.not ?? []],
    ] as const) {
      for (const term of terms) {
        const phrases = partsOf(term).map((words) => trie.add(words));
        const first = phrases[0];
        if (first !== undefined) (uses[first] ??= []).push({ topic, role, phrases });
      }
    }
  }
  const ignored = topics.map(
    ({ match }) => new Set((match.ignore ?? []).flatMap(partsOf).map((words) => trie.add(words))),
  );
  return { trie, uses, ignored };
}

/** Adds what the title is worth; a barring word makes the topic impossible. */
function weighTitle(matcher: Matcher, title: readonly string[], evidence: number[]): void {
  const uses = usesIn(matcher, title);
  for (const { topic, role } of uses) {
    const worth = role === "title" ? WORTH.namedInTitle : WORTH.hintInTitle;
    evidence[topic] = Math.max(evidence[topic] ?? 0, worth);
  }
  for (const { topic, role } of uses) if (role === "not") evidence[topic] = Number.NEGATIVE_INFINITY;
}

function weighSentence(matcher: Matcher, sentence: readonly string[], evidence: number[]): void {
  const topics = new Set<number>();
  for (const { topic, role } of usesIn(matcher, sentence)) if (role !== "not") topics.add(topic);
  if (topics.size === 0) return;
  const gain = isClaim(sentence) ? WORTH.claim : WORTH.mention;
  for (const topic of topics) evidence[topic] = (evidence[topic] ?? 0) + gain;
}

/** The terms that hold in a sentence. */
function usesIn({ trie, uses, ignored }: Matcher, words: readonly string[]): Use[] {
  const hits = trie.find(words);
  return hits.flatMap((hit) =>
    (uses[hit.phrase] ?? []).filter((use) => holds(use, hits, ignored[use.topic])),
  );
}

function holds(use: Use, hits: readonly PhraseHit[], ignored: ReadonlySet<number> | undefined): boolean {
  return use.phrases.every((phrase) =>
    hits.some((hit) => hit.phrase === phrase && !(ignored?.size && isInside(hit, hits, ignored))),
  );
}

function isInside(hit: PhraseHit, hits: readonly PhraseHit[], phrases: ReadonlySet<number>): boolean {
  return hits.some(
    (around) => phrases.has(around.phrase) && around.start <= hit.start && around.end >= hit.end,
  );
}
