import { z } from "zod";
import { parsePinnedArxivId } from "@/lib/paper/arxiv-id";
import { categoryOfSubject } from "@/lib/paper/categories";
import { parseDate } from "@/lib/paper/dates";
import { splitName } from "@/lib/paper/names";
import type { Author, Origin } from "@/lib/paper/paper";
import { cleanLine } from "@/lib/paper/text";
import type { Draft, Refusal } from "../../draft";
import { isName } from "./name-order";
import { oaiDraft } from "./oai-draft";
import type { DraftRest } from "./text-draft";
import { text, texts } from "./xml-text";

const schema = z.object({
  "dc:title": text,
  "dc:creator": texts,
  "dc:subject": texts,
  "dc:description": texts,
  "dc:date": texts,
  "dc:identifier": texts,
});

const COMMENT = /^Comment:\s*/;
const DOI = /^doi:\s*/i;

/**
 * Metadata as `oai_dc`, which every OAI-PMH archive offers: names with the family name first, subjects by their names,
 * comment, journal reference and DOI among descriptions and identifiers.
 */
export function oaiDublinCoreDraft(metadata: unknown, origin: Origin, identifier: string): Draft | Refusal {
  const parsed = schema.safeParse(metadata);
  const fields = parsed.success ? parsed.data : schema.parse({});
  const descriptions = fields["dc:description"];
  const identifiers = fields["dc:identifier"];
  const abstract = descriptions.find((one) => !COMMENT.test(one));
  const id = identifiers.find((one) => parsePinnedArxivId(one) !== null);
  const stated = {
    ...(id === undefined ? {} : { id }),
    title: fields["dc:title"] ?? "",
    ...(abstract === undefined ? {} : { abstract }),
    comments: (descriptions.find((one) => COMMENT.test(one)) ?? "").replace(COMMENT, ""),
    "journal-ref": identifiers.find((one) => !DOI.test(one) && !/^https?:/i.test(one)) ?? "",
    doi: (identifiers.find((one) => DOI.test(one)) ?? "").replace(DOI, ""),
    categories: fields["dc:subject"].flatMap((subject) => categoryOfSubject(subject) ?? []).join(" "),
  };
  const authors = fields["dc:creator"].flatMap(creatorOf);
  return oaiDraft(stated, origin, identifier, {
    ...(authors.length > 0 ? { authors } : {}),
    ...datesFrom(fields["dc:date"]),
  });
}

function creatorOf(creator: string): Author[] {
  const { given, family, suffix } = splitName(cleanLine(creator).text);
  const name = [given, family, suffix].filter((part) => part !== "").join(" ");
  return isName(name) ? [{ name }] : [];
}

/** The first date is that of the first version; further ones are those of later versions. */
function datesFrom(texts: readonly string[]): DraftRest {
  const dates = texts.flatMap((date) => parseDate(date) ?? []).sort();
  const [submitted] = dates;
  const updated = dates.at(-1);
  return {
    ...(submitted === undefined ? {} : { submitted }),
    ...(updated === undefined || dates.length === 1 ? {} : { updated }),
  };
}
