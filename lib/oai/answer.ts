import { facetsOfAll } from "@/lib/browse/overview";
import type { Corpus } from "@/lib/corpus/corpus";
import type { Dropped } from "@/lib/corpus/dropped";
import { type XmlElement, xmlDocument, xmlElement } from "@/lib/feed/xml";
import { isArxivId } from "@/lib/paper/arxiv-id";
import { setSpecOf } from "@/lib/paper/arxiv-sets";
import { archiveName, categoryName } from "@/lib/paper/categories";
import type { Budget } from "@/lib/search/budget";
import { type Listed, oaiPage } from "./list";
import { keyOf, recordOf } from "./record";
import {
  OaiError,
  type OaiList,
  type OaiRequest,
  oaiRequestFrom,
  PREFIXES,
  type Prefix,
  tokenOf,
} from "./request";
import { earliestStamp } from "./stamps";

/** The collection that is harvested, and what is told of it. */
export interface OaiSite {
  readonly corpus: Corpus;
  /** The corpus of a snapshot that may have been replaced meanwhile; null when it is no longer held. */
  readonly corpusOf: (snapshot: string) => Corpus | null;
  readonly droppedFrom: (corpus: Corpus) => Promise<readonly Dropped[]>;
  /** The site's, without a slash at its end. */
  readonly origin: string;
  /** Whom to write to. */
  readonly admin: string;
}

const XSI = "http://www.w3.org/2001/XMLSchema-instance";

/** Answers a request of OAI-PMH 2.0; errors are answers too. `now` is a second in UTC. */
export async function oaiAnswer(
  site: OaiSite,
  params: URLSearchParams,
  now: string,
  budget: Budget,
): Promise<string> {
  const request = oaiRequestFrom(params);
  const content = request instanceof OaiError ? request : await contentOf(site, request, budget);
  const code = content instanceof OaiError ? content.code : null;
  // What is not understood is not repeated (3.2 of the specification).
  const isRepeated = code !== "badVerb" && code !== "badArgument";
  return xmlDocument({
    name: "OAI-PMH",
    attributes: {
      xmlns: "http://www.openarchives.org/OAI/2.0/",
      "xmlns:xsi": XSI,
      "xsi:schemaLocation":
        "http://www.openarchives.org/OAI/2.0/ http://www.openarchives.org/OAI/2.0/OAI-PMH.xsd",
    },
    children: [
      xmlElement("responseDate", now),
      {
        name: "request",
        attributes: isRepeated ? Object.fromEntries(params) : {},
        children: [`${site.origin}/oai`],
      },
      content instanceof OaiError
        ? { name: "error", attributes: { code: content.code }, children: [content.message] }
        : content,
    ],
  });
}

async function contentOf(site: OaiSite, request: OaiRequest, budget: Budget): Promise<XmlElement | OaiError> {
  switch (request.verb) {
    case "Identify":
      return identify(site);
    case "ListSets":
      return sets(site.corpus);
    case "ListMetadataFormats":
      return formats(site, request.identifier);
    case "GetRecord":
      return record(site, request.identifier, request.prefix);
    default:
      return list(site, request.verb, request.list, budget);
  }
}

function identify({ corpus, origin, admin }: OaiSite): XmlElement {
  return xmlElement(
    "Identify",
    xmlElement("repositoryName", "Incipit"),
    xmlElement("baseURL", `${origin}/oai`),
    xmlElement("protocolVersion", "2.0"),
    xmlElement("adminEmail", admin),
    xmlElement("earliestDatestamp", earliestStamp(corpus)),
    // As long as the snapshots that held them are kept.
    xmlElement("deletedRecord", "transient"),
    xmlElement("granularity", "YYYY-MM-DDThh:mm:ssZ"),
  );
}

/** The sets of all categories that papers here have, and of what holds those. */
async function sets(corpus: Corpus): Promise<XmlElement> {
  const { category } = await facetsOfAll(corpus);
  const specs = new Set<string>();
  for (const { value } of category) {
    const parts = setSpecOf(value).split(":");
    for (let length = 1; length <= parts.length; length++) specs.add(parts.slice(0, length).join(":"));
  }
  const one = (spec: string) =>
    xmlElement("set", xmlElement("setSpec", spec), xmlElement("setName", nameOfSet(spec)));
  return xmlElement("ListSets", ...[...specs].sort().map(one));
}

