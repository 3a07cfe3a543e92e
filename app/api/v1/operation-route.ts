import type { z } from "zod";
import { type Asked, Elsewhere, type PageLink, type Reply, shapeNotes } from "@/lib/api/asked";
import type { Operation } from "@/lib/api/operations";
import { type Parameters, readParameters } from "@/lib/api/parameter";
import { Problem } from "@/lib/api/problem";
import { corpusOfSnapshot, currentCorpus } from "@/lib/corpus/current";
import { percentDecoded } from "@/lib/paper/percent";
import { Budget } from "@/lib/search/budget";
import { requestSignal } from "@/lib/site/request";
import { siteOrigin } from "@/lib/site/request-origin";
import { ASKED_ABOUT_EACH_TIME, revalidated } from "@/lib/site/revalidated";
import { FOR_PROGRAMS, problemResponse } from "../problem-response";

type Segments = Readonly<Record<string, string | string[] | undefined>>;

interface Context {
  /** Of a path without any, Next.js gives none, whatever its types say. */
  readonly params: Promise<Segments | undefined>;
}

type Handler = (request: Request, context: Context) => Promise<Response>;

/** The route of an operation: reads the request by its table, lets `work` answer, and writes what it says. */
export function routeOf<P extends Parameters, A extends z.ZodType>(
  operation: Operation<P, A>,
  work: (asked: Asked<P>) => Promise<Reply<z.infer<A>>>,
): Handler {
  return async (request, { params: segments }) => {
    const corpus = await currentCorpus();
    if (corpus === null)
      return problemResponse(new Problem("no-corpus", "No corpus is published on this site yet."));
    const url = new URL(request.url);
    const read = readParameters(operation.parameters, url.searchParams);
    if (read instanceof Problem) return problemResponse(read);
    const origin = await siteOrigin();
    const reply = await work({
      corpus,
      corpusOf: corpusOfSnapshot,
      values: read.values,
      params: url.searchParams,
      place: placeIn(await segments),
      notes: shapeNotes(read.notes),
      origin,
      budget: new Budget(requestSignal()),
    });
    if (reply instanceof Problem) return problemResponse(reply);
    if (reply instanceof Elsewhere) return movedTo(operation.path, reply.place, url.search);
    const link = linkHeader(reply.pages ?? [], `${origin}${url.pathname}`, url.searchParams);
    return revalidated(request, JSON.stringify(reply.answer), "application/json", {
      ...FOR_PROGRAMS,
      ...ASKED_ABOUT_EACH_TIME,
      ...(link === "" ? {} : { Link: link }),
    });
  };
}

function placeIn(segments: Segments | undefined): string {
  const parts = Object.values(segments ?? {}).flatMap((part) => part ?? []);
  return parts.map((part) => percentDecoded(part) ?? part).join("/");
}

function movedTo(path: string, place: string, search: string): Response {
  const location = `${path.replace(/\{[a-z]+\}/, () => encodeURI(place))}${search}`;
  return new Response(null, { status: 308, headers: { ...FOR_PROGRAMS, Location: location } });
}

/** The pages beside one (RFC 8288). */
function linkHeader(pages: readonly PageLink[], address: string, params: URLSearchParams): string {
  return pages
    .map(({ rel, changed }) => {
      const to = new URLSearchParams(params);
      for (const [name, value] of Object.entries(changed)) to.set(name, value);
      return `<${address}?${to}>; rel="${rel}"`;
    })
    .join(", ");
}
