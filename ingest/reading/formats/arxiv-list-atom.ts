import { z } from "zod";
import type { Draft, Refusal } from "../../draft";
import { announcementDraft } from "./announcement";
import { atomHeader, refuseOtherThanAtom } from "./atom-xml";
import { rootTag, xmlFormat } from "./xml-format";
import { text } from "./xml-text";

/** arXiv's daily lists as Atom, whose entries are announcements, unlike those of the API. */
export const arxivListAtom = xmlFormat({
  name: "arxiv-list-atom",
  label: "arXiv list (Atom)",
  recognise: (head) =>
    /^<feed[\s>]/.test(rootTag(head)) &&
    /rss\.arxiv\.org\/atom\/|<arxiv:announce_type>|<id>\s*oai:arXiv\.org:/.test(head),
  records: ["entry"],
  repeated: ["category", "link"],
  refuseRoot: refuseOtherThanAtom,
  readRecord: readEntry,
  readRoot: (root) => ({ header: atomHeader(root), problems: [] }),
  nothing: "The list has no papers: arXiv announces none on weekends and holidays.",
});

const entrySchema = z.object({
  id: text,
  title: text,
  summary: text,
  link: z.array(z.object({ "@href": z.string() }).nullable().catch(null)).default([]),
  category: z
    .array(
      z
        .object({ "@term": z.string().min(1) })
        .nullable()
        .catch(null),
    )
    .default([]),
  "dc:creator": text,
  "arxiv:DOI": text,
  "arxiv:journal_reference": text,
});

function readEntry(entry: unknown, file: string, position: number): Draft | Refusal {
  const parsed = entrySchema.safeParse(entry);
  if (!parsed.success)
    return { kind: "refusal", file, position, reason: "The entry is empty: expected an id and a title." };
  const { id = "", title = "", summary = "", link, category, ...rest } = parsed.data;
  return announcementDraft(
    {
      ids: [id, ...link.flatMap((one) => one?.["@href"] ?? [])],
      title,
      description: summary,
      creators: rest["dc:creator"] ?? "",
      categories: category.flatMap((one) => one?.["@term"] ?? []),
      journalRef: rest["arxiv:journal_reference"] ?? "",
      doi: rest["arxiv:DOI"] ?? "",
    },
    { source: "arxiv", format: "arxiv-list-atom", file, position },
  );
}
