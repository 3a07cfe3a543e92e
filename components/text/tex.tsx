import { Fragment } from "react";
import { plainMath } from "@/lib/paper/plain";
import type { Range } from "@/lib/paper/range";
import { type Segment, segmentsOf } from "@/lib/paper/segments";
import { Marked } from "./marked";
import { mathmlOf } from "./mathml";

/**
 * What must not begin a line apart from the formula it follows: closing signs, of which more than four are no
 * punctuation, or the one letter of a word that goes on.
 */
const AFTER = /^(?:[.,;:!?)\]’”'"%-]{1,4}|\S)/u;
/** The letter or opening sign that a formula belongs to. */
const BEFORE = /\S$/u;
/** Formulae in a row without a space between hold together up to this many; a longer row may break. */
const MOST_TOGETHER = 3;
/** A formula of more signs may be wider than a phone: it scrolls within itself, and nothing is held to it. */
const WIDE = 16;

/** A stretch that is drawn: a formula, or prose at its place in the text. */
interface Piece {
  readonly at: Range;
  readonly math: Math | null;
  /** Prose only: its text, and whether it says exactly what stands at its place. */
  readonly text: string;
  readonly exact: boolean;
  /** It stands against a formula without a space between. */
  readonly glued: boolean;
}

/** A piece with the hits that reach into it. */
type Hit = Piece & { readonly hits: readonly Range[] };

/**
 * A paper's text as it is read: prose with its hits marked, formulae set. `ranges` are `[start, end)` in `text`,
 * rising and apart. A hit inside a formula marks the whole formula. A line breaks at spaces only, never between a
 * formula and what it stands against.
 */
export function Tex({ text, ranges = [] }: { text: string; ranges?: readonly Range[] }) {
  return together(withHits(piecesOf(segmentsOf(text)), ranges)).map((pieces) => {
    const drawn = pieces.map((piece) => (
      <Fragment key={piece.at[0]}>
        <Drawn piece={piece} source={text} />
      </Fragment>
    ));
    if (pieces.length === 1) return drawn;
    return (
      <span key={pieces[0]?.at[0]} className="whitespace-nowrap">
        {drawn}
      </span>
    );
  });
}

/** The pieces, each with the hits that reach into it: one walk through both, which rise. */
function withHits(pieces: readonly Piece[], ranges: readonly Range[]): Hit[] {
  let next = 0;
  return pieces.map((piece) => {
    const [start, end] = piece.at;
    while ((ranges[next]?.[1] ?? Number.POSITIVE_INFINITY) <= start) next++;
    let behind = next;
    while ((ranges[behind]?.[0] ?? Number.POSITIVE_INFINITY) < end) behind++;
    return { ...piece, hits: ranges.slice(next, behind) };
  });
}

function Drawn({ piece, source }: { piece: Hit; source: string }) {
  const { hits } = piece;
  const [start, end] = piece.at;
  if (piece.math === null)
    return <Marked text={piece.text} offset={start} ranges={piece.exact ? hits : []} />;
  return <Formula segment={piece.math} source={source.slice(start, end)} marked={hits.length > 0} />;
}

/** Parts the text into formulae, what stands against them, and the prose between. */
function piecesOf(segments: readonly Segment[]): Piece[] {
  return segments.flatMap((segment, place) => {
    if (segment.kind === "math") return [mathPiece(segment)];
    const after = isHeld(segments[place - 1]) ? (AFTER.exec(segment.text)?.[0].length ?? 0) : 0;
    const before = isHeld(segments[place + 1]) ? (BEFORE.exec(segment.text)?.[0].length ?? 0) : 0;
    const middle = Math.max(after, segment.text.length - before);
    const cuts = [0, after, middle, segment.text.length];
    return [0, 1, 2].flatMap((part) => prosePiece(segment, cuts[part] ?? 0, cuts[part + 1] ?? 0, part !== 1));
  });
}

function isHeld(segment: Segment | undefined): boolean {
  return segment?.kind === "math" && !segment.display && isNarrow(segment);
}

function mathPiece(math: Math): Piece {
  return { at: math.at, math, text: "", exact: false, glued: isHeld(math) };
}

function prosePiece(segment: Prose, from: number, to: number, glued: boolean): Piece[] {
  if (to <= from) return [];
  const [start] = segment.at;
  return [
    {
      at: [start + from, start + to],
      math: null,
      text: segment.text.slice(from, to),
      exact: exact(segment),
      glued,
    },
  ];
}

/** Pieces that may not be parted, side by side. */
function together(pieces: readonly Hit[]): Hit[][] {
  const groups: Hit[][] = [];
  for (const piece of pieces) {
    const last = groups.at(-1);
    const joins = piece.glued && last?.at(-1)?.glued === true;
    const full = (last?.filter(({ math }) => math !== null).length ?? 0) >= MOST_TOGETHER;
    if (joins && last !== undefined && !(full && piece.math !== null)) last.push(piece);
    else groups.push([piece]);
  }
  return groups;
}

/** `\$` says one sign where its source has two; hits cannot be placed in it. */
function exact({ at, ...segment }: Segment): boolean {
  return segment.kind === "text" && segment.text.length === at[1] - at[0];
}

type Math = Extract<Segment, { kind: "math" }>;
type Prose = Extract<Segment, { kind: "text" }>;

/** Whether a formula is set, and not so wide that a line may be too short for it. */
function isNarrow({ tex, display }: Math): boolean {
  return !isWide(tex) && mathmlOf(tex, display) !== null;
}

function isWide(tex: string): boolean {
  return tex.length > WIDE && plainMath(tex).length > WIDE;
}

function Formula({ segment, source, marked }: { segment: Math; source: string; marked: boolean }) {
  const { tex, display } = segment;
  const set = mathmlOf(tex, display);
  const drawn =
    set === null ? (
      <code className="font-mono text-[0.85em]">{source}</code>
    ) : isWide(tex) ? (
      <span className={display ? "wide-formula flex" : "wide-formula inline-flex"}>{set}</span>
    ) : (
      set
    );
  return marked ? <mark>{drawn}</mark> : drawn;
}
