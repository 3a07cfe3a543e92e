import { FIELD_NAMES } from "@/lib/paper/field-names";
import { LONGEST } from "@/lib/paper/limits";
import type { Cut, Paper } from "@/lib/paper/paper";

/** What of a paper is too long to be kept whole, and how much of it is; drawn for very few papers. */
export function CutNote({ paper: { cut, authors } }: { paper: Paper }) {
  if (cut === undefined) return null;
  return (
    <p className="mt-6 max-w-[38rem] border-l-2 border-rule pl-4 text-soft">
      Its source says more than is kept here to read and to search: {partsOf(cut, authors.length).join("; ")}.
    </p>
  );
}

function partsOf({ authors, ...texts }: Cut, named: number): string[] {
  const fields = (["title", "abstract", "comment", "journalRef"] as const).flatMap((field) => {
    const length = texts[field];
    return length === undefined
      ? []
      : [of(FIELD_NAMES[field].toLowerCase(), LONGEST[field], length, "characters")];
  });
  return authors === undefined ? fields : [...fields, of("authors", named, authors, "names")];
}

/** `abstract, the first 10,000 of 3,600,000 characters`. */
function of(name: string, kept: number, all: number, unit: string): string {
  return `${name}, the first ${kept.toLocaleString("en")} of ${all.toLocaleString("en")} ${unit}`;
}
