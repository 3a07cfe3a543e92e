import { lowered, raised } from "@/lib/paper/tex-signs";

const MATH = /<(?:(?:mml|m):)?math(?:\s[^<>]{0,500})?>/gi;
const TOKEN = /<(\/?)(?:(?:mml|m):)?([a-z]{1,20})(?:\s[^<>]{0,500})?(\/?)>|[^<]+|</gi;
/** Deeper formulas are printed without their structure. */
const DEEPEST = 40;

/** A text with each `<math>` as one line of signs, `CO₂`; `isSilent` leaves them out, where TeX says the same beside them. */
export function mathmlResolved(text: string, isSilent: boolean): string {
  const starts = new RegExp(MATH);
  let out = "";
  let from = 0;
  for (let found = starts.exec(text); found; found = starts.exec(text)) {
    const begin = found.index + found[0].length;
    const end = endOfMath(text, begin);
    out += text.slice(from, found.index);
    if (!isSilent) out += lineOf(text.slice(begin, end.from));
    from = end.to;
    starts.lastIndex = from;
  }
  return out + text.slice(from);
}

function endOfMath(text: string, begin: number): { from: number; to: number } {
  const end = /<\/(?:(?:mml|m):)?math>/gi;
  end.lastIndex = begin;
  const found = end.exec(text);
  return found === null
    ? { from: text.length, to: text.length }
    : { from: found.index, to: found.index + found[0].length };
}

interface Element {
  readonly name: string;
  readonly children: string[];
}

function lineOf(mathml: string): string {
  const open: Element[] = [{ name: "mrow", children: [] }];
  const close = () => {
    const element = open.pop();
    if (element !== undefined) open.at(-1)?.children.push(printed(element));
  };
  for (const [token, slash, name, isEmpty] of mathml.matchAll(TOKEN)) {
    if (name === undefined) {
      if (token.trim() !== "") open.at(-1)?.children.push(token.trim());
    } else if (slash === "") {
      if (isEmpty === "" && open.length < DEEPEST) open.push({ name: name.toLowerCase(), children: [] });
      else if (name.toLowerCase() === "mspace") open.at(-1)?.children.push(" ");
    } else if (open.length > 1 && open.at(-1)?.name === name.toLowerCase()) close();
  }
  while (open.length > 1) close();
  return open[0]?.children.join("") ?? "";
}

/** What an element of presentation MathML prints: https://www.w3.org/TR/mathml-core/ */
function printed({ name, children }: Element): string {
  const [first = "", second = "", third = ""] = children;
  switch (name) {
    case "annotation":
    case "none":
      return "";
    case "msub":
    case "munder":
      return first + below(second);
    case "msup":
    case "mover":
      return first + above(second);
    case "msubsup":
    case "munderover":
      return first + below(second) + above(third);
    case "mfrac":
      return `${bracketed(first)}/${bracketed(second)}`;
    case "msqrt":
      return `√${bracketed(children.join(""))}`;
    case "mroot":
      return `${raised(second) ?? ""}√${bracketed(first)}`;
    case "mo":
      return /^[=<>≤≥≈∼≃≡∝±×→]$/.test(first) ? ` ${first} ` : children.join("");
    default:
      return children.join("");
  }
}

function below(text: string): string {
  return text === "" ? "" : (lowered(text) ?? `_${text}`);
}

function above(text: string): string {
  return text === "" ? "" : (raised(text) ?? `^${text}`);
}

function bracketed(text: string): string {
  return [...text].length > 1 && !/^[\p{L}\d.]+$/u.test(text) ? `(${text})` : text;
}
