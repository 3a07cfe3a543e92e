import type { CallToolResult } from "@modelcontextprotocol/sdk/types.js";
import type { z } from "zod";
import { type Answered, type Asked, Elsewhere, type Reply } from "@/lib/api/asked";
import type { Operation } from "@/lib/api/operations";
import { type Parameters, readParameters } from "@/lib/api/parameter";
import { Problem } from "@/lib/api/problem";
import { Budget } from "@/lib/search/budget";
import type { McpSite } from "./site";

/** More characters than this are not answered: they would push everything else out of what a model reads. */
const LONGEST_RESULT = 60_000;
/** Said where there is no corpus. */
export const NOTHING = "Nothing is published here yet.";
/** A thing that stands at another address leads there once. */
const MOST_REDIRECTS = 2;

/** Asks an operation of the API as an agent, and gives its answer or, in a sentence, why there is none. */
export async function asking<P extends Parameters, A extends z.ZodType>(
  site: McpSite,
  operation: Operation<P, A>,
  work: (asked: Asked<P>) => Promise<Reply<z.infer<A>>>,
  query: Readonly<Record<string, string | readonly string[] | undefined>>,
  signal: AbortSignal,
  place = "",
): Promise<Answered<z.infer<A>>["answer"] | string> {
  const corpus = await site.corpus();
  if (corpus === null) return NOTHING;
  const params = new URLSearchParams();
  for (const [name, value] of Object.entries(query))
    for (const one of [value].flat()) if (one !== undefined) params.append(name, one);
  const read = readParameters(operation.parameters, params);
  if (read instanceof Problem) return read.detail;
  let at = place;
  for (let moved = 0; moved < MOST_REDIRECTS; moved++) {
    const reply = await work({
      corpus,
      corpusOf: () => null,
      values: read.values,
      params,
      place: at,
      notes: [],
      origin: site.origin,
      budget: new Budget(signal),
    });
    if (reply instanceof Problem) return reply.detail;
    if (!(reply instanceof Elsewhere)) return reply.answer;
    at = reply.place;
  }
  return "This leads from one address to another without an end.";
}

/** An answer for programs and, as JSON, for models. */
export function resultOf(structured: Record<string, unknown>): CallToolResult {
  const text = JSON.stringify(structured);
  if (text.length > LONGEST_RESULT)
    return failure(`The answer has ${text.length.toLocaleString("en")} characters; ask for fewer papers.`);
  return { content: [{ type: "text", text }], structuredContent: structured };
}

/** Why there is no answer. */
export function failure(reason: string): CallToolResult {
  return { content: [{ type: "text", text: reason }], isError: true };
}
