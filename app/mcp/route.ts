import { WebStandardStreamableHTTPServerTransport } from "@modelcontextprotocol/sdk/server/webStandardStreamableHttp.js";
import { PROBLEM_TYPE, plainProblem } from "@/lib/api/problem";
import { currentCorpus } from "@/lib/corpus/current";
import { mcpServer } from "@/lib/mcp/server";
import { env } from "@/lib/site/env";
import { isKnownHost } from "@/lib/site/known-host";
import { isFromOwnPage } from "@/lib/site/own-page";
import { requestSignal } from "@/lib/site/request";
import { siteOrigin } from "@/lib/site/request-origin";
import { version } from "@/package.json";

/** The Model Context Protocol by streamable HTTP, without sessions: each request has all that answers it. */
export async function POST(request: Request): Promise<Response> {
  const settings = env();
  if (!isKnownHost(request.headers, settings))
    return refused(403, "Forbidden", "This site is not known by this name; SITE_URL tells it its own.");
  if (!isFromOwnPage(request.headers, settings))
    return refused(403, "Forbidden", "Pages of other sites may not ask here.");
  const server = mcpServer({ corpus: currentCorpus, origin: await siteOrigin(), version });
  const transport = new WebStandardStreamableHTTPServerTransport({ enableJsonResponse: true });
  await server.connect(transport);
  // Whoever leaves waits for nothing: what is being searched for them is stopped.
  const left = () => void server.close();
  requestSignal().addEventListener("abort", left);
  const response = await transport.handleRequest(request);
  const body = await response.arrayBuffer();
  requestSignal().removeEventListener("abort", left);
  await server.close();
  return new Response(body.byteLength === 0 ? null : body, response);
}

/** There is nothing to listen to, and no session to end. */
function notAllowed(): Response {
  return refused(405, "Method Not Allowed", "This address answers POST.", { Allow: "POST" });
}

function refused(
  status: number,
  title: string,
  detail: string,
  headers: Readonly<Record<string, string>> = {},
): Response {
  return new Response(JSON.stringify(plainProblem(status, title, detail)), {
    status,
    headers: { "Content-Type": PROBLEM_TYPE, "Cache-Control": "no-store", ...headers },
  });
}

export { notAllowed as DELETE, notAllowed as GET, notAllowed as PATCH, notAllowed as PUT };
