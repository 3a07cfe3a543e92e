/** A comment and a journal reference that stood run together. */
export interface CommentAndReference {
  readonly comment: string;
  readonly journalRef: string;
}

/** How the names of journals and proceedings begin. */
const JOURNAL =
  /^(?:dans\s|PhD Thesis -|(?:(?:in:?|appeared in)\s+)?(?:the\s+)?(?:Inproc|Phys|Physica\b|J\.|J\s|Journal|Proc|IEEE\b|IEICE\b|ACM\b|Int\b|Int\.|International|Intl|Nucl|Ann\.|Annals|Astron?\b|Astrophys|The Astro|Mon\.|MNRAS|Eur|Europhys|Lect|LNCS|EPTCS|Trans|Comm|Comp|Math|Adv|Nature|Nat\.|Scien|Sci|PLOS|PLoS|Rev|Chem|Opt|Appl|JHEP|JCAP|JINST|JMLR|ApJ|A&A|Class|Quant|New J|Z\.|Zeit|Acta|Bull|Theor|Logic|SIAM|SPIE|AIP|AAAI|Electron|Discrete|Inf|Neur|Pattern|Artificial|Rep|Mod|Gen|Solid|Surf|Thin|Sensor|Robot|Symmetry|Entropy|Algorithm|Mechan|Fluid|Bio|Am\.|American|Ast\.|Publ|Living|Found|Studies|Stud\.|Fund|Sov|Russ|Czech|Can|Chin|Jpn|Prog|Front|Springer|Soft|Open|Pure|Linear|Graph|Comb|Geom|Topol|Alg|Arch|Arx|Multi|Signal|Speech|Image|Vis|Intell|Expert|Knowl|Data|Info|Netw|Wirel|Syst|Control|Auto|Oper|Manag|Econ|Stat|Prob|Stoch|Method|European|Asian|Indian|World|Advance|Second|Third|First|\d+(?:st|nd|rd|th) |I?J[A-Z][A-Za-z]{2,6}\b|S\\'em|(?:19|20)\d\d\s+(?:IEEE|ACM|International|Chinese|\d+)))/i;
const YEAR = /(?<!\d)(?:19[4-9]|20[0-4])\d(?!\d)/;
const VOLUME =
  /\bvol(?:ume)?\b|\bv\.?\s?\d|\bno\.|\bnum\.|\bissue\b|\bpp?\.|\bpages \d+\s*-|\d\s*\(\d+\)|\d[:,]\s*[A-Z]?\d|\d ?--? ?\d|\d \((?:19|20)\d\d\)|\bISBN|\bISSN|\bart\./i;
const OF_COMMENTS =
  /\b\d+ ?pages?\b|\bfigures?\b|\btables?\b|\baccepted\b|\bsubmitted\b|\bto appear\b|\bunder review\b|\bpreprint\b|\bcorrected\b|\bappendi|\barXiv:|\bhttps?:|\bcode\b|\bversion\b|\bthis (?:is|paper|article|work)\b|\bpublished (?:in|at|as)\b|\bpresented\b|\bextended\b|\bavailable\b|(?<!\d(?:st|nd|rd|th) (?:international )?)\bworkshop (?:at|on)\b/i;
/** Forms that only references have, whatever the journal: each holds a volume, a year or an issue, and pages. */
const FORMS: readonly RegExp[] = [
  // 52 (2008) no.2, 681-689
  /\d\s*\((?:19|20)\d\d\)[,:]?\s*(?:no\.?\s*[\d-]{1,20}\D{0,3})?\d{1,20}\s*-+\s*\d/i,
  // No. 1-2, 1-27, 2008 and No.1551, pp.57-62 (2007)
  /\bno\.\s?[\d-]+,\s*(?:pp?\.?\s?)?\d+\s*-+\s*\d+/i,
  // Vol 189, No 764
  /^\p{Lu}[^,;]{2,80}?,?\s\bVol(?:ume)?\.?\s*\d+,?\s+(?:No|Issue|Iss|pp?)\b/iu,
  /^Volume \d+, Issue/,
  // 663:1149-1173,2007
  /\d:[A-Z]?\d+(?:-[A-Z]?\d+)?,(?:19|20)\d\d\b/,
  // In L. Braubach and J. Thangarajah, editors, …
  /^In:? .{3,200}?(?:\beditors?\b|\beds?\.)/,
];
/** A whole text of this form, `Formal Methods and Testing (2008) 209-239`, is a reference of HAL. */
const FORM_OF_HAL = /\((?:19|20)\d\d\)(?: [\d-]+)?$/;
const SERIES = /\bLecture Notes in\b|\bLNCS\b|\bEPTCS\b/i;

/** How much a text looks like a journal reference; {@link LEAST} and more is one. */
function likeness(text: string, hasDoi: boolean): number {
  const named = JOURNAL.test(text.replace(/^["'“]/, "")) ? 2.5 : 0;
  const formed = FORMS.some((form) => form.test(text)) ? 2.5 : 0;
  const series = SERIES.test(text) ? 1.5 : 0;
  const dated = YEAR.test(text) ? 1 : 0;
  const counted = VOLUME.test(text) ? 1.5 : 0;
  return (
    Math.max(named, formed, series) + dated + counted + (hasDoi ? 1 : 0) - (OF_COMMENTS.test(text) ? 3 : 0)
  );
}

// Where a reference may begin inside a chunk: a capital, a quote, a year, the word "in", or a name in capitals.
const GLUE =
  /(?<=[\p{Ll}\p{N}).,;\]}!?]|(?<=[^\s\\])["'”])(?<!\bar)(?=["'“]?\p{Lu})|(?<=\p{Lu})(?=\p{Lu}\p{Ll})|(?=\p{Lu})(?<=\/\S{0,80}\/)|(?<=[\p{L})."])(?=(?:19|20)\d\d\s)|(?<=[\p{Ll})])(?=in (?:Proc|:)|Dans )|(?<=\p{Lu})(?=(?:PLOS|IEEE|ACM|EPTCS|LNCS|PHYSICAL|JHEP|SIAM|SPIE)\b)/gu;
/** A missing space is in itself a sign of a border, but not inside a word such as `EgoVis` or `eScience`. */
const LIKENESS_OF_GLUE = 1;
const INSIDE_WORD = /(?:^|\s)[("']?(?:\p{Lu}\p{L}*|\p{L})$/u;
/** Words that end comments, and journals abbreviated without spaces (`Phys.Rev.D76`), begin no such word. */
const LAST_OF_COMMENT =
  /\b(?:pages?|figures?|figs?|tables?|pp|published|version|PR[A-E]|PRL|CQG|JHEP|ApJ|MNRAS)[.,;]?$/i;
const ABBREVIATED = /^(?:\p{Lu}\p{L}*\.){2,}/u;
/** A capital behind such a token is rather the next word of an abbreviated journal: `Phys.` before `Rev.`. */
const ABBREVIATION =
  /(?<!\p{Lu}\p{L}*\s)(?<![\p{L}.])\p{Lu}\p{Ll}{0,9}\.$|[.\p{Ll}]\p{Lu}\p{Ll}{0,9}\.$|\p{Lu}\p{Lu}\p{Ll}{1,9}\.$/u;
const LIKENESS_INSIDE_JOURNAL = -1;
/** The path of an address goes on. */
const PATH = /^[^\s.]+\//;
const LEAST = 4;
/** A reference is no longer; earlier places are not looked at. */
const LONGEST_REFERENCE = 1000;
const SHORTEST_REFERENCE = 6;
const LONGEST_WORD = 100;

/**
 * Parts what stands before the authors, by rule: at the missing space after which a text looks most like a journal
 * reference; a text without such a place is a comment, unless all of it looks like a reference.
 */
export function splitReference(before: string, hasDoi: boolean): CommentAndReference {
  const half = before.length / 2;
  if (half >= SHORTEST_REFERENCE && before.slice(0, half) === before.slice(half)) {
    return { comment: before.slice(0, half), journalRef: before.slice(half) };
  }
  const isOfHal = FORM_OF_HAL.test(before) && !OF_COMMENTS.test(before);
  let best = Math.max(likeness(before, hasDoi), isOfHal ? LEAST : 0);
  let at = best >= LEAST ? 0 : before.length;
  const start = Math.max(0, before.length - LONGEST_REFERENCE);
  for (const glue of before.slice(start).matchAll(GLUE)) {
    const border = start + glue.index;
    const rest = before.slice(border);
    if (rest.length < SHORTEST_REFERENCE || PATH.test(rest)) continue;
    const last = before.slice(Math.max(0, border - LONGEST_WORD), border);
    const score = likeness(rest, hasDoi) + likenessOfBorder(last, rest);
    if (score >= LEAST && score > best) {
      best = score;
      at = border;
    }
  }
  return { comment: before.slice(0, at).trim(), journalRef: before.slice(at).trim() };
}

/** What a missing space adds; `before` is the end of what stands before it. */
function likenessOfBorder(before: string, rest: string): number {
  if (ABBREVIATION.test(before)) return LIKENESS_INSIDE_JOURNAL;
  if (LAST_OF_COMMENT.test(before) || ABBREVIATED.test(rest) || /^["'“]/.test(rest)) return LIKENESS_OF_GLUE;
  return INSIDE_WORD.test(before) ? 0 : LIKENESS_OF_GLUE;
}
