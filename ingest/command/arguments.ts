import { parseArgs } from "node:util";

export const USAGE = `npm run ingest -- [--out DIR] [--replace] [--force] [--retrain] [--engine NAME] [--as FORMAT] FILE…
npm run ingest -- --check [--out DIR] [--replace] [--as FORMAT] FILE…

Reads dumps of papers, merges them with the published corpus, and publishes the outcome.
A FILE may be a folder, of which all files are read, or - for standard input; gzip and zip are unpacked.
The format of a file is recognised by its content. Without a FILE the dumps in data/sources are read.

  --out DIR      the corpus folder; otherwise CORPUS_DIR, otherwise data/corpus
  --replace      build the corpus from these files alone; addresses once published stay known
  --force        publish also when a damaged dump would leave fewer papers than before
  --retrain      learn anew what words mean in this corpus (search by meaning); otherwise what was learned stays
                 until the corpus has outgrown it
  --engine NAME  embedded (the default), or opensearch: what is published then goes to the cluster that OPENSEARCH_URL
                 names, as by npm run publish:opensearch
  --check        change nothing: say what each file is, what would be taken, added, updated, merged and refused, and show
                 the first papers
  --as FORMAT    read every file as this format, when recognition is wrong; its names are in docs/formats.md
  --if-empty     read the bundled dumps only when nothing is published
  --if-bundled   read the bundled dumps anew, unless the published corpus holds anything else
  --help         show this

Exit code: 0 when every file gave papers, 1 when one gave nothing or the corpus could not be changed,
2 when the command was not understood.`;

const ENGINES = ["embedded", "opensearch"] as const;
type Engine = (typeof ENGINES)[number];

/** What the command line asks for. */
export interface IngestArguments {
  readonly files: readonly string[];
  readonly out: string | null;
  readonly replace: boolean;
  readonly force: boolean;
  readonly retrain: boolean;
  readonly engine: Engine;
  readonly check: boolean;
  /** The name of a format; null where it is recognised. */
  readonly as: string | null;
  readonly condition: "always" | "if-empty" | "if-bundled";
}

export type ParsedArguments =
  | { readonly kind: "run"; readonly asked: IngestArguments }
  | { readonly kind: "help" }
  | { readonly kind: "bad"; readonly message: string };

/** Never throws: what cannot be understood is a message. */
export function parseArguments(args: readonly string[]): ParsedArguments {
  let parsed: ReturnType<typeof parse>;
  try {
    parsed = parse(args);
  } catch (error) {
    return { kind: "bad", message: error instanceof Error ? error.message : String(error) };
  }
  const { values, positionals: files } = parsed;
  if (values.help) return { kind: "help" };
  if (values.out === "" || files.includes("")) return { kind: "bad", message: "A name is empty." };
  const engine = ENGINES.find((one) => one === (values.engine ?? "embedded"));
  if (engine === undefined)
    return {
      kind: "bad",
      message: `There is no engine "${values.engine}"; there are ${ENGINES.join(", ")}.`,
    };
  const condition = values["if-empty"] ? "if-empty" : values["if-bundled"] ? "if-bundled" : "always";
  if (condition !== "always" && (files.length > 0 || values.replace))
    return {
      kind: "bad",
      message: `--${condition} reads the bundled dumps: it takes no file and no --replace.`,
    };
  if (values.check && condition !== "always")
    return { kind: "bad", message: `--check and --${condition} exclude each other.` };
  if (values["if-empty"] && values["if-bundled"])
    return { kind: "bad", message: "--if-empty and --if-bundled exclude each other." };
  return {
    kind: "run",
    asked: {
      files,
      out: values.out ?? null,
      replace: values.replace ?? false,
      force: values.force ?? false,
      retrain: values.retrain ?? false,
      engine,
      check: values.check ?? false,
      as: values.as ?? null,
      condition,
    },
  };
}

function parse(args: readonly string[]) {
  return parseArgs({
    args: [...args],
    allowPositionals: true,
    options: {
      out: { type: "string" },
      replace: { type: "boolean" },
      force: { type: "boolean" },
      retrain: { type: "boolean" },
      engine: { type: "string" },
      check: { type: "boolean" },
      as: { type: "string" },
      "if-empty": { type: "boolean" },
      "if-bundled": { type: "boolean" },
      help: { type: "boolean", short: "h" },
    },
  });
}
