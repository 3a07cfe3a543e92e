import { termOf } from "../../analysis/terms";

/**
 * Words that abstracts of every field are written with. In a small corpus such a word is as rare as a subject, so that
 * its frequency there does not tell them apart. Chosen by hand: words that are frequent in abstracts of all of science
 * and name no subject, words with which a work is compared and praised, and the parts of an address on the web.
 */
const PLAIN_WORDS =
  "able accordingly account accuracy accurate achieve across addition additional address advance advantage " +
  "affect aim algorithm alleviate allow alternative among analysis analyze appear application apply approach " +
  "appropriate arise aspect associated assumption attempt available average base basic behavior benchmark " +
  "benefit best better bottleneck broad call capability capable capture careful case central certain chain " +
  "challenge change characteristic characterize choice class classical clear close coarse code collection " +
  "combine common compare comparison competitive complete complex component comprehensive computational compute " +
  "concept condition conduct connect consider consist consistent constant constraint construct contain context " +
  "contribute contribution conventional core correct correspond cost count create critical crucial current data " +
  "dataset deal default defense define definition degree demand demonstrate depend dependent derive describe " +
  "design detail determine develop different difficult direct discuss diverse dominant drive due dynamic early " +
  "ease easy effect effective efficient element eliminate empirical employ enable end engineering enhance " +
  "ensure entire equal essential establish evaluate even evidence evolution evolve exact example exceed exhibit " +
  "exist expand expect expensive experiment explain explicit exploit explore extend extensive extra fact factor " +
  "feasible feature few final find fine first fit fix flexible focus follow form formal formula formulate found " +
  "framework full function fundamental furthermore future gain gap general generate give global goal good grain " +
  "grained great ground grow handle help high higher highlight hold however idea identical identify illustrate " +
  "impact implement importance important improve include incorporate increase indicate individual inform " +
  "information inherent initial input insight integrate interest intrinsic introduce investigate involve issue " +
  "joint key kind know lack large layer lead learn learning less level leverage like limit line literature " +
  "little local logical long loss low main maintain major make manner many massive maximum mean means measure " +
  "mechanism meet method minimal mitigate mode model modern modify moreover multi multiple mutual name namely " +
  "natural nature necessary need new next normal note notion novel number object observe obtain offer old one " +
  "open operate optimal optimize order oriented original outperform output overall overcome overhead overview " +
  "pair paradigm parameter part partial particular pass pave perform performance perspective pipeline plan " +
  "point popular possible potential power practical practice pre precise predict present preserve prevent " +
  "previous primary primitive principle prior pro problem procedure process produce progress promise proper " +
  "property propose prototype prove provide public purpose quality quantity question range rapid rate reach " +
  "real realize reason reduce regard region relate relative release relevant reliable remain report represent " +
  "require research resource respect respective result retain reveal review rich rise robust role room rule " +
  "sample scale scenario scheme scope second section seek select self separate serve set setting several " +
  "sharded share short show side significant similar simple simultaneous single size small solution solve " +
  "source space special specific speed stage standard state step still straightforward strategy strength strict " +
  "strong structure study substantial success suffer sufficient suggest suit suitable support survey system " +
  "systematic tackle take target task technical technique term test theory three throughout time tool top total " +
  "toward track trade tradeoff tradition traditional transform trend true tuning two type typical understand " +
  "unify unique unknown update useful user utility validate value variable variant variation variety various " +
  "version versus way wide widespread work world yield zero " +
  "com github http https org url www";

const TERMS: ReadonlySet<string> = new Set(PLAIN_WORDS.split(" ").map(termOf));

/** Whether a term says how an abstract is written rather than what it is about. */
export function isPlain(term: string): boolean {
  return TERMS.has(term);
}
