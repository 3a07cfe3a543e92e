import { z } from "zod";
import { categoriesOfSet } from "@/lib/paper/arxiv-sets";

/** The ways in which metadata are written. */
export const PREFIXES = ["oai_dc", "arXiv"] as const;
export type Prefix = (typeof PREFIXES)[number];

/** An error of OAI-PMH (section 3.6 of its specification). */
export class OaiError {
  constructor(
    readonly code:
      | "badArgument"
      | "badResumptionToken"
      | "badVerb"
      | "cannotDisseminateFormat"
      | "idDoesNotExist"
      | "noRecordsMatch",
    readonly message: string,
  ) {}
}

/** Which records are listed, and how far the list has come. */
export interface OaiList {
  readonly prefix: Prefix;
  readonly set: string | null;
  /** Seconds in UTC, both inclusive; null for no bound. */
  readonly from: string | null;
  readonly until: string | null;
  /** Null at the beginning: then the list is that of the snapshot being served. */
  readonly snapshot: string | null;
  /** Where among all papers the next page begins, and how many records were given before. */
  readonly position: number;
  readonly given: number;
}

export type OaiRequest =
  | { readonly verb: "Identify" | "ListSets" }
  | { readonly verb: "ListMetadataFormats"; readonly identifier: string | null }
  | { readonly verb: "GetRecord"; readonly identifier: string; readonly prefix: Prefix }
  | { readonly verb: "ListRecords" | "ListIdentifiers"; readonly list: OaiList };

const LIST_ARGUMENTS = ["metadataPrefix", "set", "from", "until", "resumptionToken"];
/** What each verb takes. */
const ARGUMENTS: Readonly<Record<string, readonly string[]>> = {
  Identify: [],
  ListSets: ["resumptionToken"],
  ListMetadataFormats: ["identifier"],
  GetRecord: ["identifier", "metadataPrefix"],
  ListRecords: LIST_ARGUMENTS,
  ListIdentifiers: LIST_ARGUMENTS,
};

/** Reads a request of OAI-PMH 2.0 (https://www.openarchives.org/OAI/2.0/openarchivesprotocol.htm). */
export function oaiRequestFrom(params: URLSearchParams): OaiRequest | OaiError {
  const verb = params.get("verb") ?? "";
  if (!Object.hasOwn(ARGUMENTS, verb) || params.getAll("verb").length > 1)
    return new OaiError("badVerb", `verb has to be one of ${Object.keys(ARGUMENTS).join(", ")}`);
  const problem = argumentProblem(verb, params);
  if (problem !== null) return problem;
  const identifier = params.get("identifier");
  if (verb === "ListMetadataFormats") return { verb, identifier };
  if (verb === "GetRecord") {
    if (identifier === null) return new OaiError("badArgument", "identifier is missing");
    const prefix = prefixFrom(params);
    return prefix instanceof OaiError ? prefix : { verb, identifier, prefix };
  }
  if (verb === "ListRecords" || verb === "ListIdentifiers") {
    const list = listFrom(params);
    return list instanceof OaiError ? list : { verb, list };
  }
  if (params.has("resumptionToken"))
    return new OaiError("badResumptionToken", "there is one page of sets, without a token");
  return verb === "Identify" ? { verb } : { verb: "ListSets" };
}

function argumentProblem(verb: string, params: URLSearchParams): OaiError | null {
  for (const name of new Set(params.keys())) {
    const shown = name.slice(0, 40);
    if (name !== "verb" && !ARGUMENTS[verb]?.includes(name))
      return new OaiError("badArgument", `${verb} does not take ${shown}`);
    if (params.getAll(name).length > 1) return new OaiError("badArgument", `${shown} is given twice`);
  }
  return null;
}

function prefixFrom(params: URLSearchParams): Prefix | OaiError {
  const text = params.get("metadataPrefix");
  if (text === null) return new OaiError("badArgument", "metadataPrefix is missing");
  const prefix = PREFIXES.find((one) => one === text);
  return prefix ?? new OaiError("cannotDisseminateFormat", `there are ${PREFIXES.join(", ")}`);
}

function listFrom(params: URLSearchParams): OaiList | OaiError {
  const token = params.get("resumptionToken");
  if (token !== null) {
    if (params.size > 2) return new OaiError("badArgument", "resumptionToken excludes every other argument");
    return listOfToken(token) ?? new OaiError("badResumptionToken", "this is no token of this site");
  }
  const prefix = prefixFrom(params);
  if (prefix instanceof OaiError) return prefix;
  const set = params.get("set");
  if (set !== null && categoriesOfSet(set) === null)
    return new OaiError("noRecordsMatch", "there is no such set");
  const span = spanFrom(params.get("from"), params.get("until"));
  return span instanceof OaiError ? span : { prefix, set, ...span, snapshot: null, position: 0, given: 0 };
}

function spanFrom(
  from: string | null,
  until: string | null,
): { from: string | null; until: string | null } | OaiError {
  for (const text of [from, until])
    if (text !== null && !isStamp(text))
      return new OaiError("badArgument", "from and until are written 2026-03-01 or 2026-03-01T00:00:00Z");
  if (from !== null && until !== null && from.length !== until.length)
    return new OaiError("badArgument", "from and until have to be equally exact");
  if (from !== null && until !== null && from > until)
    return new OaiError("badArgument", "from is later than until");
  return {
    from: from === null || from.includes("T") ? from : `${from}T00:00:00Z`,
    until: until === null || until.includes("T") ? until : `${until}T23:59:59Z`,
  };
}

function isStamp(text: string): boolean {
  const isWhole = /^\d{4}-\d\d-\d\d(?:T\d\d:\d\d:\d\dZ)?$/.test(text);
  return isWhole && z.union([z.iso.date(), z.iso.datetime()]).safeParse(text).success;
}

const tokenSchema = z.tuple([
  z.string().regex(/^[0-9a-f]{16}$/),
  z.enum(PREFIXES),
  z.string().nullable(),
  z.string().nullable(),
  z.string().nullable(),
  z.int().positive(),
  z.int().positive(),
]);

/** A list from a place on, as a token. */
export function tokenOf({ snapshot, prefix, set, from, until, position, given }: OaiList): string {
  const parts = JSON.stringify([snapshot, prefix, set, from, until, position, given]);
  return Buffer.from(parts, "utf8").toString("base64url");
}

function listOfToken(token: string): OaiList | null {
  const parsed = tokenSchema.safeParse(jsonOf(Buffer.from(token, "base64url").toString("utf8")));
  if (!parsed.success) return null;
  const [snapshot, prefix, set, from, until, position, given] = parsed.data;
  if (set !== null && categoriesOfSet(set) === null) return null;
  return { snapshot, prefix, set, from, until, position, given };
}

function jsonOf(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}
