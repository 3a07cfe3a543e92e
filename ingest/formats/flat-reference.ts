/** A comment and a journal reference that stood run together. */
export interface CommentAndReference {
  readonly comment: string;
  readonly journalRef: string;
}

const JOURNAL =
  /^(?:dans\s|PhD Thesis -|(?:(?:in:?|appeared in)\s+)?(?:the\s+)?(?:Phys|Physica\b|J\.|J\s|Journal|Proc|IEEE\b|IEICE\b|ACM\b|Int\b|Int\.|International|Intl|Nucl|Ann\.|Annals|Astron?\b|Astrophys|The Astro|Mon\.|MNRAS|Eur|Europhys|Lect|LNCS|EPTCS|Trans|Comm|Comp|Math|Adv|Nature|Nat\.|Scien|Sci|PLOS|PLoS|Rev|Chem|Opt|Appl|JHEP|JCAP|JINST|JMLR|ApJ|A&A|Class|Quant|New J|Z\.|Zeit|Acta|Bull|Theor|Logic|SIAM|SPIE|AIP|AAAI|Electron|Discrete|Inf|Neur|Pattern|Artificial|Rep|Mod|Gen|Solid|Surf|Thin|Sensor|Robot|Symmetry|Entropy|Algorithm|Mechan|Fluid|Bio|Am\.|American|Ast\.|Publ|Living|Found|Studies|Stud\.|Fund|Sov|Russ|Czech|Can|Chin|Jpn|Prog|Front|Springer|Soft|Open|Pure|Linear|Graph|Comb|Geom|Topol|Alg|Arch|Arx|Multi|Signal|Speech|Image|Vis|Intell|Expert|Knowl|Data|Info|Netw|Wirel|Syst|Control|Auto|Oper|Manag|Econ|Stat|Prob|Stoch|Method|European|Asian|Indian|World|Advance|Second|Third|First|\d+(?:st|nd|rd|th) |I?J[A-Z][A-Za-z]{2,6}\b|S\\'em|(?:19|20)\d\d\s+(?:IEEE|ACM|International|Chinese|\d+)))/i;
const YEAR = /(?<!\d)(?:19[4-9]|20[0-4])\d(?!\d)/;
const VOLUME =
  /\bvol(?:ume)?\b|\bv\.?\s?\d|\bno\.|\bnum\.|\bissue\b|\bpp?\.|\bpages \d+\s*-|\d\s*\(\d+\)|\d+[:,]\s*[A-Z]?\d+|\d+ ?--? ?\d+|\d \((?:19|20)\d\d\)|\bISBN|\bISSN|\bart\./i;
const OF_COMMENTS =
  /\b\d+ ?pages?\b|\bfigures?\b|\btables?\b|\baccepted\b|\bsubmitted\b|\bto appear\b|\bunder review\b|\bpreprint\b|\bcorrected\b|\bappendi|\barXiv:|\bhttps?:|\bcode\b|\bversion\b|\bthis (?:is|paper|article|work)\b|\bpublished (?:in|at|as)\b|\bpresented\b|\bextended\b|\bavailable\b|\bworkshop (?:at|on)\b/i;

/** How much a text looks like a journal reference; 4 and more is one. */
function likeness(text: string, hasDoi: boolean): number {
  const named = JOURNAL.test(text.replace(/^["'“]/, "")) ? 2.5 : 0;
  const dated = YEAR.test(text) ? 1 : 0;
  const counted = VOLUME.test(text) ? 1.5 : 0;
  return named + dated + counted + (hasDoi ? 1 : 0) - (OF_COMMENTS.test(text) ? 3 : 0);
}

// Where a reference may begin inside a chunk: a capital, a quote, a year, or the word "in".
const GLUE =
  /(?<=[\p{Ll}\p{N}).,\]}!?]|(?<=\S)["'”])(?=["'“]?\p{Lu})|(?<=\p{Lu})(?=\p{Lu}\p{Ll})|(?<=\/\S*\/)(?=\p{Lu})|(?<=[\p{L})."])(?=(?:19|20)\d\d\s)|(?<=[\p{Ll})])(?=in (?:Proc|:)|Dans )/gu;
/** A missing space is in itself a sign of a border, but not inside a word such as `EgoVis` or `eScience`. */
const LIKENESS_OF_GLUE = 1;
const INSIDE_WORD = /(?:^|\s)[("']?(?:\p{Lu}\p{L}*|\p{L})$/u;
const LEAST = 4;
/** A reference is no longer; earlier places are not looked at. */
const LONGEST_REFERENCE = 1000;

/**
 * Parts what stands before the authors, by rule: at the missing space after which a text looks most like a journal
 * reference; a text without such a place is a comment, unless all of it looks like a reference.
 */
export function splitReference(before: string, hasDoi: boolean): CommentAndReference {
  let best = likeness(before, hasDoi);
  let at = best >= LEAST ? 0 : before.length;
  for (const { index } of before.matchAll(GLUE)) {
    const rest = before.slice(index);
    if (rest.length < 6 || rest.length > LONGEST_REFERENCE) continue;
    const score = likeness(rest, hasDoi) + (INSIDE_WORD.test(before.slice(0, index)) ? 0 : LIKENESS_OF_GLUE);
    if (score >= LEAST && score > best) {
      best = score;
      at = index;
    }
  }
  return { comment: before.slice(0, at).trim(), journalRef: before.slice(at).trim() };
}
