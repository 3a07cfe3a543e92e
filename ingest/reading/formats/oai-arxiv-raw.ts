import { z } from "zod";
import type { Origin, VersionDate } from "@/lib/paper/paper";
import type { Draft, Refusal } from "../../draft";
import { authorsFrom, historyFrom } from "./arxiv-raw-fields";
import { parseMailDate } from "./mail-date";
import { oaiDraft } from "./oai-draft";
import { text } from "./xml-text";

const version = z.object({ "@version": z.string(), date: text });

const schema = z.object({
  id: text,
  version: z.array(z.unknown()).default([]),
  title: text,
  authors: text,
  categories: text,
  comments: text,
  "journal-ref": text,
  doi: text,
  abstract: text,
});

/** Metadata as `arXivRaw`: one line of authors as it was typed, the moment of every version. */
export function oaiArxivRawDraft(metadata: unknown, origin: Origin, identifier: string): Draft | Refusal {
  const parsed = schema.safeParse(metadata);
  const { authors = "", version: versions, ...rest } = parsed.success ? parsed.data : schema.parse({});
  return oaiDraft(rest, origin, identifier, {
    ...authorsFrom(authors),
    ...historyFrom(versions.flatMap(versionDate)),
  });
}

function versionDate(value: unknown): VersionDate[] {
  const parsed = version.safeParse(value);
  if (!parsed.success) return [];
  const number = /^v([1-9]\d{0,3})$/.exec(parsed.data["@version"])?.[1];
  const submitted = parseMailDate(parsed.data.date ?? "");
  return number === undefined || submitted === null ? [] : [{ version: Number(number), submitted }];
}
