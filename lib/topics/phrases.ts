/** A phrase found in a row of words: its number, and the words it covers as `[start, end)`. */
export interface PhraseHit {
  readonly phrase: number;
  readonly start: number;
  readonly end: number;
}

interface Node {
  readonly next: Map<string, Node>;
  phrase: number | null;
}

/** A set of phrases that is looked for in a row of words in one pass, whatever their number. */
export class PhraseTrie {
  private readonly root: Node = { next: new Map(), phrase: null };
  private size = 0;

  /** The number of a phrase (its folded words); the same words always have the same number. */
  add(words: readonly string[]): number {
    let node = this.root;
    for (const word of words) {
      let next = node.next.get(word);
      if (!next) {
        next = { next: new Map(), phrase: null };
        node.next.set(word, next);
      }
      node = next;
    }
    node.phrase ??= this.size++;
    return node.phrase;
  }

  /** Every occurrence of every phrase, also those inside one another. */
  find(words: readonly string[]): PhraseHit[] {
    const hits: PhraseHit[] = [];
    for (let start = 0; start < words.length; start++) {
      let node: Node | undefined = this.root;
      for (let end = start; node && end < words.length; end++) {
        node = node.next.get(words[end] ?? "");
        if (node && node.phrase !== null) hits.push({ phrase: node.phrase, start, end: end + 1 });
      }
    }
    return hits;
  }
}
