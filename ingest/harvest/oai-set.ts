import { setSpecOf } from "@/lib/paper/arxiv-sets";
import type { Answer } from "./answer";
import type { MetadataPrefix } from "./arguments";
import type { Judgement } from "./client";
import type { Listing, Page, Restart } from "./listing";
import { beginningOf, endsWith, readAnswer } from "./read-page";

export interface OaiSet {
  readonly base: string;
  /** `cs.DC`, `hep-th`, `cs`, or a set as arXiv writes it (`cs:cs:DC`). */
  readonly set: string;
  /** Days of the last change; null for no bound. */
  readonly from: string | null;
  readonly until: string | null;
  readonly prefix: MetadataPrefix;
}

/** The papers of a set as OAI-PMH lists them; each answer has the token that asks for the next. */
export function oaiSet({ base, set, from, until, prefix }: OaiSet): Listing {
  const spec = setSpecOf(set);
  const asked = {
    verb: "ListRecords",
    metadataPrefix: prefix,
    set: spec,
    ...(from === null ? {} : { from }),
    ...(until === null ? {} : { until }),
  };
  return {
    name: `arxiv-set-${spec.replace(/[^\w.-]+/g, "-")}`,
    suffix: ".xml",
    identity: JSON.stringify(["oai-set", base, asked]),
    first: "",
    addressOf: (cursor) => {
      const address = new URL(base);
      const further = { verb: "ListRecords", resumptionToken: cursor };
      address.search = new URLSearchParams(cursor === "" ? asked : further).toString();
      return address;
    },
    judge: (answer, cursor, fetched) => judge(answer, cursor, fetched),
  };
}

async function judge(
  { status, body }: Answer,
  cursor: string,
  fetched: number,
): Promise<Judgement<Page | Restart>> {
  const { format, drafts, refusals, header } = await readAnswer(body);
  if (format !== "oai-pmh") return { kind: "again", reason: beginningOf(body) };
  if (!endsWith(body, "</OAI-PMH>")) return { kind: "again", reason: "an answer that is cut off" };
  const error = refusals
    .map(({ reason }) => /^arXiv answered with the error (\w+)/.exec(reason))
    .find(Boolean);
  if (error?.[1] === "noRecordsMatch")
    return { kind: "good", value: { kind: "page", body: null, records: 0, next: null } };
  if (error?.[1] === "badResumptionToken" && cursor !== "")
    return { kind: "good", value: { kind: "restart", reason: "its resumption token is no longer valid" } };
  if (error) return { kind: "stop", reason: (error.input ?? "").replace(/\.$/, "") };
  if (status !== 200) return { kind: "stop", reason: `status ${status}` };
  const records = drafts.length + refusals.filter(({ position }) => position > 0).length;
  if (records === 0) return { kind: "again", reason: "an empty page" };
  const { resumptionToken = null, totalResults } = header;
  const total = totalResults ?? (resumptionToken === null ? fetched + records : undefined);
  const page: Page = { kind: "page", body, records, next: resumptionToken };
  return { kind: "good", value: { ...page, ...(total === undefined ? {} : { total }) } };
}
