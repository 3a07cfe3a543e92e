/**
 * British spellings as Americans write them, so that both are one term: `colour`, `optimisation`, `centre`, `tumour`,
 * `haemoglobin`. By rule where a rule is safe, by list where other words look alike (`four`, `advertise`, `acre`).
 * Where both countries have both (`aesthetic`, `disc`), one stands for both. The rules' words are our own compilation.
 */
export function american(form: string): string {
  if (form.length < SHORTEST) return form;
  const listed = WORDS.get(form);
  if (listed !== undefined) return listed;
  return withRules(form);
}

/** `grey` and `tyre` are the shortest. */
const SHORTEST = 4;

const OUR =
  "arb|ard|arm|behavi|cand|clam|col|demean|enam|endeav|fav|ferv|flav|glam|harb|hon|hum|lab|neighb|od|parl|ranc|rig|rum|sav|savi|splend|succ|tum|val|vap|vig";
const OUR_WORD = new RegExp(`^((?:be|bi|dis|en|mis|mono|multi|non|over|re|semi|tri|un|water)?(?:${OUR}))our`);
const RE_WORD =
  /^(.*(?:calib|cent|fib|goit|lit|lust|maneuv|meag|met|mit|och|sab|somb|spect|theat|tit))r(e|es|ed|ing)$/;
const OGUE_WORD = /^((?:anal|catal|dial|epil|homol|monol|prol|travel)og)u(e|es|ed|ing|er|ers)$/;
const ENCE_WORD = /^((?:def|off|pret)en|licen)c(e|es|ed|ing|eless)$/;
const ISE_WORD = /^(..+)is(e|es|ed|ing|er|ers|able|ability|ation|ations|ational)$/;
const YSE_WORD =
  /^((?:ana|cata|dia|electro|hydro|para|photo|pyro|psychoana|reana)ly)s(e|ed|er|ers|ing|able)$/;

/**
 * Words in -ise that have no -ize, up to the `is`: all in -aise, -oise, -uise, -wise, -prise and nearly all in -cise
 * and -vise (but `italicise`, `relativise`), and the rest by name.
 */
const NEVER_IZE = new RegExp(
  "(?:[aeou]is|wis|pris|[^i]cis|(?:[^i]|[^t]i)vis|" +
    "(?:advert|expert|treat|chast|parad|merchand|franch|prom|prem|surm|desp)is|" +
    "^(?:an|ar|cer|chem|cr|dem|ir|mort|sunr|val)is)$",
);

/** Latin and Greek diphthongs that lost a letter, wherever they stand. */
const DIPHTHONGS: readonly (readonly [string, string])[] = [
  ["aemi", "emi"],
  ["haem", "hem"],
  ["paed", "ped"],
  ["oestr", "estr"],
  ["oesoph", "esoph"],
  ["oedema", "edema"],
  ["foet", "fet"],
  ["faec", "fec"],
  ["aetiol", "etiol"],
  ["aesth", "esth"],
  ["gynaec", "gynec"],
  ["rrhoe", "rrhe"],
  ["pnoea", "pnea"],
  ["coeli", "celi"],
  ["homoeo", "homeo"],
  ["palaeo", "paleo"],
  ["archaeo", "archeo"],
  ["manoeuv", "maneuv"],
  ["mediaev", "mediev"],
  ["caesi", "cesi"],
  ["caesar", "cesar"],
  ["leucocyt", "leukocyt"],
  ["sulph", "sulf"],
];

/** Beginnings of words, with all that may follow. */
const BEGINNINGS: readonly (readonly [string, string])[] = [
  ["aeroplan", "airplan"],
  ["artefact", "artifact"],
  ["cheque", "check"],
  ["grey", "gray"],
  ["mould", "mold"],
  ["plough", "plow"],
  ["practis", "practic"],
  ["sceptic", "skeptic"],
  ["skilful", "skillful"],
  ["smoulder", "smolder"],
  ["tyre", "tire"],
  ["wilful", "willful"],
];

const RE_ENDINGS: Readonly<Record<string, string>> = { e: "er", es: "ers", ed: "ered", ing: "ering" };
const OGUE_ENDINGS: Readonly<Record<string, string>> = {
  e: "",
  es: "s",
  ed: "ed",
  ing: "ing",
  er: "er",
  ers: "ers",
};

const WORDS: ReadonlyMap<string, string> = new Map(
  (
    "acknowledgement acknowledgment|acknowledgements acknowledgments|ageing aging|aluminium aluminum|amongst among|" +
    "connexion connection|cosy cozy|counsellor counselor|counsellors counselors|counselling counseling|" +
    "cypher cipher|cyphers ciphers|dialled dialed|dialling dialing|disc disk|discs disks|duelling dueling|" +
    "distil distill|distils distills|enrol enroll|enrols enrolls|enrolment enrollment|focussed focused|" +
    "focusses focuses|focussing focusing|fuelled fueled|fuelling fueling|fulfil fulfill|fulfils fulfills|" +
    "fulfilment fulfillment|inflexion inflection|instalment installment|instalments installments|" +
    "judgement judgment|judgements judgments|kilogramme kilogram|learnt learned|" +
    "likeable likable|moveable movable|programme program|programmes programs|" +
    "saleable salable|sizeable sizable|speciality specialty|specialities specialties|tonne ton|tonnes tons|" +
    "useable usable|whilst while"
  )
    .split("|")
    .map((pair): [string, string] => {
      const [british = "", usual = ""] = pair.split(" ");
      return [british, usual];
    }),
);

function withRules(form: string): string {
  let word = form;
  for (const [british, usual] of BEGINNINGS)
    if (word.startsWith(british)) word = usual + word.slice(british.length);
  if (word.includes("our")) word = word.replace(OUR_WORD, "$1or");
  if (word.includes("ae") || word.includes("oe") || word.includes("ulph") || word.includes("leuc")) {
    for (const [british, usual] of DIPHTHONGS) word = word.replace(british, usual);
  }
  return withEnding(word);
}

function withEnding(word: string): string {
  const ise = ISE_WORD.exec(word);
  if (ise !== null) {
    const [, stem = "", ending = ""] = ise;
    return NEVER_IZE.test(`${stem}is`) ? word : `${stem}iz${ending}`;
  }
  return word
    .replace(RE_WORD, (_, stem: string, ending: string) => `${stem}${RE_ENDINGS[ending]}`)
    .replace(OGUE_WORD, (_, stem: string, ending: string) => `${stem}${OGUE_ENDINGS[ending]}`)
    .replace(ENCE_WORD, "$1s$2")
    .replace(YSE_WORD, "$1z$2");
}

const BACK: readonly (readonly [string, string])[] = [
  ["or", "our"],
  ["er", "re"],
  ["z", "s"],
  ["s", "c"],
  ["c", "s"],
  ["e", "ae"],
  ["e", "oe"],
  ["f", "ph"],
  ["k", "c"],
  ["i", "e"],
  ["i", "y"],
  ["ray", "rey"],
  ["old", "ould"],
  ["ow", "ough"],
  ["um", "ium"],
  ["gm", "gem"],
];

/**
 * Spellings of which {@link american} may have made a word or its stem, and others that it never would: whoever uses
 * them checks.
 */
export function perhapsBritish(word: string): string[] {
  return BACK.flatMap(([usual, british]) => {
    const spellings: string[] = [];
    for (let at = word.indexOf(usual); at >= 0; at = word.indexOf(usual, at + 1))
      spellings.push(word.slice(0, at) + british + word.slice(at + usual.length));
    return spellings;
  });
}
