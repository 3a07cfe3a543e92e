import { pathOfPaper } from "@/lib/paper/address";
import { formatDay } from "@/lib/paper/format-date";
import type { Paper } from "@/lib/paper/paper";
import { plainText } from "@/lib/paper/plain";
import type { Group, NewPaper } from "./gather";

/** What a message says, and where its links lead. */
export interface Page {
  readonly title: string;
  readonly groups: readonly Group[];
  /** The site's origin. */
  readonly origin: string;
  /** Where who wants no more of it may say so. */
  readonly unsubscribe: string;
}

const NAMED = 4;
const WIDTH = 72;

/** `Ada Byron, Kay Key and 3 more · 28 May 2025`. */
export function authorsAndDate({ authors, cut, submitted }: Paper): string {
  const named = authors.slice(0, NAMED).map(({ name }) => name);
  const more = (cut?.authors ?? authors.length) - named.length;
  const people = `${named.join(", ")}${more > 0 ? ` and ${more.toLocaleString("en")} more` : ""}`;
  return [people, submitted === undefined ? "" : formatDay(submitted)]
    .filter((part) => part !== "")
    .join(" · ");
}

/** Why a paper is in the message: the query that it matches, and the others that it matches too. */
export function whyOf({ also }: NewPaper, { title, asks }: Group): string {
  const others = also.length > 0 ? `; also for ${also.join(", ")}` : "";
  return `Here for ${asks === "" ? title : asks}${others}`;
}

/** The message for programs that show text alone: lines of at most 72 letters, but for addresses. */
export function textPage({ title, groups, origin, unsubscribe }: Page): string {
  const parts = groups.flatMap((group) => [
    `${wrapped(group.title)}\n${"=".repeat(Math.min(WIDTH, group.title.length))}\n${origin}${group.page}`,
    ...group.papers.map((one) => textOf(one, group, origin)),
    ...(group.waiting > 0 ? [`and ${group.waiting.toLocaleString("en")} more`] : []),
  ]);
  return `${[wrapped(title), ...parts, `-- \n${origin}\nNo more of these: ${unsubscribe}`].join("\n\n")}\n`;
}

function textOf(one: NewPaper, group: Group, origin: string): string {
  const { paper, passage } = one;
  const lines = [
    plainText(paper.title),
    authorsAndDate(paper),
    `${origin}${pathOfPaper(paper)}`,
    passage,
    whyOf(one, group),
  ];
  return lines
    .filter((line) => line !== "")
    .map(wrapped)
    .join("\n");
}

/** A paragraph as lines that end between words. */
function wrapped(text: string): string {
  const lines = [""];
  for (const word of text.split(/\s+/).filter((part) => part !== "")) {
    const last = lines.at(-1) ?? "";
    if (last !== "" && last.length + 1 + word.length > WIDTH) lines.push(word);
    else lines[lines.length - 1] = last === "" ? word : `${last} ${word}`;
  }
  return lines.join("\n");
}
