import type { Corpus } from "@/lib/corpus/corpus";
import { type XmlElement, xmlElement } from "@/lib/feed/xml";
import { pathOfPaper } from "@/lib/paper/address";
import { isArxivId } from "@/lib/paper/arxiv-id";
import { setSpecOf } from "@/lib/paper/arxiv-sets";
import { subjectOf } from "@/lib/paper/categories";
import { splitName } from "@/lib/paper/names";
import type { Author, Paper } from "@/lib/paper/paper";
import type { Listed } from "./list";
import type { Prefix } from "./request";
import { stampOf, stampOfPaper } from "./stamps";

const XSI = "http://www.w3.org/2001/XMLSchema-instance";
/** arXiv's own records keep arXiv's identifiers, wherever they are harvested from. */
const ARXIV = "oai:arXiv.org:";

/** The identifier of a record; `origin` is the site's. */
export function identifierOf(key: string, origin: string): string {
  return isArxivId(key) ? `${ARXIV}${key}` : `oai:${new URL(origin).hostname}:${key}`;
}

/** The key that an identifier stands for; null where it is none of this site's. */
export function keyOf(identifier: string, origin: string): string | null {
  if (identifier.startsWith(ARXIV)) return identifier.slice(ARXIV.length);
  const own = `oai:${new URL(origin).hostname}:`;
  return identifier.startsWith(own) ? identifier.slice(own.length) : null;
}

/** A record: its header, and its metadata unless the header alone is asked for. */
export async function recordOf(
  corpus: Corpus,
  listed: Listed,
  prefix: Prefix | null,
  origin: string,
): Promise<XmlElement> {
  if (listed.kind === "dropped") {
    const header = droppedHeader(listed, origin);
    return prefix === null ? header : xmlElement("record", header);
  }
  const paper = await corpus.texts.read(listed.paper);
  const header = headerOf(corpus, paper, origin);
  if (prefix === null) return header;
  const written = prefix === "arXiv" ? arxivOf(paper) : dublinCoreOf(paper, origin);
  return xmlElement("record", header, xmlElement("metadata", written));
}

function droppedHeader({ key, at }: Extract<Listed, { kind: "dropped" }>, origin: string): XmlElement {
  const children = [
    xmlElement("identifier", identifierOf(key, origin)),
    xmlElement("datestamp", stampOf(at)),
  ];
  return { name: "header", attributes: { status: "deleted" }, children };
}

function headerOf(corpus: Corpus, paper: Paper, origin: string): XmlElement {
  return xmlElement(
    "header",
    xmlElement("identifier", identifierOf(paper.key, origin)),
    xmlElement("datestamp", stampOfPaper(corpus, paper)),
    ...[...new Set(paper.categories.map(setSpecOf))].map((spec) => xmlElement("setSpec", spec)),
  );
}

/** Metadata as arXiv writes them: names taken apart, days alone. */
function arxivOf(paper: Paper): XmlElement {
  const { arxivId = "", submitted, updated, authors, categories, comment, journalRef, doi } = paper;
  return {
    name: "arXiv",
    attributes: {
      xmlns: "http://arxiv.org/OAI/arXiv/",
      "xmlns:xsi": XSI,
      "xsi:schemaLocation": "http://arxiv.org/OAI/arXiv/ http://arxiv.org/OAI/arXiv.xsd",
    },
    children: [
      xmlElement("id", arxivId),
      ...stated("created", submitted?.slice(0, 10)),
      ...stated("updated", updated?.slice(0, 10)),
      xmlElement("authors", ...authors.map(arxivAuthor)),
      xmlElement("title", paper.titleSource ?? paper.title),
      xmlElement("categories", categories.join(" ")),
      ...stated("comments", comment),
      ...stated("journal-ref", journalRef),
      ...stated("doi", doi),
      xmlElement("abstract", paper.abstractSource ?? paper.abstract),
    ],
  };
}

function arxivAuthor({ name, affiliations = [] }: Author): XmlElement {
  const { family, given, suffix } = splitName(name);
  return xmlElement(
    "author",
    xmlElement("keyname", family),
    ...stated("forenames", given),
    ...stated("suffix", suffix),
    ...affiliations.map((place) => xmlElement("affiliation", place)),
  );
}

/** Metadata in unqualified Dublin Core, as arXiv fills its elements. */
function dublinCoreOf(paper: Paper, origin: string): XmlElement {
  const { submitted, updated, comment, journalRef, doi, arxivId } = paper;
  return {
    name: "oai_dc:dc",
    attributes: {
      "xmlns:oai_dc": "http://www.openarchives.org/OAI/2.0/oai_dc/",
      "xmlns:dc": "http://purl.org/dc/elements/1.1/",
      "xmlns:xsi": XSI,
      "xsi:schemaLocation":
        "http://www.openarchives.org/OAI/2.0/oai_dc/ http://www.openarchives.org/OAI/2.0/oai_dc.xsd",
    },
    children: [
      xmlElement("dc:title", paper.titleSource ?? paper.title),
      ...paper.authors.map(({ name }) => xmlElement("dc:creator", familyFirst(name))),
      ...paper.categories.map((category) => xmlElement("dc:subject", subjectOf(category) ?? category)),
      xmlElement("dc:description", paper.abstractSource ?? paper.abstract),
      ...stated("dc:description", comment === undefined ? undefined : `Comment: ${comment}`),
      ...stated("dc:date", submitted?.slice(0, 10)),
      ...stated("dc:date", updated?.slice(0, 10)),
      xmlElement("dc:type", "text"),
      xmlElement(
        "dc:identifier",
        arxivId === undefined ? `${origin}${pathOfPaper(paper)}` : `http://arxiv.org/abs/${arxivId}`,
      ),
      ...stated("dc:identifier", journalRef),
      ...stated("dc:identifier", doi === undefined ? undefined : `doi:${doi}`),
    ],
  };
}

function familyFirst(name: string): string {
  const { family, given, suffix } = splitName(name);
  return [family, given, suffix].filter((part) => part !== "").join(", ");
}

function stated(name: string, text: string | undefined): XmlElement[] {
  return text === undefined || text === "" ? [] : [xmlElement(name, text)];
}
