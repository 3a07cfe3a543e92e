import type { LocalCorpus } from "@/lib/corpus/corpus";
import { type Random, shuffled } from "../random";
import { ADDRESS_FORMS, LIST_FORMS } from "./address-forms";
import { answerTo, pathFor } from "./ask";
import type { Held } from "./held";
import type { Check, ChecksRow, Measured } from "./rows";

/** So many ids of either style, `1709.01234` and `hep-th/9901001`. */
const IDS = 5;
const AT_ONCE = 3;
/** No paper of the corpus has it. */
const VERSION_NOT_HELD = 9;

/** How often an id or an address leads to its paper, and several ids to a list of theirs. */
export async function measureAddresses({ papers, corpus }: Held, random: Random): Promise<Measured> {
  const ids = shuffled(
    papers.flatMap(({ arxivId }) => arxivId ?? []),
    random,
  );
  const some = [
    ...ids.filter((id) => !id.includes("/")).slice(0, IDS),
    ...ids.filter((id) => id.includes("/")).slice(0, IDS),
  ];
  const rows: ChecksRow[] = [];
  for (const { row, write, version } of ADDRESS_FORMS) {
    const checks: Check[] = [];
    for (const id of some) checks.push(await leadsTo(corpus, write(id), pathTo(id, version)));
    rows.push({ row, checks });
  }
  const notHeld: Check[] = [];
  for (const id of some) notHeld.push(await leadsTo(corpus, `${id}v${VERSION_NOT_HELD}`, pathTo(id)));
  rows.push({ row: `IDv${VERSION_NOT_HELD}, which is not held: the held paper`, checks: notHeld });
  for (const { row, write } of LIST_FORMS) {
    const checks: Check[] = [];
    for (let at = 0; at + AT_ONCE <= some.length; at++)
      checks.push(
        await listsThese(corpus, write(some.slice(at, at + AT_ONCE)), some.slice(at, at + AT_ONCE)),
      );
    rows.push({ row, checks });
  }
  const all = { row: "all ids and addresses", checks: rows.flatMap(({ checks }) => checks) };
  return { places: [], checks: [...rows, all] };
}

function pathTo(id: string, version?: number): string {
  return `/papers/${id}${version === undefined ? "" : `v${version}`}`;
}

/** What follows a question mark may say why. */
async function leadsTo(corpus: LocalCorpus, text: string, path: string): Promise<Check> {
  const led = await pathFor(corpus, text);
  if (led === null)
    return { text, isRight: false, saw: `${(await answerTo(corpus, text)).result.total} found` };
  return { text, isRight: led.split("?")[0] === path, saw: led };
}

async function listsThese(corpus: LocalCorpus, text: string, ids: readonly string[]): Promise<Check> {
  const { listed, result } = await answerTo(corpus, text);
  const keys = listed.map(({ paper }) => paper.key);
  const isRight = result.total === ids.length && ids.every((id) => keys.includes(id));
  return { text, isRight, saw: `${result.total}: ${keys.slice(0, ids.length).join(" ")}` };
}
