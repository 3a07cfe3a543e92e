import type { z } from "zod";
import { topicsOf } from "@/lib/browse/answer";
import { relatedTo } from "@/lib/browse/related";
import type { paperAnswerSchema, papersAnswerSchema, relatedAnswerSchema } from "./answers";
import { type Asked, Elsewhere, type Reply } from "./asked";
import type { PAPER, PAPERS, RELATED } from "./operations";
import { shapePaper, shapeRecord } from "./paper";
import { paperAt, paperFor } from "./paper-for";
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