function nameOfSet(spec: string): string {
  const [group = "", archive = group, part] = spec.split(":");
  return (part === undefined ? archiveName(archive) : categoryName(`${archive}.${part}`)) ?? spec;
}

const FORMATS: Readonly<Record<Prefix, { schema: string; namespace: string }>> = {
  oai_dc: {
    schema: "http://www.openarchives.org/OAI/2.0/oai_dc.xsd",
    namespace: "http://www.openarchives.org/OAI/2.0/oai_dc/",
  },
  arXiv: { schema: "http://arxiv.org/OAI/arXiv.xsd", namespace: "http://arxiv.org/OAI/arXiv/" },
};

async function formats(site: OaiSite, identifier: string | null): Promise<XmlElement | OaiError> {
  const found = identifier === null ? null : await foundBy(site, identifier);
  if (found instanceof OaiError) return found;
  const written = PREFIXES.filter((prefix) => found === null || isWritten(found, prefix));
  return xmlElement(
    "ListMetadataFormats",
    ...written.map((prefix) =>
      xmlElement(
        "metadataFormat",
        xmlElement("metadataPrefix", prefix),
        xmlElement("schema", FORMATS[prefix].schema),
        xmlElement("metadataNamespace", FORMATS[prefix].namespace),
      ),
    ),
  );
}

/** Only papers that arXiv has are written in its way. */
function isWritten({ isOfArxiv }: Listed, prefix: Prefix): boolean {
  return prefix !== "arXiv" || isOfArxiv;
}

async function foundBy(
  { corpus, droppedFrom, origin }: OaiSite,
  identifier: string,
): Promise<Listed | OaiError> {
  const unknown = new OaiError("idDoesNotExist", "this site has no such record");
  const key = keyOf(identifier, origin);
  if (key === null) return unknown;
  const resolution = await corpus.resolve(key);
  const isOfArxiv = isArxivId(key);
  // A record has one identifier; other spellings of it, and versions, have none.
  if (resolution.kind === "paper" && resolution.version === null)
    return { kind: "paper", paper: resolution.paper, isOfArxiv };
  const gone = (await droppedFrom(corpus)).find((one) => one.key === key);
  return gone === undefined ? unknown : { kind: "dropped", ...gone, isOfArxiv };
}

async function record(site: OaiSite, identifier: string, prefix: Prefix): Promise<XmlElement | OaiError> {
  const found = await foundBy(site, identifier);
  if (found instanceof OaiError) return found;
  if (!isWritten(found, prefix))
    return new OaiError("cannotDisseminateFormat", "this paper is not one of arXiv's; there is oai_dc");
  return xmlElement("GetRecord", await recordOf(site.corpus, found, prefix, site.origin));
}

async function list(
  site: OaiSite,
  verb: "ListRecords" | "ListIdentifiers",
  asked: OaiList,
  budget: Budget,
): Promise<XmlElement | OaiError> {
  const corpus = asked.snapshot === null ? site.corpus : site.corpusOf(asked.snapshot);
  if (corpus === null) return new OaiError("badResumptionToken", "the list has been replaced; begin again");
  const { listed, next, size } = await oaiPage(corpus, await site.droppedFrom(corpus), asked, budget);
  if (listed.length === 0 && asked.snapshot === null)
    return new OaiError("noRecordsMatch", "nothing matches what was asked");
  if (listed.length === 0) return new OaiError("badResumptionToken", "nothing is left of this list");
  const written = verb === "ListRecords" ? asked.prefix : null;
  const given = asked.given + listed.length;
  const isWhole = next === null && asked.snapshot === null;
  const token = {
    name: "resumptionToken",
    attributes: {
      ...(size === null ? {} : { completeListSize: String(size) }),
      cursor: String(asked.given),
    },
    children: next === null ? [] : [tokenOf({ ...asked, snapshot: corpus.id, position: next, given })],
  };
  const records = await Promise.all(listed.map((one) => recordOf(corpus, one, written, site.origin)));
  return xmlElement(verb, ...records, ...(isWhole ? [] : [token]));
}
