import type { Corpus } from "@/lib/corpus/corpus";
import type { PaperNumber, RelatedPaper } from "@/lib/search/engine";
import { isUnavailable } from "@/lib/search/unavailable";

/** The papers like one; none while they cannot be looked for, so that the paper itself is shown. */
export async function relatedTo(
  corpus: Corpus,
  paper: PaperNumber,
  limit: number,
): Promise<readonly RelatedPaper[]> {
  try {
    return await corpus.engine.related(paper, limit);
  } catch (error) {
    if (!isUnavailable(error)) throw error;
    return [];
  }
}
