import { parseArgs } from "node:util";
import { z } from "zod";
import { splitTail } from "@/ingest/reading/authors/split";
import { readText } from "./corpus";
import { parseJsonLines } from "./lines";
import { oneOf, seeded } from "./random";
import { tableOf } from "./table";
import { wholeNumber, withUsage } from "./usage";

const USAGE = `npx tsx tests/bench/name-draws.ts --corpus FILE.jsonl[.gz] [--draws N] [--lists N] [--since YEAR] [--category PREFIX] [--errors]

Draws lists of authors from papers, runs each list together as a flattened feed does, and measures how many are parted
exactly: by draw, so that the margin is known, and the wrong ones by what is unusual in them. FILE has one JSON object a
line: authors, published, categories.

  --draws N          how many (10)
  --lists N          lists in each (2600)
  --since YEAR       papers of this year and later (2017)
  --category PREFIX  papers of which the first category begins so, such as cs.
  --errors           print every wrong list`;

const lineSchema = z.object({
  authors: z.array(z.string()),
  published: z.string(),
  categories: z.array(z.string()),
});

/** What is unusual in a name, the first that fits. */
const CLASSES: readonly (readonly [string, RegExp])[] = [
  ["team", /\b(?:team|collaboration|group|consortium|project|the)\b/i],
  ["no space", /^\S+$/],
  ["initials at the end", /\s\p{Lu}\.?$/u],
  ["capitals", /\p{Lu}{3}/u],
  ["prefix surname", /(?<=\s)(?:\p{Lu}\p{Ll}{0,3}\p{Lu}\p{Ll}|(?:de|van|von|di|la|el|al|bin)\s)/u],
  ["capital inside", /\p{Ll}\p{Lu}/u],
  ["small letter at the start", /(?:^|\s)\p{Ll}/u],
  ["initials", /(?:^|\s)\p{Lu}\./u],
];

function classOf(name: string): string {
  return CLASSES.find(([, pattern]) => pattern.test(name))?.[0] ?? "plain";
}

async function main(args: readonly string[]): Promise<void> {
  const { values } = parseArgs({
    args: [...args],
    options: {
      corpus: { type: "string" },
      draws: { type: "string", default: "10" },
      lists: { type: "string", default: "2600" },
      since: { type: "string", default: "2017" },
      category: { type: "string", default: "" },
      errors: { type: "boolean", default: false },
    },
  });
  if (values.corpus === undefined) throw new Error("No corpus was given, nothing was measured.");
  const papers = parseJsonLines(readText(values.corpus), lineSchema, values.corpus)
    .filter(
      ({ published, categories }) =>
        published.slice(0, 4) >= values.since && categories[0]?.startsWith(values.category),
    )
    .map(({ authors }) => authors.map((name) => name.trim()).filter((name) => name !== ""))
    .filter((authors) => authors.length > 0);
  if (papers.length === 0) throw new Error("The corpus has no such papers, nothing was measured.");
  report(papers, wholeNumber(values.draws, "--draws"), wholeNumber(values.lists, "--lists"), values.errors);
}

function report(
  papers: readonly (readonly string[])[],
  draws: number,
  lists: number,
  showsErrors: boolean,
): void {
  const classes = new Map<string, number>();
  const shares: number[] = [];
  for (let draw = 1; draw <= draws; draw++) {
    const random = seeded(draw);
    let exact = 0;
    for (let i = 0; i < lists; i++) {
      const authors = oneOf(papers, random) ?? [];
      const read = splitTail(authors.join("")).authors;
      if (read.length === authors.length && read.every((name, at) => name === authors[at])) exact++;
      else {
        const wrong = authors.find((name) => !read.includes(name)) ?? "";
        const kind = classOf(wrong);
        classes.set(kind, (classes.get(kind) ?? 0) + 1);
        if (showsErrors)
          console.log(
            `${kind}\t${authors.filter((name) => !read.includes(name)).join(" | ")}\t${read.filter((name) => !authors.includes(name)).join(" | ")}`,
          );
      }
    }
    shares.push(exact / lists);
  }
  const percent = (share: number) => `${(100 * share).toFixed(2)} %`;
  const mean = shares.reduce((sum, share) => sum + share, 0) / shares.length;
  console.log(
    `${papers.length} papers; ${draws} draws of ${lists} lists: ${percent(mean)} exact, from ${percent(Math.min(...shares))} to ${percent(Math.max(...shares))}`,
  );
  const rows = [...classes].sort(([, a], [, b]) => b - a).map(([kind, count]) => [kind, String(count)]);
  console.log(tableOf(["wrong, by what is unusual", "lists"], rows));
}

await withUsage(USAGE, () => main(process.argv.slice(2)));
