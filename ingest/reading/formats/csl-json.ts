import type { Draft, Refusal } from "../../draft";
import { recordKeys } from "../json/keys";
import { cslItemSchema } from "./csl-item";
import { recordOf } from "./csl-record";
import type { LineFormat } from "./format";
import { jsonPieces } from "./json-format";
import { parsedJson } from "./json-text";
import { libraryDraft } from "./library-record";

const NAME = "csl-json";

/** The types that CSL 1.0.2 has for what is a paper or like one; other tools know few of them by these names. */
const TYPE =
  /"type"\s*:\s*"(?:article|article-journal|article-magazine|article-newspaper|book|chapter|dataset|document|entry|entry-dictionary|entry-encyclopedia|journal-article|manuscript|paper-conference|patent|periodical|posted-content|post|post-weblog|proceedings-article|report|review|review-book|software|speech|standard|thesis|webpage)"/;
/** What no other format names so. */
const FIELD = /"(?:container-title|date-parts|citation-key|non-dropping-particle)"\s*:/;

/** What CSL calls otherwise: items with one of these are another program's. */
const FOREIGN_KEYS = [
  "authors",
  "creators",
  "authorships",
  "year",
  "journal",
  "abstractNote",
  "itemType",
  "titles",
];

function looksLikeCsl(text: string): boolean {
  const keys = recordKeys(text, ["items"]);
  return (TYPE.test(text) || FIELD.test(text)) && FOREIGN_KEYS.every((key) => !keys.has(key));
}

const START = /^\s*(?:\[\s*)?\{/;
const ITEMS = /^\s*\{\s*"items"\s*:\s*\[/;

/** Whether the first line is an item and ends with it. */
function isLine(head: string): boolean {
  return /^\{.*\}\s*$/.test(firstLine(head)) && !ITEMS.test(head);
}

function firstLine(head: string): string {
  return head.trimStart().split("\n", 1)[0] ?? "";
}

/** Items of CSL-JSON as an array, an object that holds them as `items`, or one object on several lines. */
export const cslJson = jsonPieces({
  name: NAME,
  label: "CSL-JSON",
  recognise: (head) => START.test(head) && !isLine(head) && looksLikeCsl(head),
  lists: ["items"],
  noun: "item",
  readRecord: (record, file, position) => readItem(record, NAME, file, position),
});

/** Items of CSL-JSON, one a line. */
export const cslLines: LineFormat = {
  name: "csl-lines",
  label: "CSL-JSON, an item a line",
  recognise: (head) => isLine(head) && looksLikeCsl(firstLine(head)),
  readLine: (text, file, position) => {
    const value = parsedJson(text);
    const reason = "The line is not JSON: expected one item of CSL a line.";
    return value === undefined
      ? { kind: "refusal", file, position, reason }
      : readItem(value, "csl-lines", file, position);
  },
};

function readItem(value: unknown, format: string, file: string, position: number): Draft | Refusal {
  const refuse = (reason: string): Refusal => ({ kind: "refusal", file, position, reason });
  const parsed = cslItemSchema.safeParse(value);
  if (!parsed.success) return refuse("The item is no object: expected { … } with a title and authors.");
  const draft = libraryDraft(recordOf(parsed.data), { source: "library", format, file, position });
  return draft.kind === "draft" ? draft : refuse("The item has no title.");
}
