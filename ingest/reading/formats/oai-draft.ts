import { parsePinnedArxivId } from "@/lib/paper/arxiv-id";
import { isCategory } from "@/lib/paper/categories";
import type { Origin } from "@/lib/paper/paper";
import { cleanLine, cleanText } from "@/lib/paper/text";
import type { Draft, Refusal } from "../../draft";
import { bareDoi, furtherAddresses } from "../doi";
import { linksIn } from "../links";
import { type DraftRest, statedOf, textDraft } from "./text-draft";

/** What arXiv's ways to write a record have in common, as they write it. */
export interface OaiFields {
  readonly id?: string;
  readonly title?: string;
  readonly abstract?: string;
  readonly comments?: string;
  readonly "journal-ref"?: string;
  readonly doi?: string;
  /** Parted by spaces, the primary one first. */
  readonly categories?: string;
}

const IDENTIFIER = /^oai:arXiv\.org:/i;

/** Puts a draft together; `identifier` is that of the record's header and stands in for a missing id. */
export function oaiDraft(
  fields: OaiFields,
  origin: Origin,
  identifier: string,
  rest: DraftRest,
): Draft | Refusal {
  const stated = fields.id === undefined || fields.id === "" ? identifier.replace(IDENTIFIER, "") : fields.id;
  const pinned = parsePinnedArxivId(stated);
  if (pinned === null) {
    const { file, position } = origin;
    return {
      kind: "refusal",
      file,
      position,
      reason: `The record's id is no arXiv id: “${stated.slice(0, 120)}”.`,
    };
  }
  const { title = "", abstract: source } = fields;
  const abstract = source === undefined ? null : { source, cleaned: cleanText(source) };
  return textDraft(origin, { source: title, cleaned: cleanLine(title) }, abstract, {
    arxivId: pinned.id,
    ...details(fields, abstract?.cleaned.text),
    ...rest,
  });
}

function details(fields: OaiFields, abstract: string | undefined): DraftRest {
  const comment = cleanLine(fields.comments ?? "").text;
  const journalRef = cleanLine(fields["journal-ref"] ?? "").text;
  const dois = fields.doi ?? "";
  const doi = bareDoi(dois);
  const categories = [...new Set((fields.categories ?? "").split(/\s+/))].filter(isCategory);
  const links = linksIn(abstract, comment, ...furtherAddresses(dois));
  return statedOf({ comment, journalRef, doi, categories, links });
}
