import { z } from "zod";
import type { Draft, FeedHeader, Refusal } from "../../draft";
import { oaiArxivDraft } from "./oai-arxiv";
import { oaiArxivRawDraft } from "./oai-arxiv-raw";
import { oaiDublinCoreDraft } from "./oai-dublin-core";
import { rootTag, xmlFormat } from "./xml-format";
import { text, textOf } from "./xml-text";

const OAI = "http://www.openarchives.org/OAI/2.0/";

/** How the metadata in an answer are written, and what reads them. */
const METADATA = [
  { name: "oai-arxiv", element: "arXiv", read: oaiArxivDraft },
  { name: "oai-arxiv-raw", element: "arXivRaw", read: oaiArxivRawDraft },
  { name: "oai-dc", element: "oai_dc:dc", read: oaiDublinCoreDraft },
] as const;

/** Answers of arXiv's OAI-PMH interface to ListRecords and GetRecord, with any of its three ways to write metadata. */
export const oaiPmh = xmlFormat({
  name: "oai-pmh",
  label: "arXiv OAI-PMH",
  recognise: (head) => {
    const tag = rootTag(head);
    // Some keep the records without the answer around them.
    const isPart = /^<(?:record|records|metadata|ListRecords|GetRecord)[\s>]/.test(tag) && head.includes(OAI);
    return /^<OAI-PMH[\s>]/.test(tag) || isPart;
  },
  records: ["record"],
  repeated: [
    "author",
    "affiliation",
    "version",
    "dc:creator",
    "dc:subject",
    "dc:description",
    "dc:date",
    "dc:identifier",
  ],
  refuseRoot: (tag) =>
    tag.includes(OAI) || !tag.startsWith("<OAI-PMH")
      ? null
      : `The answer is not in the namespace of OAI-PMH (${OAI}).`,
  readRecord,
  readRoot,
  nothing: "The answer has no records: expected one to ListRecords or GetRecord.",
});

const recordSchema = z.object({
  header: z.object({ identifier: text, "@status": z.unknown().optional() }),
  metadata: z.record(z.string(), z.unknown()).catch({}),
});

function readRecord(record: unknown, file: string, position: number): Draft | Refusal {
  const refuse = (reason: string): Refusal => ({ kind: "refusal", file, position, reason });
  const parsed = recordSchema.safeParse(record);
  if (!parsed.success) return refuse("The record has no header: expected an identifier and metadata.");
  const { header, metadata } = parsed.data;
  const { identifier = "" } = header;
  if (header["@status"] === "deleted")
    return refuse(`arXiv has withdrawn this record (${identifier.slice(0, 120)}).`);
  for (const { name, element, read } of METADATA) {
    const content = metadata[element];
    if (content === undefined) continue;
    return read(content, { source: "arxiv", format: name, file, position }, identifier);
  }
  const found = Object.keys(metadata).find((key) => !key.startsWith("@") && key !== "#text");
  return refuse(
    `The metadata are ${found === undefined ? "missing" : `written as <${found.slice(0, 60)}>`}: expected arXiv, arXivRaw or oai_dc.`,
  );
}

const attributes = z.record(z.string(), z.unknown()).catch({});
const listSchema = z
  .object({ resumptionToken: z.unknown().optional() })
  .catch({ resumptionToken: undefined });
const rootSchema = z.object({
  "OAI-PMH": z.object({
    responseDate: text,
    request: z.unknown().optional(),
    error: z.unknown().optional(),
    ListRecords: listSchema,
  }),
});

function readRoot(root: unknown): { header: FeedHeader; problems: string[] } {
  const parsed = rootSchema.safeParse(root);
  if (!parsed.success) return { header: {}, problems: [] };
  const { responseDate = "", request, error, ListRecords: list } = parsed.data["OAI-PMH"];
  const errors = error === undefined ? [] : Array.isArray(error) ? error : [error];
  return {
    header: {
      ...requestAddress(request),
      ...(responseDate === "" ? {} : { updated: responseDate }),
      ...listPlace(list.resumptionToken),
    },
    problems: errors.map(explainedError),
  };
}

/** The request as an address; the base address alone when it is not said what was asked. */
function requestAddress(request: unknown): { id?: string } {
  const base = textOf(request);
  if (base === "") return {};
  const asked = new URLSearchParams(
    Object.entries(attributes.parse(request)).flatMap(([name, value]) =>
      name.startsWith("@") && typeof value === "string" ? [[name.slice(1), value]] : [],
    ),
  );
  return { id: asked.size === 0 ? base : `${base}?${asked}` };
}

/** Where in the whole list this answer stands, and how to ask for more. */
function listPlace(resumption: unknown): Pick<FeedHeader, "totalResults" | "startIndex" | "resumptionToken"> {
  const token = textOf(Array.isArray(resumption) ? resumption[0] : resumption);
  const { "@completeListSize": size, "@cursor": cursor } = attributes.parse(resumption);
  return {
    ...(isCount(size) ? { totalResults: Number(size) } : {}),
    ...(isCount(cursor) ? { startIndex: Number(cursor) } : {}),
    ...(token === "" ? {} : { resumptionToken: token }),
  };
}

function isCount(value: unknown): boolean {
  return typeof value === "string" && /^\d{1,12}$/.test(value);
}

const EXPLANATIONS: Readonly<Record<string, string>> = {
  noRecordsMatch: "no record matches what was asked",
  badResumptionToken:
    "the resumption token is not or no longer valid; the list must be asked for from its beginning",
};

function explainedError(error: unknown): string {
  const code = String(attributes.parse(error)["@code"] ?? "without code").slice(0, 60);
  const words = textOf(error).slice(0, 300);
  const explanation = EXPLANATIONS[code] ?? "see the specification of OAI-PMH";
  return `arXiv answered with the error ${code} (${explanation})${words === "" ? "." : `: “${words}”.`}`;
}
