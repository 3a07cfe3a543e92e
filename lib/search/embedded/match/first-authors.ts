import { AUTHOR_GAP, STARTS_PER_PAPER } from "../storage/layout";
import { Positions } from "./positions";
import type { PostingLists, Postings } from "./postings";
import type { Work } from "./work";

/** The place of the authors among a paper's starts. */
const AUTHORS = 1;
/** A word so near to the first one is the first author's: between two authors more places are unused. */
const REACH = AUTHOR_GAP;
/** A name that so many papers have picks out none of them; reading where it stands would be all there is to gain. */
const MOST_PAPERS = 50_000;

/** What reading where the word stands in a paper costs, in steps. */
const STEPS_A_PAPER = 8;

/** Those papers of a name's word whose first author has it. */
export function firstAuthorPostings(
  term: number,
  lists: PostingLists,
  starts: Uint32Array,
  work: Work,
): Postings {
  const { papers, codes } = lists.ofTerm(term, work.horizon);
  if (papers.length <= MOST_PAPERS) work.spend(papers.length * STEPS_A_PAPER);
  if (papers.length > MOST_PAPERS) return { papers, codes };
  const cursor = lists.positionsOf(term);
  const positions = new Positions();
  const isFirst = (paper: number, place: number): boolean => {
    cursor.read(place, positions);
    return (positions.values[0] ?? 0) <= (starts[paper * STARTS_PER_PAPER + AUTHORS] ?? 0) + REACH;
  };
  const places = [...papers.keys()].filter((place) => isFirst(papers[place] ?? 0, place));
  return {
    papers: Uint32Array.from(places, (place) => papers[place] ?? 0),
    codes: Uint8Array.from(places, (place) => codes[place] ?? 0),
  };
}
