import { z } from "zod";
import { isArxivId } from "./arxiv-id";

/**
 * Accepts only the canonical form. It stands by itself, because the search box knows arXiv ids too: with zod, a browser
 * would have to fetch four times as much for it.
 */
export const arxivIdSchema = z.string().refine(isArxivId, "expected an arXiv id such as 2505.23819");
