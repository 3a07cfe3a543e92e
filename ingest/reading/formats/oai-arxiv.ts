import { z } from "zod";
import { parseDate } from "@/lib/paper/dates";
import type { Author, Origin } from "@/lib/paper/paper";
import { cleanLine } from "@/lib/paper/text";
import type { Draft, Refusal } from "../../draft";
import { isName } from "./name-order";
import { oaiDraft } from "./oai-draft";
import { text, texts } from "./xml-text";

const author = z.object({ keyname: text, forenames: text, suffix: text, affiliation: texts });

const schema = z.object({
  id: text,
  created: text,
  updated: text,
  authors: z.object({ author: z.array(z.unknown()).default([]) }).catch({ author: [] }),
  title: text,
  categories: text,
  comments: text,
  "journal-ref": text,
  doi: text,
  abstract: text,
});

/** Metadata as `arXiv`: authors name by name, the days of the first and the last version. */
export function oaiArxivDraft(metadata: unknown, origin: Origin, identifier: string): Draft | Refusal {
  const parsed = schema.safeParse(metadata);
  const {
    authors,
    created = "",
    updated = "",
    ...rest
  } = parsed.success ? parsed.data : schema.parse({ authors: {} });
  const people = authors.author.flatMap(personOf);
  const submitted = parseDate(created);
  const lastUpdated = parseDate(updated);
  return oaiDraft(rest, origin, identifier, {
    ...(people.length > 0 ? { authors: people } : {}),
    ...(submitted === null ? {} : { submitted }),
    ...(lastUpdated === null ? {} : { updated: lastUpdated }),
  });
}

function personOf(value: unknown): Author[] {
  const parsed = author.safeParse(value);
  if (!parsed.success) return [];
  const { keyname = "", forenames = "", suffix = "", affiliation } = parsed.data;
  const name = cleanLine(`${forenames} ${keyname} ${suffix}`).text;
  if (!isName(name)) return [];
  const affiliations = affiliation.map((place) => cleanLine(place).text).filter((place) => place !== "");
  return [{ name, ...(affiliations.length > 0 ? { affiliations } : {}) }];
}
