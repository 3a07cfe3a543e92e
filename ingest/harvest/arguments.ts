import { parseArgs } from "node:util";
import { type PinnedArxivId, parsePinnedArxivId } from "@/lib/paper/arxiv-id";

export const USAGE = `npm run harvest -- WHAT [--out DIR | --into DIR]

Fetches papers from arXiv or Hugging Face and adds them to the corpus, politely: one request at a time, three seconds
apart. A harvest that was interrupted goes on where it was when the same command is given again.

WHAT is one of

  --query QUERY    papers that match, in arXiv's query language: 'cat:cs.DC AND abs:"edge computing"';
                   --max N takes the newest N alone
  --ids ID…        papers by their arXiv ids, parted by commas or spaces
  --set SET        a category or archive as a whole (cs.DC, hep-th, cs), by OAI-PMH, the way for many papers;
                   --from DATE and --until DATE take what changed on those days (2026-03-01) alone;
                   --prefix arXivRaw, arXiv or oai_dc says in which form, otherwise arXivRaw
  --resolve        looks up on arXiv the papers of the corpus that have no arXiv id, by title and abstract
  --trending [DATE]  the papers Hugging Face shows for a day, otherwise its latest

  --out DIR        the corpus folder; otherwise CORPUS_DIR, otherwise data/corpus
  --into DIR       save the answers in this folder and leave the corpus alone; they can be ingested later
  --restart        begin anew, though the same harvest was interrupted
  --help           show this

Exit code: 0 when everything asked for was fetched, 1 when something was not, 2 when the command was not understood.`;

/** The forms in which arXiv's OAI-PMH interface writes papers. */
const PREFIXES = ["arXivRaw", "arXiv", "oai_dc"] as const;
export type MetadataPrefix = (typeof PREFIXES)[number];

/** What is to be fetched. Dates are days. */
export type Wanted =
  | { readonly kind: "query"; readonly query: string; readonly most: number | null }
  | { readonly kind: "ids"; readonly ids: readonly PinnedArxivId[] }
  | {
      readonly kind: "set";
      readonly set: string;
      readonly from: string | null;
      readonly until: string | null;
      readonly prefix: MetadataPrefix;
    }
  | { readonly kind: "resolve" }
  | { readonly kind: "trending"; readonly date: string | null };

export interface HarvestArguments {
  readonly wanted: Wanted;
  readonly out: string | null;
  readonly into: string | null;
  readonly restart: boolean;
}

interface Bad {
  readonly kind: "bad";
  readonly message: string;
}
export type ParsedHarvestArguments =
  | { readonly kind: "run"; readonly asked: HarvestArguments }
  | { readonly kind: "help" }
  | Bad;

/** Never throws: what cannot be understood is a message. */
export function parseHarvestArguments(args: readonly string[]): ParsedHarvestArguments {
  let parsed: ReturnType<typeof parse>;
  try {
    parsed = parse(args);
  } catch (error) {
    return bad(error instanceof Error ? error.message : String(error));
  }
  const { values } = parsed;
  if (values.help) return { kind: "help" };
  if (values.out === "" || values.into === "") return bad("A name is empty.");
  if (values.out !== undefined && values.into !== undefined)
    return bad("--out and --into exclude each other.");
  const wanted = wantedBy(parsed);
  if (wanted.kind === "bad") return wanted;
  if (wanted.kind === "resolve" && values.into !== undefined)
    return bad("--resolve changes the corpus: it takes no --into.");
  const { out = null, into = null, restart = false } = values;
  return { kind: "run", asked: { wanted, out, into, restart } };
}

function parse(args: readonly string[]) {
  return parseArgs({
    args: [...args],
    allowPositionals: true,
    options: {
      query: { type: "string" },
      max: { type: "string" },
      ids: { type: "boolean" },
      set: { type: "string" },
      from: { type: "string" },
      until: { type: "string" },
      prefix: { type: "string" },
      resolve: { type: "boolean" },
      trending: { type: "boolean" },
      out: { type: "string" },
      into: { type: "string" },
      restart: { type: "boolean" },
      help: { type: "boolean", short: "h" },
    },
  });
}

type Parsed = ReturnType<typeof parse>;

const KINDS = ["query", "ids", "set", "resolve", "trending"] as const;
/** The options that only one kind of harvest knows. */
const OWN_OPTIONS = { max: "query", from: "set", until: "set", prefix: "set" } as const;

function wantedBy({ values, positionals }: Parsed): Wanted | Bad {
  const kinds = KINDS.filter((kind) => values[kind] !== undefined);
  const [kind] = kinds;
  if (kind === undefined || kinds.length > 1)
    return bad(`Expected one of ${KINDS.map((name) => `--${name}`).join(", ")}.`);
  for (const [option, owner] of Object.entries(OWN_OPTIONS))
    if (owner !== kind && option in values) return bad(`--${option} goes with --${owner} alone.`);
  if (positionals.length > 0 && kind !== "ids" && kind !== "trending")
    return bad(`“${positionals[0]}” is not understood; a query of several words stands in quotes.`);
  switch (kind) {
    case "query":
      return wantedQuery(values.query ?? "", values.max);
    case "ids":
      return wantedIds(positionals);
    case "set":
      return wantedSet(values);
    case "resolve":
      return { kind };
    case "trending":
      return wantedTrending(positionals);
  }
}

function wantedQuery(query: string, max: string | undefined): Wanted | Bad {
  if (query.trim() === "") return bad("The query is empty.");
  if (max !== undefined && !/^[1-9]\d{0,7}$/.test(max)) return bad("--max takes a number from 1 on.");
  return { kind: "query", query: query.trim(), most: max === undefined ? null : Number(max) };
}

function wantedIds(texts: readonly string[]): Wanted | Bad {
  const words = texts.flatMap((text) => text.split(/[\s,]+/)).filter((word) => word !== "");
  if (words.length === 0) return bad("--ids takes arXiv ids such as 2505.23819 or hep-th/9901001v2.");
  const ids: PinnedArxivId[] = [];
  for (const word of words) {
    const pinned = parsePinnedArxivId(word);
    if (pinned === null) return bad(`“${word.slice(0, 80)}” is no arXiv id.`);
    ids.push(pinned);
  }
  return { kind: "ids", ids };
}

function wantedSet({ set = "", prefix = "arXivRaw", ...days }: Parsed["values"]): Wanted | Bad {
  const { from, until } = { from: days.from ?? null, until: days.until ?? null };
  if (!/^[\w.:-]{1,80}$/.test(set)) return bad("--set takes a category or an archive: cs.DC, hep-th, cs.");
  for (const date of [from, until]) if (date !== null && !isDay(date)) return bad(noDay(date));
  if (from !== null && until !== null && from > until) return bad("--from is later than --until.");
  const known = PREFIXES.find((name) => name === prefix);
  if (known === undefined) return bad(`--prefix is one of ${PREFIXES.join(", ")}.`);
  return { kind: "set", set, from, until, prefix: known };
}

function wantedTrending(days: readonly string[]): Wanted | Bad {
  if (days.length > 1) return bad("--trending takes one day.");
  const date = days[0] ?? null;
  return date === null || isDay(date) ? { kind: "trending", date } : bad(noDay(date));
}

function isDay(text: string): boolean {
  return /^\d{4}-\d\d-\d\d$/.test(text) && !Number.isNaN(Date.parse(text));
}

function noDay(text: string): string {
  return `“${text.slice(0, 80)}” is no day: expected one such as 2026-03-01.`;
}

function bad(message: string): Bad {
  return { kind: "bad", message };
}
