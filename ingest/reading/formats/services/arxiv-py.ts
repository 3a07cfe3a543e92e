import { z } from "zod";
import { parsePinnedArxivId } from "@/lib/paper/arxiv-id";
import { parseDate } from "@/lib/paper/dates";
import { cleanLine, cleanText } from "@/lib/paper/text";
import type { Draft, Refusal } from "../../../draft";
import { bareDoi } from "../../doi";
import { recordKeys } from "../../json/keys";
import { linksIn } from "../../links";
import { jsonFormat } from "../json-format";
import { jsonList, jsonText } from "../readable";
import { statedOf, textDraft } from "../text-draft";

const NAME = "arxiv-py";

/** Results of the Python package `arxiv`, written as JSON. */
export const arxivPy = jsonFormat({
  name: NAME,
  label: "arxiv.py results",
  recognise: (head) => {
    const keys = recordKeys(head, []);
    return keys.has("entry_id") && (keys.has("summary") || keys.has("primary_category"));
  },
  lists: [],
  noun: "result",
  readRecord: (record, file, position) => draftOf(resultSchema.parse(record), file, position),
});

const resultSchema = z.object({
  entry_id: jsonText,
  title: jsonText,
  summary: jsonText,
  authors: jsonList(z.union([z.string(), z.object({ name: z.string() }).transform(({ name }) => name)])),
  published: jsonText,
  updated: jsonText,
  comment: jsonText,
  journal_ref: jsonText,
  doi: jsonText,
  primary_category: jsonText,
  categories: jsonList(z.string()),
});
type Result = z.infer<typeof resultSchema>;

function draftOf(result: Result, file: string, position: number): Draft | Refusal {
  const pinned = parsePinnedArxivId(result.entry_id);
  if (pinned === null) {
    const reason = `The result's entry_id is no arXiv id: “${result.entry_id.slice(0, 120)}”.`;
    return { kind: "refusal", file, position, reason };
  }
  const abstract =
    result.summary === "" ? null : { source: result.summary, cleaned: cleanText(result.summary) };
  const comment = cleanLine(result.comment).text;
  return textDraft(
    { source: "arxiv", format: NAME, file, position },
    { source: result.title, cleaned: cleanLine(result.title) },
    abstract,
    {
      arxivId: pinned.id,
      ...(pinned.version === null ? {} : { version: pinned.version }),
      ...statedOf({
        authors: result.authors.flatMap((name) => nameOf(name) ?? []),
        submitted: timeOf(result.published),
        updated: timeOf(result.updated),
        comment,
        journalRef: cleanLine(result.journal_ref).text,
        doi: bareDoi(result.doi),
        categories: [...new Set([result.primary_category, ...result.categories])].filter((one) => one !== ""),
        links: linksIn(abstract?.cleaned.text, comment),
      }),
    },
  );
}

function nameOf(written: string) {
  const name = cleanLine(written).text;
  return name === "" ? null : { name };
}

/** Python writes a time with a T or with a space. */
function timeOf(text: string): string | null {
  return parseDate(text.trim().replace(/^(\d{4}-\d\d-\d\d) (?=\d)/, "$1T"));
}
