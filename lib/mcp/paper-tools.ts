import type { McpServer } from "@modelcontextprotocol/sdk/server/mcp.js";
import { z } from "zod";
import { askPaper } from "@/lib/api/ask-papers";
import { PAPER } from "@/lib/api/operations";
import { shapePaper } from "@/lib/api/paper";
import { paperFor } from "@/lib/api/paper-for";
import { topicsOf } from "@/lib/browse/answer";
import { recommendedFor } from "@/lib/browse/recommend";
import { LIST_WRITERS } from "@/lib/cite/list";
import { pathOfPaper } from "@/lib/paper/address";
import { Budget } from "@/lib/search/budget";
import { asking, failure, NOTHING, resultOf } from "./call";
import { apiPaperIn } from "./read";
import { READ_ONLY } from "./search-tools";
import { briefOf, briefSchema, MOST_PAPERS, noticeShape, wholeOf, wholeSchema } from "./shapes";
import { type McpSite, UNTRUSTED } from "./site";

const KEY = z.string().min(1).max(200);
const MOST_CITED = 50;
const FORMS = ["bib", "ris", "json", "md"] as const;

/** Tools that read papers. */
export function registerPaperTools(server: McpServer, site: McpSite): void {
  server.registerTool(
    "get_paper",
    {
      title: "Read a paper's record",
      description:
        "Title, authors, whole abstract, dates, identifiers and links of one paper. Full texts are not held here.",
      inputSchema: { key: KEY.describe("The key of a paper, or an arXiv id, with v2 for one version") },
      outputSchema: { paper: wholeSchema, ...noticeShape },
      annotations: READ_ONLY,
    },
    async ({ key }, { signal }) => {
      const answer = await asking(site, PAPER, askPaper, {}, signal, key);
      if (typeof answer === "string") return failure(answer);
      return resultOf({ paper: wholeOf(apiPaperIn(answer.paper)), notice: UNTRUSTED });
    },
  );
  server.registerTool(
    "cite",
    {
      title: "Cite papers",
      description: "Citations of papers as BibTeX (bib), RIS, CSL-JSON (json) or a list in Markdown (md).",
      inputSchema: {
        keys: z.array(KEY).min(1).max(MOST_CITED),
        form: z.enum(FORMS).default("bib"),
      },
      outputSchema: { text: z.string(), missing: z.array(z.string()), ...noticeShape },
      annotations: READ_ONLY,
    },
    async ({ keys, form }) => {
      const corpus = await site.corpus();
      if (corpus === null) return failure(NOTHING);
      const found = await Promise.all(keys.map(async (key) => ({ key, paper: await paperFor(corpus, key) })));
      const papers = found.flatMap(({ paper }) =>
        paper === null ? [] : [{ paper, url: `${site.origin}${pathOfPaper(paper)}` }],
      );
      let text = "";
      for await (const piece of LIST_WRITERS[form](papers)) text += piece;
      const missing = found.flatMap(({ key, paper }) => (paper === null ? [key] : []));
      return resultOf({ text, missing, notice: UNTRUSTED });
    },
  );
  server.registerTool(
    "recommend",
    {
      title: "Recommend papers",
      description:
        "Papers worth reading for somebody who keeps those with the given keys; each with the kept paper it is near to.",
      inputSchema: {
        keys: z.array(KEY).min(1).max(MOST_CITED),
        sort: z.enum(["best", "newest"]).default("best"),
        limit: z.int().min(1).max(MOST_PAPERS).default(10),
      },
      outputSchema: {
        papers: z.array(briefSchema.extend({ near: z.string(), shares: z.array(z.string()) })),
        unknown: z.array(z.string()),
        ...noticeShape,
      },
      annotations: READ_ONLY,
    },
    async ({ keys, sort, limit }, { signal }) => {
      const corpus = await site.corpus();
      if (corpus === null) return failure(NOTHING);
      const found = await recommendedFor(corpus, keys, sort, limit, new Budget(signal));
      const papers = found.recommended.map(({ paper, near, reasons }) => ({
        ...briefOf(shapePaper(paper, topicsOf(corpus, paper.topics), site.origin)),
        near: near.key,
        shares: [...reasons],
      }));
      return resultOf({ papers, unknown: [...found.unknown], notice: UNTRUSTED });
    },
  );
}
