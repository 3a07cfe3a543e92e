import { pathOfPaper } from "@/lib/paper/address";
import { FORM_NAMES, FORMS, pathOfForm } from "@/lib/paper/forms";
import type { Paper } from "@/lib/paper/paper";
import { heldVersions } from "@/lib/paper/version";
import type { Whereabouts } from "./whereabouts";

/**
 * The header `Link` of a paper's page, for programs that follow signposts without reading it (https://signposting.org/FAIR/,
 * and RFC 5829 for versions): what to cite it by, its metadata in other forms, the PDF, and its other versions here.
 */
export function signpostsOf(paper: Paper, where: Whereabouts, origin: string, pinned: number | null): string {
  const held = heldVersions(paper);
  const at = held.indexOf(pinned ?? held[0] ?? 0);
  const versionLink = (version: number | undefined, relation: string) =>
    version === undefined ? [] : [link(`${origin}${pathOfPaper(paper, version)}`, { rel: relation })];
  return [
    link(where.citeAs, { rel: "cite-as" }),
    ...FORM_NAMES.map((form) =>
      link(`${origin}${pathOfForm(paper, form, pinned ?? undefined)}`, {
        rel: "alternate describedby",
        type: FORMS[form].type,
      }),
    ),
    ...(where.pdf === undefined ? [] : [link(where.pdf, { rel: "item", type: "application/pdf" })]),
    link("https://schema.org/ScholarlyArticle", { rel: "type" }),
    link("https://schema.org/AboutPage", { rel: "type" }),
    ...(pinned === null ? [] : [link(where.permalink, { rel: "latest-version" })]),
    ...versionLink(held[at + 1], "predecessor-version"),
    ...(at > 0 ? versionLink(held[at - 1], "successor-version") : []),
  ].join(", ");
}

/** The header `Link` of a paper in another form: what it describes. */
export function describes(page: string): string {
  return link(page, { rel: "describes", type: "text/html" });
}

/** A link as a header has it (RFC 8288); what could end the address or the header is escaped. */
function link(address: string, attributes: Readonly<Record<string, string>>): string {
  const safe = address.replace(/[^!#-;=?-Z_a-z~[\]]/gu, encodeURIComponent);
  const said = Object.entries(attributes).map(([name, value]) => `; ${name}="${value}"`);
  return `<${safe}>${said.join("")}`;
}
