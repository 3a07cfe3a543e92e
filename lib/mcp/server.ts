import { McpServer, ResourceTemplate } from "@modelcontextprotocol/sdk/server/mcp.js";
import { z } from "zod";
import { paperFor } from "@/lib/api/paper-for";
import { markdownOf } from "@/lib/cite/markdown";
import { pathOfPaper } from "@/lib/paper/address";
import { registerPaperTools } from "./paper-tools";
import { registerSearchTools } from "./search-tools";
import { type McpSite, UNTRUSTED } from "./site";

const INSTRUCTIONS = `A collection of research papers, to be read only. search_papers finds them, get_paper reads one, related_papers and list_topics lead on, cite writes citations. Cite papers by their url. ${UNTRUSTED}`;

/** So many values may be in the arguments of one call. */
const MOST_VALUES = 200;

/** The tools, resources and prompts of the collection (https://modelcontextprotocol.io/specification/2025-11-25). */
export function mcpServer(site: McpSite): McpServer {
  const server = new McpServer(
    { name: "incipit", title: "Incipit", version: site.version, websiteUrl: site.origin },
    { instructions: INSTRUCTIONS, maxToolInputElements: MOST_VALUES },
  );
  registerSearchTools(server, site);
  registerPaperTools(server, site);
  registerPapers(server, site);
  registerPrompts(server);
  return server;
}

function registerPapers(server: McpServer, site: McpSite): void {
  server.registerResource(
    "paper",
    // There are more papers than a list could hold: they are found by search.
    new ResourceTemplate("paper://{+key}", { list: undefined }),
    {
      title: "A paper",
      description: `A paper's record as Markdown. ${UNTRUSTED}`,
      mimeType: "text/markdown",
    },
    async (uri, { key }) => {
      const corpus = await site.corpus();
      const paper = corpus === null ? null : await paperFor(corpus, String(key));
      if (paper === null) throw new Error(`This collection does not hold ${uri.href}.`);
      const text = markdownOf(paper, `${site.origin}${pathOfPaper(paper)}`);
      return {
        contents: [{ uri: uri.href, mimeType: "text/markdown", text: `<!-- ${UNTRUSTED} -->\n\n${text}` }],
      };
    },
  );
}

function registerPrompts(server: McpServer): void {
  server.registerPrompt(
    "literature_search",
    {
      title: "Search the literature",
      description: "Finds what this collection says on a question, and reports with citations.",
      argsSchema: { question: z.string().max(2_000) },
    },
    ({ question }) =>
      said(
        `Find what the papers of this collection say on this question: ${question}\n\n1. Put it in two or three different queries for search_papers; use list_topics for the names that are used here.\n2. Read the most fitting with get_paper, and follow related_papers from the best two.\n3. Report what is agreed, what is disputed and what is missing, each statement with the url of its paper. Say plainly when the collection has too little.`,
      ),
  );
  server.registerPrompt(
    "related_work",
    {
      title: "Related work of a paper",
      description: "Writes a section on related work for one paper of the collection, with a bibliography.",
      argsSchema: { key: z.string().max(200) },
    },
    ({ key }) =>
      said(
        `Write a section on related work for the paper ${key} of this collection: read it with get_paper, gather with related_papers and search_papers, group by approach, and say how each group differs. End with BibTeX from cite.`,
      ),
  );
}

function said(text: string) {
  return { messages: [{ role: "user" as const, content: { type: "text" as const, text } }] };
}
