import type { z } from "zod";
import { topicsOf } from "@/lib/browse/answer";
import { relatedTo } from "@/lib/browse/related";
import type { Corpus } from "@/lib/corpus/corpus";
import type { Paper } from "@/lib/paper/paper";
import { atVersion, heldVersions } from "@/lib/paper/version";
import type { PaperNumber } from "@/lib/search/engine";
import type { paperAnswerSchema, papersAnswerSchema, relatedAnswerSchema } from "./answers";
import { type Asked, Elsewhere, type Reply } from "./asked";
import type { PAPER, PAPERS, RELATED } from "./operations";
import { shapePaper, shapeRecord } from "./paper";
import { picked } from "./picked";
import { Problem } from "./problem";

/** So many papers like one are given where no number is asked for. */
const USUAL_RELATED = 10;

/** One paper by its key, or one of its versions. */
export async function askPaper({
  corpus,
  place,
  values,
  origin,
  notes,
}: Asked<typeof PAPER.parameters>): Promise<Reply<z.infer<typeof paperAnswerSchema>>> {
  const found = await paperAt(corpus, place);
  if (found instanceof Problem || found instanceof Elsewhere) return found;
  const record = shapeRecord(found.paper, topicsOf(corpus, found.paper.topics), origin);
  return { answer: { paper: picked(record, values.fields), notes } };
}

/** Several papers by their keys. */
export async function askPapers({
  corpus,
  values,
  origin,
  notes,
}: Asked<typeof PAPERS.parameters>): Promise<Reply<z.infer<typeof papersAnswerSchema>>> {
  const found = await Promise.all(
    values.keys.map(async (key) => ({ key, paper: await paperFor(corpus, key) })),
  );
  return {
    answer: {
      papers: found.flatMap(({ paper }) =>
        paper === null
          ? []
          : [picked(shapeRecord(paper, topicsOf(corpus, paper.topics), origin), values.fields)],
      ),
      missing: found.flatMap(({ key, paper }) => (paper === null ? [key] : [])),
      notes,
    },
  };
}

/** The papers most like one. */
export async function askRelated({
  corpus,
  place,
  values,
  origin,
  notes,
}: Asked<typeof RELATED.parameters>): Promise<Reply<z.infer<typeof relatedAnswerSchema>>> {
  const found = await paperAt(corpus, place);
  if (found instanceof Problem || found instanceof Elsewhere) return found;
  const related = await relatedTo(corpus, found.number, values.limit ?? USUAL_RELATED);
  const papers = await Promise.all(
    related.map(async ({ paper: number, score, reasons }) => {
      const paper = await corpus.texts.read(number);
      const shaped = shapePaper(paper, topicsOf(corpus, paper.topics), origin);
      return picked({ ...shaped, score, reasons: [...reasons] }, values.fields);
    }),
  );
  return { answer: { papers, notes } };
}

interface FoundPaper {
  readonly paper: Paper;
  readonly number: PaperNumber;
}

/** The paper that a key means, whatever its spelling; null where there is none. */
async function paperFor(corpus: Corpus, key: string): Promise<Paper | null> {
  const found = await paperAt(corpus, key.replace(/^.*\/papers\//, ""));
  if (found instanceof Problem) return null;
  return found instanceof Elsewhere ? paperFor(corpus, found.place) : found.paper;
}

async function paperAt(corpus: Corpus, key: string): Promise<FoundPaper | Elsewhere | Problem> {
  const resolution = await corpus.resolve(key);
  if (resolution.kind === "unknown")
    return new Problem("not-found", "This collection does not hold this paper.", { parameter: "key" });
  if (resolution.kind === "redirect") return new Elsewhere(resolution.key);
  const newest = await corpus.texts.read(resolution.paper);
  const { version } = resolution;
  const paper = version === null ? newest : atVersion(newest, version);
  if (paper !== null && resolution.kind === "paper") return { paper, number: resolution.paper };
  const held = heldVersions(newest).join(", ");
  const detail = `Version ${version} of this paper is not held here; ${held === "" ? "its versions are not known" : `version ${held} is`}.`;
  return new Problem("not-found", detail, { parameter: "key" });
}
