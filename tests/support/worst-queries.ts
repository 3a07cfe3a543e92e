import { MAX_QUERY_CHARACTERS, MAX_QUERY_TERMS } from "@/lib/query/limits";

/** The most frequent words of abstracts that say nothing by themselves, and some that do. */
export const LITTLE = "the of and in to a we that for is on with this by as are an from which be can".split(
  " ",
);
export const CARRYING = (
  "model models learning data method results show based approach using network performance problem training paper " +
  "new algorithm time quantum large state different proposed analysis information system language function study " +
  "number deep field structure methods dynamics systems task image energy work space order neural given high features " +
  "distribution provide optimal process theory general framework present graph local present used tasks real domain " +
  "small low existing novel first two both such these more also between into through over under each other than"
).split(" ");
/** Beginnings of many words. */
export const BEGINNINGS = (
  "co re in pr de di un st su ex ca ma me mo mi pa pe po se sp sc tr te th ar al an ap ac ad be ba bo br ch cl cr do dr " +
  "el em en ev fa fe fi fo fr ge gr ha he hi ho hy im is la le li lo ne no nu ob of on op or ou ph pl ra ro sa sh si so"
).split(" ");

/** A construct of the query language at its worst: its name, and a text within the limits of the site. */
export type WorstQuery = readonly [name: string, q: string];

/** Every construct at its worst, as often as the limits let it stand in one query. */
export function worstQueries(
  most = { characters: MAX_QUERY_CHARACTERS, words: MAX_QUERY_TERMS },
): WorstQuery[] {
  const filled = (piece: (place: number) => string, words = 1, join = " ") =>
    filledWith(piece, Math.floor(most.words / words), most.characters, join);
  const little = (place: number) => at(LITTLE, place);
  const carrying = (place: number) => at(CARRYING, place);
  const beginning = (place: number) => at(BEGINNINGS, place);
  const pair = (place: number) => `${little(place)} ${little(Math.floor(place / LITTLE.length) + place + 1)}`;
  return [
    ["frequent words", filled(carrying)],
    ["frequent words that carry nothing", filled(little)],
    ["one word again and again", filled(() => "model")],
    ["a compound of little words", filled(() => "a", 1, "-")],
    ["a compound that goes on", `${"a-".repeat(200)}s*`],
    ["a short compound that goes on", `${"a-".repeat(20)}s*`],
    ["compounds that go on", filled((place) => `${little(place)}-${beginning(place)}*`, 2)],
    ["compounds of frequent words", filled((place) => `${carrying(place)}-${carrying(place + 1)}`, 2)],
    ["one long phrase", `"${filledWith(little, most.words, most.characters - 2, " ")}"`],
    ["phrases of little words", filled((place) => `"${pair(place)}"`, 2)],
    ["phrases in one field", filled((place) => `abstract:"${pair(place)}"`, 2)],
    ["phrases, excluded", filled((place) => `-"${pair(place)}"`, 2)],
    ["beginnings of many words", filled((place) => `${beginning(place)}*`)],
    ["beginnings, any of them", filled((place) => `${beginning(place)}*`, 1, " OR ")],
    ["beginnings, excluded", filled((place) => `-${beginning(place)}*`)],
    ["one letter in a field", filled((place) => `abstract:${letter(place)}*`)],
    ["one letter in any field of many", filled((place) => `${field(place)}:${letter(place)}*`, 1, " OR ")],
    ["two words run together", filled((place) => pair(place).replace(" ", ""))],
    ["mistyped words", filled((place) => mistyped(carrying(place), place))],
    [
      "long mistyped words",
      filled((place) => `${at(LONG, place).slice(0, -3)}${letter(place)}${letter(place + 7)}s`),
    ],
    [
      "words nobody has",
      filled((place) => `${letter(place)}qx${letter(place * 5)}zj${letter(place * 7)}wvk`),
    ],
    ["dates", filled((place) => `updated:${1990 + (place % 30)}..`, 1, " OR ")],
    ["dates, excluded", filled((place) => `-submitted:${1990 + (place % 30)}-01..${1991 + (place % 30)}-02`)],
    ["exclusions of exclusions", filled((place) => `-(${carrying(place)} -${little(place)})`, 2)],
    ["any of the frequent words", filled(carrying, 1, " OR ")],
    ["all of the frequent words", filled(carrying, 1, " AND ")],
    [
      "categories",
      filled((place) => `cat:${at(["cs", "math", "physics", "cs.LG", "stat"], place)}`, 1, " OR "),
    ],
    ["topics nobody has", filled((place) => `topic:${carrying(place)}`)],
    ["initials of authors", filled((place) => `author:"${letter(place)} ${letter(place + 9)}"`, 2)],
    ["an author's many given names", `author:"${filledWith(letter, most.words, most.characters - 9, " ")}"`],
    ["an abstract", ABSTRACT.slice(0, most.characters)],
    ["no words", ""],
  ];
}

function at(words: readonly string[], place: number): string {
  return words[place % words.length] ?? "";
}

function letter(place: number): string {
  return at([..."sacpdmrtibefglnohuwv"], place);
}

function field(place: number): string {
  return at(["abstract", "title", "comment", "journal"], place);
}

/** The word with two of its letters exchanged. */
function mistyped(word: string, place: number): string {
  const from = 1 + (place % Math.max(1, word.length - 2));
  return `${word.slice(0, from)}${word[from + 1] ?? "x"}${word[from]}${word.slice(from + 2)}`;
}

/** As many pieces as fit, at most `most`. */
function filledWith(
  piece: (place: number) => string,
  most: number,
  characters: number,
  join: string,
): string {
  let text = piece(0);
  for (let place = 1; place < most; place++) {
    const longer = `${text}${join}${piece(place)}`;
    if (longer.length > characters) break;
    text = longer;
  }
  return text;
}

const LONG = (
  "representations transformation classification communication distribution implementation experimental information " +
  "reconstruction characterization optimization understanding relationship conditional configuration contribution"
).split(" ");

/** What somebody pastes who looks for papers like one: about as long as an abstract may be. */
const ABSTRACT =
  "The dominant sequence transduction models are based on complex recurrent or convolutional neural networks that " +
  "include an encoder and a decoder. The best performing models also connect the encoder and decoder through an " +
  "attention mechanism. We propose a new simple network architecture, the Transformer, based solely on attention " +
  "mechanisms, dispensing with recurrence and convolutions entirely. Experiments on two machine translation tasks " +
  "show these models to be superior in quality while being more parallelizable and requiring significantly less " +
  "time to train. Our model achieves high scores on the standard translation tasks, improving over the existing best " +
  "results, including ensembles. On the second task, our model establishes a new single-model state-of-the-art score " +
  "after training for several days on eight processors, a small fraction of the training costs of the best models " +
  "from the literature. We show that the Transformer generalizes well to other tasks by applying it successfully to " +
  "constituency parsing both with large and limited training data.";
