import type { McpServer } from "@modelcontextprotocol/sdk/server/mcp.js";
import { z } from "zod";
import { askTopics } from "@/lib/api/ask-names";
import { askRelated } from "@/lib/api/ask-papers";
import { askSearch } from "@/lib/api/ask-search";
import { RELATED, SEARCH, TOPICS } from "@/lib/api/operations";
import { sortSchema } from "@/lib/query/state";
import { asking, failure, resultOf } from "./call";
import { apiPaperIn } from "./read";
import { briefOf, briefSchema, MOST_PAPERS, noticeShape } from "./shapes";
import { type McpSite, UNTRUSTED } from "./site";

/** Nothing here changes anything, and nothing outside of this collection is asked. */
export const READ_ONLY = {
  readOnlyHint: true,
  destructiveHint: false,
  idempotentHint: true,
  openWorldHint: false,
};

const limit = z
  .int()
  .min(1)
  .max(MOST_PAPERS)
  .default(10)
  .describe(`How many papers, at most ${MOST_PAPERS}.`);
/** Sizes of which so many fit into what is asked for that no page of them begins in one and ends in the next. */
const ASKED = 100;
const SIZES = [5, 10, 20, 25] as const;
const KEY = z.string().min(1).max(200);
const MOST_TOPICS = 200;

/** Tools that find papers. */
export function registerSearchTools(server: McpServer, site: McpSite): void {
  server.registerTool(
    "search_papers",
    {
      title: "Search papers",
      description:
        'Searches this collection\'s papers. Words, "phrases", author:name, title:word, -exclusions, OR and parentheses are understood. Answers say how many match and how the query was read.',
      inputSchema: {
        query: z.string().max(2_000).describe('Such as: "mixture of experts" fpga, or author:zhou layouts'),
        year: z.string().optional().describe("2025, 2019..2024, or none for papers without a date"),
        category: z.string().optional().describe("An arXiv category such as cs.LG"),
        topic: z.string().optional().describe("A slug that list_topics gives"),
        has_code: z.boolean().optional().describe("Only papers with a link to code"),
        sort: sortSchema.optional(),
        page: z.int().min(1).max(100).default(1),
        size: z.literal(SIZES).default(10).describe("How many papers a page has."),
      },
      outputSchema: {
        total: z.int(),
        understood: z.string(),
        corrected: z.string().optional(),
        notes: z.array(z.string()),
        papers: z.array(briefSchema),
        ...noticeShape,
      },
      annotations: READ_ONLY,
    },
    async ({ query, year, category, topic, has_code, sort, page, size }, { signal }) => {
      const first = (page - 1) * size;
      const asked = {
        ...{
          q: query,
          year,
          category,
          topic,
          sort,
          page: String(Math.floor(first / ASKED) + 1),
          size: String(ASKED),
        },
        has: has_code ? "code" : undefined,
      };
      const answer = await asking(site, SEARCH, askSearch, asked, signal);
      if (typeof answer === "string") return failure(answer);
      const within = first % ASKED;
      const papers = answer.papers.slice(within, within + size).map((paper) => briefOf(apiPaperIn(paper)));
      return resultOf({
        total: answer.total,
        understood: answer.query.described,
        ...(answer.corrected === undefined ? {} : { corrected: answer.corrected.described }),
        notes: answer.notes.map(({ message }) => message),
        papers,
        notice: UNTRUSTED,
      });
    },
  );
  server.registerTool(
    "related_papers",
    {
      title: "Papers like one",
      description: "The papers of this collection most like one, each with the words that they share.",
      inputSchema: { key: KEY.describe("The key of a paper, or an arXiv id"), limit },
      outputSchema: {
        papers: z.array(briefSchema.extend({ shares: z.array(z.string()) })),
        ...noticeShape,
      },
      annotations: READ_ONLY,
    },
    async ({ key, limit: most }, { signal }) => {
      const answer = await asking(site, RELATED, askRelated, { limit: String(most) }, signal, key);
      if (typeof answer === "string") return failure(answer);
      const papers = answer.papers.map((paper) => ({
        ...briefOf(apiPaperIn(paper)),
        shares: paper.reasons ?? [],
      }));
      return resultOf({ papers, notice: UNTRUSTED });
    },
  );
  server.registerTool(
    "list_topics",
    {
      title: "Topics of the collection",
      description: "The topics that papers here are about, with how many papers each has, the largest first.",
      outputSchema: {
        topics: z.array(z.object({ slug: z.string(), name: z.string(), papers: z.int() })),
      },
      annotations: READ_ONLY,
    },
    async ({ signal }) => {
      const answer = await asking(site, TOPICS, askTopics, {}, signal);
      if (typeof answer === "string") return failure(answer);
      const topics = answer.topics.slice(0, MOST_TOPICS);
      return resultOf({ topics: topics.map(({ slug, name, papers }) => ({ slug, name, papers })) });
    },
  );
}
