import { FEED_FORMATS } from "./feed";
import { type XmlElement, xmlDocument, xmlElement } from "./xml";

/** What a browser calls an answer to a beginning that is typed into its address bar. */
export const SUGGESTIONS_TYPE = "application/x-suggestions+json";
export const OPEN_SEARCH_TYPE = "application/opensearchdescription+xml";

/**
 * How a browser searches this site from its address bar (OpenSearch 1.1 draft 6, with Mozilla's and Google's type for
 * suggestions). `origin` has no slash at its end.
 */
export function openSearchDescription(origin: string): string {
  const [{ path: feed, type: feedType }] = FEED_FORMATS;
  return xmlDocument({
    name: "OpenSearchDescription",
    attributes: { xmlns: "http://a9.com/-/spec/opensearch/1.1/" },
    children: [
      xmlElement("ShortName", "Incipit"),
      xmlElement("Description", "Search the papers of this collection"),
      xmlElement("InputEncoding", "UTF-8"),
      {
        name: "Image",
        attributes: { width: "16", height: "16", type: "image/svg+xml" },
        children: [`${origin}/icon.svg`],
      },
      template("text/html", `${origin}/?q={searchTerms}`),
      template(SUGGESTIONS_TYPE, `${origin}/api/suggestions?q={searchTerms}`),
      template(feedType, `${origin}${feed}?q={searchTerms}`),
      {
        name: "Url",
        attributes: { type: OPEN_SEARCH_TYPE, rel: "self", template: `${origin}/opensearch.xml` },
      },
    ],
  });
}

function template(type: string, address: string): XmlElement {
  return { name: "Url", attributes: { type, method: "get", template: address } };
}
