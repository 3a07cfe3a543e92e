import { isClaim } from "./claims";
import { topicIndex } from "./lookup";
import { type PhraseHit, PhraseTrie } from "./phrases";
import { partsOf, type Topic, type Vocabulary } from "./vocabulary";
import { sentencesOf, wordsOf } from "./words";

/** The evidence that makes a paper be about a topic. */
const ABOUT = 3;
/** What one place is worth: the title naming the topic suffices, a passing mention in the abstract needs two more. */
const WORTH = { namedInTitle: ABOUT, hintInTitle: 2, claim: 2, mention: 1 } as const;

/** A sentence that names more topics than this is a list of examples or related work: a mention, whoever makes it. */
const LONGEST_CLAIM = 3;

export type Labeller = (paper: { readonly title: string; readonly abstract: string }) => string[];

/**
 * Compiles a vocabulary into a function that gives the slugs of the topics a paper is about, strongest
 * evidence first, ties in the vocabulary's order; then the broader topics that follow from those, in the
 * vocabulary's order.
 *
 * Evidence is counted by sentence, so that repeating a word in one sentence adds nothing: the title counts 3
 * with a title term and 2 with an abstract term, a sentence that says what the paper does ("we propose …",
 * "this paper …") counts 2, any other sentence of the abstract 1, and so does one that lists many topics. A topic needs 3.
 */
export function topicLabeller(vocabulary: Vocabulary): Labeller {
  const { topics } = vocabulary;
  const matcher = compile(topics);
  const index = topicIndex(vocabulary);
  return (paper) => {
    const { evidence, barred, inContext } = weigh(matcher, paper);
    const about = [...evidence.keys()].filter(
      (topic) =>
        (evidence.get(topic) ?? 0) >= ABOUT &&
        !barred.has(topic) &&
        (inContext.has(topic) || !matcher.needsContext.has(topic)),
    );
    about.sort((a, b) => (evidence.get(b) ?? 0) - (evidence.get(a) ?? 0) || a - b);
    return index.withAncestors(about.flatMap((topic) => topics[topic]?.slug ?? []));
  };
}

type Role = "title" | "abstract" | "context" | "not";

/** A term of one topic (its number in the vocabulary): all its phrases must stand in the same sentence. */
interface Use {
  readonly topic: number;
  readonly role: Role;
  readonly phrases: readonly number[];
}

interface Matcher {
  readonly trie: PhraseTrie;
  /** The terms that begin with a phrase, by the phrase's number. */
  readonly uses: ReadonlyMap<number, readonly Use[]>;
  /** For each topic the phrases inside which its terms do not count. */
  readonly ignored: readonly ReadonlySet<number>[];
  readonly needsContext: ReadonlySet<number>;
}

function compile(topics: readonly Topic[]): Matcher {
  const trie = new PhraseTrie();
  const uses = new Map<number, Use[]>();
  const add = (topic: number, role: Role, terms: readonly string[]): void => {
    for (const term of terms) {
      const phrases = partsOf(term).map((words) => trie.add(words));
      const first = phrases[0];
      if (first !== undefined) uses.set(first, [...(uses.get(first) ?? []), { topic, role, phrases }]);
    }
  };
  for (const [topic, { match }] of topics.entries()) {
    add(topic, "title", match.title);
    add(topic, "abstract", match.abstract);
    add(topic, "context", match.context ?? []);
    add(topic, "not", match.not ?? []);
  }
  const ignored = topics.map(
    ({ match }) => new Set((match.ignore ?? []).flatMap(partsOf).map((words) => trie.add(words))),
  );
  const needsContext = new Set([...topics.keys()].filter((topic) => topics[topic]?.match.context));
  return { trie, uses, ignored, needsContext };
}

/** What a paper says about the topics, by their numbers. */
interface Weights {
  readonly evidence: Map<number, number>;
  readonly inContext: Set<number>;
  readonly barred: Set<number>;
}

function weigh(matcher: Matcher, paper: { readonly title: string; readonly abstract: string }): Weights {
  const weights: Weights = { evidence: new Map(), inContext: new Set(), barred: new Set() };
  const title = wordsOf(paper.title);
  for (const { topic, role } of usesIn(matcher, title)) {
    if (role === "not") weights.barred.add(topic);
    else if (role === "context") weights.inContext.add(topic);
    else {
      const worth = role === "title" ? WORTH.namedInTitle : WORTH.hintInTitle;
      weights.evidence.set(topic, Math.max(weights.evidence.get(topic) ?? 0, worth));
    }
  }
  for (const sentence of sentencesOf(paper.abstract)) weighSentence(matcher, sentence, weights);
  return weights;
}

function weighSentence(matcher: Matcher, sentence: readonly string[], weights: Weights): void {
  const mentioned = new Set<number>();
  for (const { topic, role } of usesIn(matcher, sentence)) {
    if (role === "context") weights.inContext.add(topic);
    else if (role !== "not") mentioned.add(topic);
  }
  if (mentioned.size === 0) return;
  const worth = mentioned.size <= LONGEST_CLAIM && isClaim(sentence) ? WORTH.claim : WORTH.mention;
  for (const topic of mentioned) weights.evidence.set(topic, (weights.evidence.get(topic) ?? 0) + worth);
}

/** The terms that hold in a sentence. */
function usesIn({ trie, uses, ignored }: Matcher, words: readonly string[]): Use[] {
  const hits = trie.find(words);
  const standing = new Standing(hits);
  return [...new Set(hits.map(({ phrase }) => phrase))].flatMap((first) =>
    (uses.get(first) ?? []).filter(({ topic, phrases }) => {
      const counting = standing.outside(ignored[topic]);
      return phrases.every((phrase) => counting.has(phrase));
    }),
  );
}

/** The phrases that stand in a sentence. Each set of them is made once, by one walk through the hits. */
class Standing {
  readonly #hits: readonly PhraseHit[];
  readonly #outside = new Map<ReadonlySet<number> | undefined, ReadonlySet<number>>();

  /** Hits come in the order of their starts. */
  constructor(hits: readonly PhraseHit[]) {
    this.#hits = hits;
  }

  /** Those that stand somewhere but inside one of some other phrases. */
  outside(others: ReadonlySet<number> | undefined): ReadonlySet<number> {
    const none = others === undefined || others.size === 0 ? undefined : others;
    const known = this.#outside.get(none);
    if (known !== undefined) return known;
    const found =
      none === undefined ? new Set(this.#hits.map(({ phrase }) => phrase)) : this.#notInside(none);
    this.#outside.set(none, found);
    return found;
  }

  #notInside(others: ReadonlySet<number>): ReadonlySet<number> {
    const found = new Set<number>();
    // The furthest end of the others that begin at a hit's start or before it.
    let reach = 0;
    let next = 0;
    for (const { phrase, start, end } of this.#hits) {
      for (
        let other = this.#hits[next];
        other !== undefined && other.start <= start;
        other = this.#hits[++next]
      )
        if (others.has(other.phrase)) reach = Math.max(reach, other.end);
      if (end > reach) found.add(phrase);
    }
    return found;
  }
}
