import { carriesNothing } from "../../analysis/little-words";
import { compoundsOf } from "../../analysis/tokens";
import type { Leaf, Spelling } from "../match/leaf";
import { asBuffer } from "../storage/bytes";
import type { IndexViews } from "../storage/index-views";

/** The words of a title in order. */
export interface TitleWords {
  readonly forms: readonly string[];
  /** The compound that begins at a word, written as one; undefined elsewhere. */
  readonly joined: readonly (string | undefined)[];
  /** How many words that carry something stand before each word. */
  readonly carrying: readonly number[];
}

/** Where a word of a query stands in a title, counted in words that carry something: `[first, last]`. */
export type TitlePlace = readonly [first: number, last: number];

/** The titles of a corpus as they were written: what the postings cannot tell, since they hold stems. */
export class Titles {
  readonly #bytes: Buffer;
  readonly #offsets: Uint32Array;

  constructor(views: IndexViews) {
    this.#bytes = asBuffer(views.bytes("titles"));
    this.#offsets = views.u32("titleOffsets");
  }

  words(paper: number): TitleWords {
    const title = this.#bytes.toString("utf8", this.#offsets[paper], this.#offsets[paper + 1]);
    const forms: string[] = [];
    const joined: (string | undefined)[] = [];
    const carrying: number[] = [];
    let before = 0;
    for (const compound of compoundsOf(title)) {
      compound.parts.forEach(({ form }, i) => {
        forms.push(form);
        joined.push(i === 0 ? (compound.joined ?? undefined) : undefined);
        carrying.push(before);
        if (!carriesNothing(form)) before++;
      });
    }
    return { forms, joined, carrying };
  }
}

/** Where a title has a word of the query exactly as it was typed. */
export function placesIn({ forms, joined, carrying }: TitleWords, { spellings, prefix }: Leaf): TitlePlace[] {
  const places: TitlePlace[] = [];
  const open = prefix !== "none";
  for (let at = 0; at < forms.length; at++) {
    for (const spelling of spellings) {
      if (!standsAt(forms, at, spelling, open) && !(spelling.length === 1 && joined[at] === spelling[0]))
        continue;
      const first = carrying[at] ?? 0;
      places.push([first, carrying[at + spelling.length - 1] ?? first]);
    }
  }
  return places;
}

function standsAt(forms: readonly string[], at: number, spelling: Spelling, open: boolean): boolean {
  return spelling.every((typed, i) => {
    const form = forms[at + i];
    return open && i === spelling.length - 1 ? form?.startsWith(typed) : form === typed;
  });
}
