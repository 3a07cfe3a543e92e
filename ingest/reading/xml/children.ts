import { markupAt, tagEnd } from "./markup";

/** An element right below the root of a document. */
export interface Child {
  readonly name: string;
  readonly xml: string;
  /** The line on which it begins, from 1. */
  readonly line: number;
}

/** The elements right below the root, as far as their tags match in number. */
export function* childrenOf(text: string): Generator<Child> {
  let depth = 0;
  let start = 0;
  let name = "";
  let line = 1;
  let counted = 0;
  for (let at = text.indexOf("<"); at >= 0; ) {
    const markup = markupAt(text, at, true);
    if (markup?.kind === "closed-by") {
      const end = text.indexOf(markup.terminator, at);
      if (end < 0) return;
      at = text.indexOf("<", end + markup.terminator.length);
      continue;
    }
    const end = markup?.kind === "tag" ? tagEnd(text, at + 1) : null;
    if (end === "open") return;
    if (end === null || !end.isWhole) {
      at = text.indexOf("<", at + 1);
      continue;
    }
    const isClosing = text[at + 1] === "/";
    const isEmpty = text[end.at - 1] === "/";
    if (depth === 1 && !isClosing) {
      start = at;
      name = /^<([^\s/>]{1,100})/.exec(text.slice(at, at + 102))?.[1] ?? "";
      line += text.slice(counted, at).split("\n").length - 1;
      counted = at;
    }
    if (isClosing) depth--;
    else if (!isEmpty) depth++;
    if (depth === 0) return;
    if (depth === 1 && (isClosing || isEmpty) && name !== "")
      yield { name, xml: text.slice(start, end.at + 1), line };
    at = text.indexOf("<", end.at + 1);
  }
}
