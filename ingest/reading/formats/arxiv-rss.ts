import { z } from "zod";
import type { Draft, FeedHeader, Refusal } from "../../draft";
import { announcementDraft } from "./announcement";
import { parseMailDate } from "./mail-date";
import { rootTag, xmlFormat } from "./xml-format";
import { text, texts } from "./xml-text";

/** arXiv's daily lists as RSS: version 2.0, and 1.0 (RDF) as they were until 2024. */
export const arxivRss = xmlFormat({
  name: "arxiv-rss",
  label: "arXiv list (RSS)",
  recognise: (head) => /^<(?:rss|rdf:RDF)[\s>]/.test(rootTag(head)) && /arxiv\.org/i.test(head),
  records: ["item"],
  repeated: ["category"],
  readRecord: readItem,
  readRoot: (root) => ({ header: headerOf(root), problems: [] }),
  nothing: "The list has no papers: arXiv announces none on weekends and holidays.",
});

const itemSchema = z.object({
  title: text,
  link: text,
  guid: text,
  "@rdf:about": text,
  description: text,
  "dc:creator": text,
  category: texts,
  "arxiv:DOI": text,
  "arxiv:journal_reference": text,
});

function readItem(item: unknown, file: string, position: number): Draft | Refusal {
  const parsed = itemSchema.safeParse(item);
  if (!parsed.success)
    return { kind: "refusal", file, position, reason: "The item is empty: expected a title and a link." };
  const { title = "", link = "", guid = "", description = "", category, ...rest } = parsed.data;
  return announcementDraft(
    {
      ids: [guid, link, rest["@rdf:about"] ?? ""],
      title,
      description,
      creators: rest["dc:creator"] ?? "",
      categories: category,
      journalRef: rest["arxiv:journal_reference"] ?? "",
      doi: rest["arxiv:DOI"] ?? "",
    },
    { source: "arxiv", format: "arxiv-rss", file, position },
  );
}

const channelSchema = z.object({
  title: text,
  link: text,
  lastBuildDate: text,
  pubDate: text,
  "dc:date": text,
});
const rootSchema = z.union([
  z.object({ rss: z.object({ channel: channelSchema }) }).transform(({ rss }) => rss.channel),
  z.object({ "rdf:RDF": z.object({ channel: channelSchema }) }).transform((root) => root["rdf:RDF"].channel),
]);

function headerOf(root: unknown): FeedHeader {
  const parsed = rootSchema.safeParse(root);
  if (!parsed.success) return {};
  const { title, link, lastBuildDate, pubDate, ...rest } = parsed.data;
  const updated = parseMailDate(lastBuildDate ?? pubDate ?? "") ?? rest["dc:date"];
  return { ...(link ? { id: link } : {}), ...(title ? { title } : {}), ...(updated ? { updated } : {}) };
}
