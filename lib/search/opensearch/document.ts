import type { Paper } from "@/lib/paper/paper";
import { termOf } from "../analysis/terms";
import { compoundsOf } from "../analysis/tokens";
import { titleOrder } from "../embedded/build/paper-orders";
import { walkWords } from "../embedded/build/paper-words";
import { dayNumber, hasValuesOf, valueKeysOf } from "../embedded/build/values";
import { type IndexedField, VALUE_MARK } from "../embedded/storage/layout";
import type { Dsl } from "./dsl";
import { BESIDE, FORM_MARK } from "./mapping";

/** So many characters of a title decide where it stands by title. */
const ORDER_LETTERS = 200;

/** What the cluster holds of a paper. */
export function paperDocument(paper: Paper, number: number): Dsl {
  const submitted = dayNumber(paper.submitted);
  const updated = paper.updated ?? paper.submitted;
  return {
    number,
    ...wordsOf(paper),
    keys: [...valueKeysOf(paper)],
    source: [...new Set(paper.origins.map(({ source }) => source))],
    topic: paper.topics,
    category: paper.categories,
    ...(paper.venue === undefined ? {} : { venue: paper.venue.name }),
    has: hasValuesOf(paper),
    year: Math.floor(submitted / 10_000),
    month: Math.floor(submitted / 100),
    ...(submitted === 0 ? {} : { submittedDay: submitted, submitted: paper.submitted }),
    ...(updated === undefined ? {} : { updatedDay: dayNumber(updated), updated }),
    titleOrder: titleOrder(paper.title).slice(0, ORDER_LETTERS),
    key: paper.key,
    paper,
  };
}

export interface AuthorRow {
  readonly slug: string;
  readonly name: string;
  /** The numbers of all papers, in rising order. */
  readonly papers: readonly number[];
}

/** What the cluster holds of an author, who is so many-th of all by the slug. */
export function authorDocument({ slug, name, papers }: AuthorRow, place: number): Dsl {
  const forms = compoundsOf(name).flatMap(({ parts }) => parts.map(({ form }) => form));
  return { words: forms.join(" "), name, slug, count: papers.length, place, papers };
}

/** The words of each field, places parted by spaces; where places are left out, another text begins. */
function wordsOf(paper: Paper): Partial<Record<IndexedField, string[]>> {
  const fields = new Map<IndexedField, Map<number, Set<string>>>();
  const tokens = { title: compoundsOf(paper.title), abstract: compoundsOf(paper.abstract) };
  walkWords(paper, tokens, (form, field, position) => {
    const places = fields.get(field) ?? new Map<number, Set<string>>();
    fields.set(field, places);
    const place = places.get(position) ?? new Set<string>();
    places.set(position, place);
    for (const word of wordsAt(form, field)) place.add(word);
  });
  return Object.fromEntries([...fields].map(([field, places]) => [field, textsOf(places)]));
}

/** Names have no stems: a word of one is found as a name, and as it is written. */
function wordsAt(form: string, field: IndexedField): string[] {
  if (form.startsWith(VALUE_MARK)) return [form];
  return field === "author" ? [FORM_MARK + form] : [termOf(form), FORM_MARK + form];
}

function textsOf(places: ReadonlyMap<number, ReadonlySet<string>>): string[] {
  const texts: string[][] = [];
  let last = Number.NaN;
  for (const [place, words] of [...places].sort(([a], [b]) => a - b)) {
    if (place !== last + 1) texts.push([]);
    texts.at(-1)?.push([...words].join(BESIDE));
    last = place;
  }
  return texts.map((words) => words.join(" "));
}
