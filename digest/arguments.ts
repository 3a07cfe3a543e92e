import { parseArgs } from "node:util";
import { addressSchema, type Digest, digestOf } from "./config";

export const USAGE = `npm run digest -- --config FILE | --query QUERY… --to ADDRESS [--since last|DATE] [--eml DIR | --stdout]

Sends by mail what is new for some queries, and remembers what was sent, so that nothing is sent twice.

  --config FILE    digests in JSON: who gets what; see docs/following.md
  --query QUERY    as the search box takes it, or as the address of a page has it: '?q=moe&source=arxiv'; may be repeated
  --to ADDRESS     who gets it
  --most N         so many papers of each query at most, otherwise 25; the others wait for the next message
  --since last     what was not sent before: this is so without --since, too
  --since DATE     what was submitted or revised since that day; nothing is remembered
  --again          what may not have arrived, since a run was ended while sending it, is new again
  --eml DIR        as files of that folder, in the place of sending them
  --stdout         as text, in the place of sending them
  --state DIR      the folder in which what was sent is remembered; otherwise digests in the corpus folder
  --help           show this

SMTP_URL names the mail server, DIGEST_FROM the sender, SITE_URL the site to which the links lead.

Exit code: 0 when all was sent or nothing is new, 1 when something was not, 2 when the command was not understood.`;

/** What is to be sent, and how. */
export interface DigestArguments {
  readonly what:
    | { readonly kind: "config"; readonly file: string }
    | { readonly kind: "digest"; readonly digest: Digest };
  readonly how: { readonly kind: "smtp" | "stdout" } | { readonly kind: "eml"; readonly folder: string };
  /** A day; null for what was not sent before. */
  readonly since: string | null;
  readonly again: boolean;
  readonly stateFolder: string | null;
}

export type ParsedDigestArguments =
  | { readonly kind: "run"; readonly asked: DigestArguments }
  | { readonly kind: "help" }
  | { readonly kind: "bad"; readonly message: string };

/** Never throws: what cannot be understood is a message. */
export function parseDigestArguments(args: readonly string[]): ParsedDigestArguments {
  let values: ReturnType<typeof valuesOf>;
  try {
    values = valuesOf(args);
  } catch (error) {
    return bad(error instanceof Error ? error.message : String(error));
  }
  if (values.help) return { kind: "help" };
  const what = whatOf(values);
  if (typeof what === "string") return bad(what);
  const { eml, stdout = false, since = "last", again = false, state = null } = values;
  if (eml !== undefined && stdout) return bad("--eml and --stdout exclude each other.");
  if (eml === "" || state === "") return bad("A name is empty.");
  if (since !== "last" && !isDay(since)) return bad("--since takes “last” or a day such as 2026-03-01.");
  if (since !== "last" && again) return bad("--again goes with --since last alone.");
  const how =
    eml !== undefined
      ? { kind: "eml" as const, folder: eml }
      : ({ kind: stdout ? "stdout" : "smtp" } as const);
  return {
    kind: "run",
    asked: { what, how, since: since === "last" ? null : since, again, stateFolder: state },
  };
}

function valuesOf(args: readonly string[]) {
  return parseArgs({
    args: [...args],
    options: {
      config: { type: "string" },
      query: { type: "string", multiple: true },
      to: { type: "string" },
      most: { type: "string" },
      since: { type: "string" },
      again: { type: "boolean" },
      eml: { type: "string" },
      stdout: { type: "boolean" },
      state: { type: "string" },
      help: { type: "boolean", short: "h" },
    },
  }).values;
}

function whatOf({ config, query, to, most }: ReturnType<typeof valuesOf>): DigestArguments["what"] | string {
  if (config !== undefined) {
    const own = query !== undefined || to !== undefined || most !== undefined;
    return own ? "--config says by itself who gets what." : { kind: "config", file: config };
  }
  if (query === undefined || to === undefined) return "Expected --config, or --query and --to.";
  if (!addressSchema.safeParse(to).success) return `“${to.slice(0, 80)}” is no mail address.`;
  if (most !== undefined && !/^(?:[1-9]\d?|1\d\d|200)$/.test(most))
    return "--most takes a number from 1 to 200.";
  return { kind: "digest", digest: digestOf(query, to, most === undefined ? undefined : Number(most)) };
}

function isDay(text: string): boolean {
  return /^\d{4}-\d\d-\d\d$/.test(text) && !Number.isNaN(Date.parse(text));
}

function bad(message: string): ParsedDigestArguments {
  return { kind: "bad", message };
}
