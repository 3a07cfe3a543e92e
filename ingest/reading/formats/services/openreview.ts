import { z } from "zod";
import { recordKeys } from "../../json/keys";
import { jsonFormat } from "../json-format";
import { parsePartialDate } from "../partial-date";
import { abstractOf, jsonList, jsonText, lineOf, readLine, stated } from "../readable";
import { authorOf, serviceDraft } from "./service-draft";

const NAME = "openreview";
const LISTS = ["notes"];

/** Submissions of OpenReview, as both versions of its API and its client give them. */
export const openReview = jsonFormat({
  name: NAME,
  label: "OpenReview notes",
  recognise: (head) => {
    const keys = recordKeys(head, LISTS);
    return keys.has("forum") && (keys.has("content.title") || keys.has("content"));
  },
  lists: LISTS,
  noun: "note",
  readRecord: (record, file, position) => {
    const note = noteSchema.parse(record);
    // A review or a comment stands in the forum of its paper.
    if (note.forum !== "" && note.id !== note.forum) return null;
    return serviceDraft(said(note), "note", { source: "library", format: NAME, file, position });
  },
});

/** The second version of the API has an object with `value` where the first has the value itself. */
function valueIn(field: unknown): unknown {
  return typeof field === "object" && field !== null && "value" in field ? field.value : field;
}

const text = z.preprocess(valueIn, jsonText);
const texts = z.preprocess(valueIn, jsonList(z.string()));

const noteSchema = z.object({
  id: jsonText,
  forum: jsonText,
  /** Milliseconds since 1970. */
  pdate: z.number().nullish().catch(null),
  cdate: z.number().nullish().catch(null),
  content: z
    .object({ title: text, abstract: text, authors: texts, keywords: texts, venue: text })
    .catch({ title: "", abstract: "", authors: [], keywords: [], venue: "" }),
});
type Note = z.infer<typeof noteSchema>;

function said({ id, pdate, cdate, content }: Note) {
  const { title, abstract, authors, keywords, venue } = content;
  return {
    title: readLine(title),
    abstract: abstractOf(abstract),
    authors: authors.flatMap((name) => authorOf(name) ?? []),
    type: "paper-conference" as const,
    published: parsePartialDate(dayOf(pdate ?? cdate)),
    urls: /^[\w-]{4,40}$/.test(id) ? [`https://openreview.net/forum?id=${id}`] : [],
    // "Submitted to …" says that it was not published there.
    container: /^(?:submitted|withdrawn|desk rejected|rejected)\b/i.test(venue) ? "" : lineOf(venue),
    keywords: stated(keywords.map((word) => lineOf(word))),
  };
}

const LATEST = 8.64e15;

function dayOf(milliseconds: number | null | undefined): string {
  if (milliseconds == null || !(Math.abs(milliseconds) <= LATEST)) return "";
  return new Date(milliseconds).toISOString().slice(0, 10);
}
