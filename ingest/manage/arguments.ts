import { parseArgs } from "node:util";
import { snapshotIdSchema } from "@/lib/corpus/format";

export const USAGE = `npm run corpus -- [--dir DIR] COMMAND

  list                 the snapshots that are kept, the one being served marked with *
  show [ID]            what a snapshot was made of, and what was refused
  diff [FROM [TO]]     papers added, changed and removed; from the snapshot before to the one being served
  rollback [ID]        serve a kept snapshot again, the one before the present one if none is named
  verify [ID]          check every byte of a snapshot, of all that are kept if none is named
  export [ID]          every paper as a line of JSON, in the form that ingest reads

  --dir DIR    the corpus folder; otherwise CORPUS_DIR, otherwise data/corpus
  --out FILE   where export writes; otherwise standard output
  --help       show this

An ID may be cut short as long as one snapshot alone begins with it. Exit code: 0 when it was done, 1 when it could
not be, 2 when the command was not understood.`;

export const COMMANDS = ["list", "show", "diff", "rollback", "verify", "export"] as const;
export type CommandName = (typeof COMMANDS)[number];

/** How many ids each command takes at most. */
const MOST_IDS: Readonly<Record<CommandName, number>> = {
  list: 0,
  show: 1,
  diff: 2,
  rollback: 1,
  verify: 1,
  export: 1,
};

export interface ManageArguments {
  readonly command: CommandName;
  readonly ids: readonly string[];
  readonly dir: string | null;
  readonly out: string | null;
}

export type ParsedManageArguments =
  | { readonly kind: "run"; readonly asked: ManageArguments }
  | { readonly kind: "help" }
  | { readonly kind: "bad"; readonly message: string };

/** Never throws: what cannot be understood is a message. */
export function parseManageArguments(args: readonly string[]): ParsedManageArguments {
  let parsed: ReturnType<typeof parse>;
  try {
    parsed = parse(args);
  } catch (error) {
    return { kind: "bad", message: error instanceof Error ? error.message : String(error) };
  }
  const { values, positionals } = parsed;
  if (values.help || positionals.length === 0) return { kind: "help" };
  const [name = "", ...ids] = positionals;
  const command = COMMANDS.find((known) => known === name);
  if (command === undefined)
    return { kind: "bad", message: `“${name}” is no command; there are ${COMMANDS.join(", ")}.` };
  if (ids.length > MOST_IDS[command])
    return { kind: "bad", message: `“${command}” takes at most ${MOST_IDS[command]} ids.` };
  const wrong = ids.find((id) => !isBeginning(id));
  if (wrong !== undefined)
    return { kind: "bad", message: `“${wrong}” is no snapshot's id: it has up to 16 of 0–9 and a–f.` };
  return { kind: "run", asked: { command, ids, dir: values.dir ?? null, out: values.out ?? null } };
}

function isBeginning(id: string): boolean {
  return id !== "" && snapshotIdSchema.safeParse(id.padEnd(16, "0")).success;
}

function parse(args: readonly string[]) {
  return parseArgs({
    args: [...args],
    allowPositionals: true,
    options: {
      dir: { type: "string" },
      out: { type: "string" },
      help: { type: "boolean", short: "h" },
    },
  });
}
