const IF = "\\ifmmode";
const ELSE = "\\else";
const END = "\\fi";

/**
 * TeX with the branch of each `\ifmmode … \else … \fi` that is read where it stands: the first between dollars, else the
 * second. The American Physical Society writes every accent so.
 */
export function chosenBranches(tex: string): string {
  if (!tex.includes(IF)) return tex;
  const out: string[] = [];
  let isMath = false;
  let from = 0;
  for (let at = tex.indexOf(IF); at >= 0; at = tex.indexOf(IF, from)) {
    const before = tex.slice(from, at);
    out.push(before);
    if (dollarsIn(before) % 2 === 1) isMath = !isMath;
    const { first, second, end } = branchesAt(tex, at + IF.length);
    out.push(ended((isMath ? first : second).trimStart()));
    from = end;
  }
  out.push(tex.slice(from));
  return out.join("");
}

function branchesAt(tex: string, from: number): { first: string; second: string; end: number } {
  const end = tex.indexOf(END, from);
  if (end < 0) return { first: "", second: tex.slice(from), end: tex.length };
  const otherwise = tex.indexOf(ELSE, from);
  const hasOther = otherwise >= 0 && otherwise < end;
  return {
    first: tex.slice(from, hasOther ? otherwise : end),
    second: hasOther ? tex.slice(otherwise + ELSE.length, end) : "",
    end: behind(tex, end + END.length),
  };
}

/** A command takes the blanks behind it, or is ended by empty braces. */
function behind(tex: string, at: number): number {
  if (tex.startsWith("{}", at)) return at + 2;
  return tex[at] === " " ? at + 1 : at;
}

/** A branch that ends in the name of a command does not join the letters behind it. */
function ended(branch: string): string {
  return /\\[A-Za-z]{1,40}$/.test(branch) ? `${branch}{}` : branch;
}

function dollarsIn(text: string): number {
  return text.replace(/\\./g, "").split("$").length - 1;
}
