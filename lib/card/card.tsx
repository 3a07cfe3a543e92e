import { formatDay } from "@/lib/paper/format-date";
import type { Paper } from "@/lib/paper/paper";
import { plainText } from "@/lib/paper/plain";
import { LIGHT } from "@/lib/site/palette";
import { laidOut, painted } from "./draw";
import { SANS_FAMILY, SERIF_FAMILY } from "./fonts";

/** A longer title goes beyond the four lines that it has. */
const MOST_OF_TITLE = 300;
const MOST_OF_NAME = 60;
const MOST_NAMES = 3;
/** A title of which less can be drawn says nothing. */
const LEAST_DRAWN = 0.6;

interface Said {
  readonly title: string;
  readonly authors: string;
  readonly facts: string;
}

/**
 * The picture of a paper for those who share its link: title with its formulas as text, authors and date, as PNG. Signs
 * that the fonts of the pages lack are written in simpler ones or left out; null where most of a title would be.
 */
export async function cardOf(paper: Paper): Promise<Uint8Array<ArrayBuffer> | null> {
  const whole = saidOf(paper);
  let said = whole;
  let drawing = await laidOut(elementOf(said));
  for (const replace of [simpler, leftOut]) {
    const { missing } = drawing;
    if (missing.size === 0) break;
    said = mapped(said, (text) => replace(text, missing));
    drawing = await laidOut(elementOf(said));
  }
  return lettersIn(said.title) < LEAST_DRAWN * lettersIn(whole.title) ? null : painted(drawing.svg);
}

function saidOf(paper: Paper): Said {
  const names = paper.authors.slice(0, MOST_NAMES).map(({ name }) => cut(name, MOST_OF_NAME));
  const more = paper.authors.length - names.length;
  const date = paper.submitted === undefined ? [] : [formatDay(paper.submitted)];
  const arxiv = paper.arxivId === undefined ? [] : [`arXiv:${paper.arxivId}`];
  return {
    title: cut(plainText(paper.title), MOST_OF_TITLE),
    authors: [...names, ...(more > 0 ? [`and ${more} more`] : [])].join(", "),
    facts: [...date, ...arxiv].join(" · "),
  };
}

function cut(text: string, most: number): string {
  const signs = [...text];
  return signs.length <= most ? text : `${signs.slice(0, most - 1).join("")}…`;
}

function mapped({ title, authors, facts }: Said, change: (text: string) => string): Said {
  return { title: change(title), authors: change(authors), facts: change(facts) };
}

/** Subscripts as numbers, slanted letters as letters (https://www.unicode.org/reports/tr15, NFKC). */
function simpler(text: string, missing: ReadonlySet<string>): string {
  return Array.from(text, (sign) => (missing.has(sign) ? sign.normalize("NFKC") : sign)).join("");
}

function leftOut(text: string, missing: ReadonlySet<string>): string {
  return Array.from(text, (sign) => (missing.has(sign) ? "" : sign)).join("");
}

function lettersIn(text: string): number {
  return text.match(/[\p{L}\p{N}]/gu)?.length ?? 0;
}

// A picture knows nothing of its reader's theme.
const { paper: PAPER, ink: INK, soft: SOFT, accent: ACCENT } = LIGHT;

function elementOf({ title, authors, facts }: Said) {
  return (
    <div
      style={{ display: "flex", width: "100%", height: "100%", background: PAPER, fontFamily: SANS_FAMILY }}
    >
      <div style={{ display: "flex", width: 16, height: "100%", background: ACCENT }} />
      <div
        style={{
          display: "flex",
          flexDirection: "column",
          justifyContent: "space-between",
          width: 1040,
          height: 510,
          margin: "60px 72px",
          color: INK,
        }}
      >
        <div style={{ display: "flex", fontSize: 28, color: SOFT }}>Incipit</div>
        <div
          style={{ display: "block", fontFamily: SERIF_FAMILY, fontSize: 62, lineHeight: 1.16, lineClamp: 4 }}
        >
          {title}
        </div>
        <div style={{ display: "flex", flexDirection: "column", fontSize: 30 }}>
          <div style={{ display: "block", lineClamp: 2 }}>{authors}</div>
          <div style={{ display: "flex", marginTop: 10, color: SOFT }}>{facts}</div>
        </div>
      </div>
    </div>
  );
}
