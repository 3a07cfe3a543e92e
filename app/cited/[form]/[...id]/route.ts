import { formOf } from "@/lib/cite/form";
import { describes } from "@/lib/cite/signposts";
import { currentCorpus } from "@/lib/corpus/current";
import { pathOfPaper } from "@/lib/paper/address";
import { isCitationStyle, STYLE_NAMES } from "@/lib/paper/citation-styles";
import { FORMS, isForm, pathOfCitation, pathOfForm } from "@/lib/paper/forms";
import { percentDecoded } from "@/lib/paper/percent";
import { atVersion } from "@/lib/paper/version";
import { siteOrigin } from "@/lib/site/request-origin";
import { ASKED_ABOUT_EACH_TIME, READABLE_BY_ALL, revalidated } from "@/lib/site/revalidated";

const STYLES_KNOWN = `there are ${STYLE_NAMES.join(", ")}.`;
const HEADERS = { ...READABLE_BY_ALL, ...ASKED_ABOUT_EACH_TIME };

interface Props {
  readonly params: Promise<{ form: string; id: string[] }>;
}

/** A paper in another form: `/papers/2505.23819v5.bib` leads here. An address that it had before redirects. */
export async function GET(request: Request, { params }: Props): Promise<Response> {
  const corpus = await currentCorpus();
  if (corpus === null) return said("No corpus is published.", 503);
  const { form, id } = await params;
  if (!isForm(form))
    return said(`There is no form “${form}”; there are ${Object.keys(FORMS).join(", ")}.`, 404);
  const style = new URL(request.url).searchParams.get("style") ?? "apa";
  if (!isCitationStyle(style)) return said(`There is no style “${style.slice(0, 80)}”; ${STYLES_KNOWN}`, 404);
  const resolution = await corpus.resolve(id.map((segment) => percentDecoded(segment) ?? segment).join("/"));
  if (resolution.kind === "unknown") return said("This collection does not hold this paper.", 404);
  if (resolution.kind === "redirect") {
    const to = form === "txt" ? pathOfCitation(resolution, style) : pathOfForm(resolution, form);
    return new Response(null, { status: 308, headers: { ...READABLE_BY_ALL, Location: to } });
  }
  const newest = await corpus.texts.read(resolution.paper);
  if (resolution.kind === "version-not-held")
    return said(`This collection does not hold version ${resolution.version} of this paper.`, 404);
  const version = resolution.version ?? undefined;
  const paper = version === undefined ? newest : atVersion(newest, version);
  if (paper === null) return said("This collection does not hold this version.", 404);
  const url = `${await siteOrigin()}${pathOfPaper(paper, version)}`;
  const headers = { ...HEADERS, Link: describes(url) };
  return revalidated(request, formOf(paper, form, url, style), `${FORMS[form].type}; charset=utf-8`, headers);
}

function said(text: string, status: number): Response {
  return new Response(`${text}\n`, {
    status,
    headers: { ...READABLE_BY_ALL, "Content-Type": "text/plain; charset=utf-8" },
  });
}
