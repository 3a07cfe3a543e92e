import { type PersonName, splitName } from "@/lib/paper/names";
import { foldLetters } from "@/lib/paper/slug";
import { type Random, shuffled } from "../random";
import type { Held } from "./held";
import type { People } from "./people";
import { type PlacesRow, placesOf } from "./rows";

const EACH = 25;

/** A way to type a name; null where the name has no such form. */
interface Form {
  readonly row: string;
  type(name: PersonName, printed: string): string | null;
}

const given = (name: PersonName): string => name.given.replace(/[.\s]+/g, " ").trim();
/** The initials of the given names: `Jean-Pierre H.` has J, P and H. */
const initials = (name: PersonName): string[] =>
  name.given.split(/[^\p{L}]+/u).flatMap((word) => word.slice(0, 1).toUpperCase() || []);
const isWritten = (name: PersonName): boolean => /\p{L}{3,}/u.test(name.given);
const onlyIf = (condition: boolean, text: string): string | null => (condition ? text : null);
/** What is left of a text when it was changed at all. */
const changed = (before: string, after: string): string | null => (after === before ? null : after);

const DIGRAPHS: Readonly<Record<string, string>> = {
  ü: "ue",
  ö: "oe",
  ä: "ae",
  Ü: "Ue",
  Ö: "Oe",
  Ä: "Ae",
  ß: "ss",
  ø: "oe",
  å: "aa",
};
const PARTICLE = /^(?:(?:van|von|de|del|della|der|den|di|da|dos|la|le|ten|ter|zu|zur)\s+)+/i;

const FORMS: readonly Form[] = [
  { row: "Chris H. Greene, as printed", type: (_, printed) => printed },
  {
    row: "Greene Chris H",
    type: (name) => onlyIf(isWritten(name), `${name.family} ${given(name).replaceAll("-", " ")}`),
  },
  { row: "Greene, Chris H.", type: (name) => onlyIf(isWritten(name), `${name.family}, ${name.given}`) },
  { row: "Greene C H", type: (name) => `${name.family} ${initials(name).join(" ")}` },
  {
    row: "Greene CH",
    type: (name) => onlyIf(initials(name).length > 1, `${name.family} ${initials(name).join("")}`),
  },
  { row: "C. H. Greene", type: (name) => `${initials(name).join(". ")}. ${name.family}` },
  { row: "Greene_C_H", type: (name) => underscored(name) },
  { row: "au:Greene_C_H", type: (name) => `au:${underscored(name)}` },
  { row: "D’Incao for D'Incao", type: (_, printed) => changed(printed, printed.replaceAll("'", "’")) },
  {
    row: "DIncao for D'Incao",
    type: (name, printed) => onlyIf(/['’]/.test(name.family), printed.replace(/['’]/g, "")),
  },
  {
    row: "D Incao for D'Incao",
    type: (name, printed) => onlyIf(/['’]/.test(name.family), printed.replace(/['’]/g, " ")),
  },
  {
    row: "Mueller for Müller",
    type: (_, printed) =>
      changed(
        printed,
        printed.replace(/[üöäÜÖÄßøå]/g, (sign) => DIGRAPHS[sign] ?? sign),
      ),
  },
  {
    row: "Muller for Müller",
    type: (_, printed) => onlyIf(/[^\p{ASCII}]/u.test(printed), plainLetters(printed)),
  },
  {
    row: "Shing Tung Yau for Shing-Tung Yau",
    type: (_, printed) => changed(printed, printed.replaceAll("-", " ")),
  },
  {
    row: "Shingtung Yau for Shing-Tung Yau",
    type: (_, printed) =>
      changed(
        printed,
        printed.replace(/-(\p{L}{2})/gu, (_all, end: string) => end.toLowerCase()),
      ),
  },
  {
    row: "van der Waals, as printed",
    type: (name, printed) => onlyIf(PARTICLE.test(name.family), printed),
  },
  {
    row: "Waals for van der Waals",
    type: (name) => onlyIf(PARTICLE.test(name.family), `${name.given} ${name.family.replace(PARTICLE, "")}`),
  },
];

/** Names typed in other forms than papers print them: how often a paper by such a person comes. */
export async function measureAuthorForms(
  { corpus }: Held,
  people: People,
  random: Random,
): Promise<PlacesRow[]> {
  const persons = people.names.filter(isPerson);
  const rows: PlacesRow[] = [];
  for (const { row, type } of FORMS) {
    const typed = shuffled(persons, random).flatMap((printed) => {
      const text = type(splitName(printed), printed);
      return text === null ? [] : [{ text, printed }];
    });
    const questions = typed
      .slice(0, EACH)
      .map(({ text, printed }) => ({ text, wanted: people.papersOf(printed) }));
    rows.push(await placesOf(corpus, row, questions));
  }
  return rows;
}

/** A name with given and family names, and no signs that no name has. */
function isPerson(name: string): boolean {
  return splitName(name).given !== "" && /^[\p{L}\p{M}\s.'’-]+$/u.test(name);
}

function underscored(name: PersonName): string {
  return [...name.family.split(" "), ...initials(name)].join("_");
}

function plainLetters(text: string): string {
  return text.replace(/[^\p{ASCII}]/gu, (sign) => foldLetters(sign));
}
