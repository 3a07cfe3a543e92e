import { parsePinnedArxivId } from "@/lib/paper/arxiv-id";
import { isCategory } from "@/lib/paper/categories";
import { parseDate } from "@/lib/paper/dates";
import type { Author } from "@/lib/paper/paper";
import { cleanLine, cleanText } from "@/lib/paper/text";
import type { Draft, Refusal } from "../../draft";
import { bareDoi, furtherAddresses } from "../doi";
import { linksIn } from "../links";
import { type AtomEntry, atomEntrySchema } from "./atom-schema";
import { isName } from "./name-order";
import { type DraftRest, statedOf, textDraft } from "./text-draft";

/** What one entry of arXiv's feed says; an error that arXiv reports as an entry is refused with arXiv's words. */
export function atomEntryDraft(
  entry: unknown,
  format: string,
  file: string,
  position: number,
): Draft | Refusal {
  const refuse = (reason: string): Refusal => ({ kind: "refusal", file, position, reason });
  const parsed = atomEntrySchema.safeParse(entry);
  if (!parsed.success) return refuse("The entry is empty: expected an id, a title and authors.");
  const { id = "", title = "", summary } = parsed.data;
  if (id.includes("/api/errors"))
    return refuse(`arXiv answered with an error instead of a paper: “${summary ?? title}”.`);
  const pinned = parsePinnedArxivId(id);
  if (pinned === null) return refuse(`The entry's id is no arXiv id: “${id.slice(0, 120)}”.`);
  const abstract = summary === undefined ? null : { source: summary, cleaned: cleanText(summary) };
  return textDraft(
    { source: "arxiv", format, file, position },
    { source: title, cleaned: cleanLine(title) },
    abstract,
    {
      arxivId: pinned.id,
      ...(pinned.version === null ? {} : { version: pinned.version }),
      ...entryDetails(parsed.data, abstract?.cleaned.text),
    },
  );
}

function entryDetails(entry: AtomEntry, abstract: string | undefined): DraftRest {
  const authors = authorsOf(entry);
  const categories = categoriesOf(entry);
  const submitted = parseDate(entry.published ?? "");
  const updated = parseDate(entry.updated ?? "");
  const comment = cleanLine(entry["arxiv:comment"] ?? "").text;
  const journalRef = cleanLine(entry["arxiv:journal_ref"] ?? "").text;
  const dois = entry["arxiv:doi"] ?? "";
  const doi = bareDoi(dois);
  const links = linksIn(abstract, comment, ...furtherAddresses(dois));
  return statedOf({ authors, submitted, updated, comment, journalRef, doi, categories, links });
}

function authorsOf(entry: AtomEntry): Author[] {
  return entry.author.flatMap((author) => {
    const name = cleanLine(author.name ?? "").text;
    if (!isName(name)) return [];
    const affiliations = author["arxiv:affiliation"]
      .map((text) => cleanLine(text ?? "").text)
      .filter((text) => text !== "");
    return [{ name, ...(affiliations.length > 0 ? { affiliations } : {}) }];
  });
}

/** The categories as arXiv lists them, the primary one first. */
function categoriesOf(entry: AtomEntry): string[] {
  const terms = [entry["arxiv:primary_category"], ...entry.category].flatMap(
    (category) => category?.["@term"] ?? [],
  );
  return [...new Set(terms)].filter(isCategory);
}
