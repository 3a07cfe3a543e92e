/** What databases add to a record for themselves, and what is no remark on the work: Scopus, Web of Science, Embase. */
const ADDED =
  /^(?:cited by|times cited|total times cited|export date|date of export|references|cited references|cited reference count|cited references count|usage count|bibliography|reference list|correspondence|correspondence address|corresponding author|corresponding authors|reprint address|author address|e-?mails?|coden|source|document type|funding details?|funding text(?: \d)?|conference code|chemicals\/cas|tradenames|manufacturers)\s?[:=]/i;
const COUNTED = /^(?:cited by|times cited|total times cited|export date)\s?[:=]?\s?\d[\d ./-]{0,20}$/i;
const EMAIL = /(?<![\w.+-])[\w.+-]{1,64}@[a-z\d-]{1,63}\.[a-z\d.-]{2,60}/i;
const YEAR = /(?<!\d)(?:19|20)\d\d[a-z]?(?!\d)/;
/** So many cited works make a list of references. */
const FEWEST_REFERENCES = 3;
/** Shorter pieces between semicolons cite nothing. */
const SHORTEST_REFERENCE = 20;

/** The remarks of a note: its lines where a database has written some of them, else all of it. */
export function noteLines(note: string): string[] {
  const lines = note.split("\n").map((line) => line.trim());
  return lines.some((line) => !isRemark(line)) ? lines.filter((line) => line !== "") : [note];
}

/** Whether a note says something of the work to its readers: no list of references, address or count of a database. */
export function isRemark(note: string): boolean {
  return !ADDED.test(note) && !COUNTED.test(note) && !EMAIL.test(note) && !isReferences(note);
}

/** Works parted by semicolons, or numbered, most of them with a year: a list of what is cited. */
function isReferences(note: string): boolean {
  const items = note.split(/;\s|\[\d{1,3}\]\s/).filter((item) => item.trim() !== "");
  const cited = items.filter((item) => item.length > SHORTEST_REFERENCE && YEAR.test(item));
  return cited.length >= FEWEST_REFERENCES && cited.length * 2 > items.length;
}
