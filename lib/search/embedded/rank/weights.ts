/**
 * Every number by which papers are ranked, each with its reason.
 *
 * The base is BM25F (S. Robertson and H. Zaragoza, "The Probabilistic Relevance Framework: BM25 and Beyond", 2009):
 * a term's counts are weighted by field and normalised by field length before they saturate.
 */
export const RANKING = {
  /** How slowly more occurrences stop counting. Abstracts are short, so a second and third mention still say much. */
  k1: 2,
  /** A title is written to say what the paper is about. */
  titleWeight: 2,
  abstractWeight: 1,
  /** A surname is as deliberate a word as one of the title. */
  authorWeight: 2,
  /** Where a paper was accepted, and asides. */
  otherWeight: 0.5,
  /** Length normalisation: titles are all about as long as they need to be, so their length says less. */
  titleB: 0.5,
  abstractB: 0.75,
  /** Adjacent query words that are adjacent in the paper (sequential dependence; D. Metzler and W. B. Croft, 2005). */
  orderedPair: 0.2,
  /** Adjacent query words within `window` words of each other, in any order. */
  nearPair: 0.1,
  window: 8,
  /**
   * What being called by the whole query adds, as shares of the query's weight, each times the fourth power of the
   * share of it that title and authors hold: for holding it, for holding little besides, for holding it as typed and not in
   * another form of the words, and for holding it in the order typed.
   */
  named: 0.5,
  titleCovered: 0.3,
  titleAsTyped: 0.2,
  titleInOrder: 0.4,
  /** What a word that carries nothing in a request is worth beside words that do. */
  littleWord: 0.3,
  /** What a part of a compound is worth where the compound itself was asked for. */
  compoundPart: 0.5,
  /** What a name is worth that one author has whole, beside its words. */
  wholeName: 1,
  /** What the typed form of a word is worth beside its term, shared among the words: `objective` before `objects`. */
  asTyped: 0.5,
  /** So much of what makes the typed form rarer than its term speaks for papers that have it: of `matrices` few do. */
  rarerForm: 0.4,
  /** What the first author of a paper and its year are worth where both are named: that is how papers are cited. */
  firstAuthor: 1,
  submitted: 1,
  /** So many of the best are looked at for word order and titles; fixed, so that pages never overlap. */
  refined: 200,
} as const;
