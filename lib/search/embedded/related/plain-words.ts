import { termOf } from "../../analysis/terms";

/**
 * Words that abstracts of every field are written with. In a small corpus such a word is as rare as a subject, so that
 * its frequency there does not tell them apart. Chosen by hand: words that are frequent in abstracts of all of science
 * and name no subject, words with which a work is compared and praised, and the parts of an address on the web.
 */
const PLAIN_WORDS =
  "able accordingly account accuracy accurate achieve across addition additional address advance advantage affect aim " +
  "algorithm alleviate allow alternative among analysis analyze appear application apply approach appropriate arise aspect " +
  "associated assumption attempt available average base behavior benchmark benefit best better bottleneck call " +
  "capability capable capture case certain challenge change characteristic characterize choice class clear close code " +
  "collection combine common compare comparison competitive complete complex comprehensive component computational compute concept " +
  "condition conduct connect consider consist consistent constant constraint construct contain context contribute " +
  "contribution conventional correct correspond cost create critical crucial current data deal define degree demand " +
  "demonstrate depend derive describe design detail determine develop different difficult direct discuss diverse drive " +
  "due dynamic ease easy effect effective efficient element eliminate employ enable end engineering enhance ensure entire equal " +
  "essential establish evaluate even evidence exact example exceed exhibit exist expect expensive experiment explain " +
  "explicit exploit explore extend extensive fact factor feature few final find first fit fix flexible focus follow form " +
  "formal formulate found framework full function fundamental furthermore future gain gap general generate give global " +
  "goal good great grow handle help high higher highlight hold however idea identical identify illustrate impact implement " +
  "importance important improve include incorporate increase indicate individual inform information initial input insight " +
  "integrate interest introduce intrinsic investigate involve issue key kind know lack large lead learn learning less level leverage " +
  "like limit line literature little local long loss low main maintain major make manner many maximum mean means measure " +
  "mechanism meet method minimal mitigate mode model modern modify moreover multiple name namely natural necessary need " +
  "new next note novel number object observe obtain offer old one open operate optimal optimize order original outperform " +
  "output overall overcome overhead paradigm parameter part particular pave perform performance perspective pipeline point " +
  "popular possible potential power practical practice precise predict present preserve previous primary principle prior " +
  "problem procedure process produce promise proper property propose prove provide purpose quality quantity question range " +
  "rapid rate reach real realize reason reduce regard region relate relative release relevant reliable remain report " +
  "represent require research resource respect respective result retain reveal rich rise robust role scale scenario scheme " +
  "scope second section seek select self separate serve set setting several share short show significant similar simple " +
  "simultaneous single size small solution solve source space special specific speed stage standard state step still " +
  "straightforward strategy strength strong structure study substantial success suffer sufficient suggest suit suitable " +
  "support system systematic tackle take target task technical technique term test theory three throughout time tool total toward trade tradeoff tradition " +
  "traditional transform true two type typical understand unify unique useful user utility validate value variable variant " +
  "variation variety various version versus way wide widespread work world yield zero " +
  "com github http https org url www";

const TERMS: ReadonlySet<string> = new Set(PLAIN_WORDS.split(" ").map(termOf));

/** Whether a term says how an abstract is written rather than what it is about. */
export function isPlain(term: string): boolean {
  return TERMS.has(term);
}
