import { lexer, type Token } from "marked";
import type { ReactNode } from "react";
import { placed } from "@/components/text/placed";
import { Tex } from "@/components/text/tex";
import { segmentsOf } from "@/lib/paper/segments";

/** Around the number of a formula while Markdown is read: a sign of the private use area, which no text has. */
const MARK = "\uE000";
/** Schemes and paths that run nothing. */
const ADDRESS = /^(?:https?:|mailto:|\/(?!\/))/i;

/** What is drawn of a token, whatever its type. */
interface Piece {
  readonly type: string;
  readonly raw: string;
  readonly text?: string | undefined;
  readonly tokens?: readonly Token[] | undefined;
  readonly href?: string | undefined;
  readonly ordered?: boolean | undefined;
  readonly items?: readonly Piece[] | undefined;
}

/** The elements of tokens that hold others and have no properties. */
const ELEMENTS = {
  paragraph: "p",
  strong: "strong",
  em: "em",
  del: "del",
  blockquote: "blockquote",
  heading: "h4",
} as const;

/**
 * A reader's note: Markdown with TeX math. Its tokens become elements one by one, so that nothing in it is ever markup:
 * HTML is shown as it is written, a picture is a link, and an address of a scheme that could run something is text.
 */
export function Markdown({ text }: { readonly text: string }) {
  const source = text.replaceAll(MARK, "");
  const formulas: string[] = [];
  // Markdown would read the signs of a formula as its own.
  const hidden = segmentsOf(source)
    .map(({ kind, at }) =>
      kind === "math" ? `${MARK}${formulas.push(source.slice(...at)) - 1}${MARK}` : source.slice(...at),
    )
    .join("");
  return <Pieces pieces={lexer(hidden)} formulas={formulas} />;
}

interface Props {
  readonly pieces: readonly Piece[];
  readonly formulas: readonly string[];
}

function Pieces({ pieces, formulas }: Props): ReactNode {
  return placed(pieces).map(({ key, thing }) => <Drawn key={key} piece={thing} formulas={formulas} />);
}

function Drawn({
  piece,
  formulas,
}: {
  readonly piece: Piece;
  readonly formulas: readonly string[];
}): ReactNode {
  const { type } = piece;
  const text = shown(piece.text ?? piece.raw, formulas);
  const inner =
    piece.tokens === undefined ? <Tex text={text} /> : <Pieces pieces={piece.tokens} formulas={formulas} />;
  if (isNamed(type)) {
    const Element = ELEMENTS[type];
    return <Element>{inner}</Element>;
  }
  switch (type) {
    case "space":
    case "def":
      return null;
    case "br":
      return <br />;
    case "hr":
      return <hr />;
    case "codespan":
      return <code>{text}</code>;
    case "code":
      return <pre>{text}</pre>;
    case "list":
      return <List piece={piece} formulas={formulas} />;
    case "link":
    case "image":
      return <Link href={piece.href ?? ""}>{inner}</Link>;
    case "text":
    case "escape":
      return inner;
    default:
      return <Tex text={shown(piece.raw, formulas)} />;
  }
}

function isNamed(type: string): type is keyof typeof ELEMENTS {
  return Object.hasOwn(ELEMENTS, type);
}

function List({ piece, formulas }: { readonly piece: Piece; readonly formulas: readonly string[] }) {
  const items = placed(piece.items ?? []).map(({ key, thing }) => (
    <li key={key}>
      <Pieces pieces={thing.tokens ?? []} formulas={formulas} />
    </li>
  ));
  return piece.ordered === true ? <ol>{items}</ol> : <ul>{items}</ul>;
}

function Link({ href, children }: { readonly href: string; readonly children: ReactNode }) {
  if (!ADDRESS.test(href)) return children;
  return (
    <a href={href} rel="noreferrer nofollow">
      {children}
    </a>
  );
}

/** A text with its formulas back in their places. */
function shown(text: string, formulas: readonly string[]): string {
  return text.replace(/\uE000(\d+)\uE000/g, (_, number: string) => formulas[Number(number)] ?? "");
}
