import type { Corpus } from "@/lib/corpus/corpus";
import { type ArxivId, parseArxivId } from "@/lib/paper/arxiv-id";
import type { Paper } from "@/lib/paper/paper";

const MOST_NEAR = 5;

/** The arXiv id that a path below `/papers/` names; null for every other path. */
export function idInPath(path: string): ArxivId | null {
  return path.startsWith("/papers/") ? parseArxivId(path.slice("/papers/".length)) : null;
}

/** Held papers whose ids are a slip of the hand away: one digit is another one, or two neighbours are exchanged. */
export async function papersNear(corpus: Corpus, id: ArxivId): Promise<readonly Paper[]> {
  const found = await Promise.all(slipsOf(id).map((slip) => corpus.resolve(slip)));
  const numbers = found.flatMap((one) => (one.kind === "paper" ? [one.paper] : []));
  const first = [...new Set(numbers)].sort((a, b) => a - b).slice(0, MOST_NEAR);
  return Promise.all(first.map((number) => corpus.texts.read(number)));
}

/** What an id becomes by one slip: about a hundred, however many papers there are. */
function slipsOf(id: ArxivId): string[] {
  return [...id].flatMap((sign, place) => {
    const [before, next, after] = [id.slice(0, place), id[place + 1] ?? "", id.slice(place + 2)];
    const otherDigits = /\d/.test(sign) ? [..."0123456789"].filter((digit) => digit !== sign) : [];
    const mistyped = otherDigits.map((digit) => `${before}${digit}${next}${after}`);
    return next === "" || next === sign ? mistyped : [...mistyped, `${before}${next}${sign}${after}`];
  });
}
