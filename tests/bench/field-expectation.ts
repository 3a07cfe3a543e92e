import { isDeepStrictEqual } from "node:util";
import { z } from "zod";

/** What a careful reader would take from the files of a case: values of papers, and words of a refusal. */
const caseSchema = z.strictObject({
  papers: z.array(z.record(z.string(), z.unknown())),
  refusalSays: z.string().optional(),
});
export type FieldCase = z.infer<typeof caseSchema>;

/** Cases by their files: one name, or several with ` + ` between them, which are read by one command. */
export const expectationsSchema = z.record(z.string(), caseSchema);

/** What a case gave: papers as they are published, and why records or files were refused. */
export interface FieldReading {
  readonly papers: readonly Readonly<Record<string, unknown>>[];
  readonly refusals: readonly string[];
}

/** What of a case was read as expected, and each value that was not, in words. */
export interface FieldVerdict {
  readonly right: number;
  readonly wrong: readonly string[];
  readonly refused: readonly string[];
}

/** Compares each value that a case names. Every paper is taken for the expected one that it differs from the least. */
export function judged(expected: FieldCase, { papers, refusals }: FieldReading): FieldVerdict {
  const left = [...papers];
  const wrong: string[] = [];
  let right = 0;
  for (const wanted of expected.papers) {
    const nearest = nearestTo(wanted, left);
    if (nearest === undefined) {
      wrong.push(`no paper for ${inShort(wanted)}`);
      continue;
    }
    const differing = differences(wanted, nearest);
    wrong.push(...differing);
    right += Object.keys(wanted).length - differing.length;
    left.splice(left.indexOf(nearest), 1);
  }
  wrong.push(...left.map(({ title }) => `a paper that nothing names: ${inShort(title)}`));
  const { refusalSays } = expected;
  if (refusalSays !== undefined) {
    if (refusals.some((reason) => reason.includes(refusalSays))) right++;
    else wrong.push(`no refusal says ${inShort(refusalSays)}`);
  }
  return { right, wrong, refused: refusals };
}

type Values = Readonly<Record<string, unknown>>;

function nearestTo(wanted: Values, papers: readonly Values[]): Values | undefined {
  const counts = papers.map((paper) => differences(wanted, paper).length);
  return papers[counts.indexOf(Math.min(...counts))];
}

function differences(wanted: Values, paper: Values): string[] {
  return Object.entries(wanted).flatMap(([name, value]) => {
    const got = paper[name.replace(LACKS, "")];
    return agrees(name, value, got) ? [] : [`${name}: ${inShort(got)}, expected ${inShort(value)}`];
  });
}

/** A name such as `commentLacks` lists what must not stand in the comment. */
const LACKS = /Lacks$/;

function agrees(name: string, wanted: unknown, got: unknown): boolean {
  if (LACKS.test(name)) return listOf(wanted).every((text) => !textOf(got).includes(textOf(text)));
  switch (name) {
    case "title":
    case "abstract":
    case "journalRef":
      return lettersOf(got) === lettersOf(wanted);
    case "authors":
      return isDeepStrictEqual(listOf(got).map(nameOf).map(lettersOf), listOf(wanted).map(lettersOf));
    case "submitted":
      return textOf(got).startsWith(textOf(wanted));
    case "links":
      return isDeepStrictEqual(got ?? [], wanted);
    case "doi":
      return textOf(got).toLowerCase() === textOf(wanted).toLowerCase();
    default:
      return isDeepStrictEqual(got ?? null, wanted);
  }
}

/** Letters and digits alone: whether a dash is long, or a space is there, is a matter of taste. */
function lettersOf(value: unknown): string {
  return textOf(value)
    .normalize("NFKC")
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]/gu, "");
}

function textOf(value: unknown): string {
  return typeof value === "string" ? value : "";
}

function listOf(value: unknown): readonly unknown[] {
  return Array.isArray(value) ? value : [];
}

const named = z.object({ name: z.string() });

function nameOf(author: unknown): unknown {
  const parsed = named.safeParse(author);
  return parsed.success ? parsed.data.name : author;
}

function inShort(value: unknown): string {
  const text = JSON.stringify(value) ?? "nothing";
  return text.length > 200 ? `${text.slice(0, 199)}…` : text;
}
