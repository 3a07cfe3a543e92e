import { type PinnedArxivId, parsePinnedArxivId } from "@/lib/paper/arxiv-id";
import { isCategory } from "@/lib/paper/categories";
import type { Origin } from "@/lib/paper/paper";
import { cleanLine, cleanText } from "@/lib/paper/text";
import type { Draft, Refusal } from "../../draft";
import { bareDoi } from "../doi";
import { linksIn } from "../links";
import { authorsFrom } from "./arxiv-raw-fields";
import { type DraftRest, textDraft } from "./text-draft";

/** One paper of a list of new papers, its texts as they stand. */
export interface Announcement {
  /** Where the id may stand, the surest first: `oai:arXiv.org:2411.12741v1`, an address. */
  readonly ids: readonly string[];
  readonly title: string;
  /** The abstract, after a line that says what is announced. */
  readonly description: string;
  readonly creators: string;
  readonly categories: readonly string[];
  readonly journalRef: string;
  readonly doi: string;
}

/** `arXiv:2411.12741v1 Announce Type: replace-cross`, then the abstract. */
const ANNOUNCED = /^arXiv:(\S{1,40})\s+Announce Type:\s*[\w-]+\s*(?:Abstract:\s*)?/;
/** Lists until 2024 name id and category at the end of the title: `(arXiv:2101.00001v2 [cs.DC] UPDATED)`. */
const ID_IN_TITLE = /(?:\.\s*|(?<!\s)\s*)\(arXiv:(\S{1,40})\s+\[([\w.-]{2,20})\](?:\s+[A-Z]+)?\)\s*$/;

/**
 * What an announcement says. Its date is that of the list, not of the paper, so it is not taken; nor is what is new
 * about the paper (announced, cross-listed, replaced), which says nothing of the paper itself.
 */
export function announcementDraft(announcement: Announcement, origin: Origin): Draft | Refusal {
  const announced = ANNOUNCED.exec(announcement.description);
  const titled = ID_IN_TITLE.exec(announcement.title);
  const pinned = firstId([...announcement.ids, announced?.[1] ?? "", titled?.[1] ?? ""]);
  if (pinned === null) {
    const reason = `The announcement names no arXiv id: “${announcement.title.slice(0, 80)}”.`;
    return { kind: "refusal", file: origin.file, position: origin.position, reason };
  }
  const title = announcement.title.replace(ID_IN_TITLE, "").trim();
  const source = withoutMarkup(announcement.description.replace(ANNOUNCED, "").trim());
  const abstract = source === "" ? null : { source, cleaned: cleanText(source) };
  const named = [...announcement.categories, ...(titled?.[2] === undefined ? [] : [titled[2]])];
  const categories = [...new Set(named)].filter(isCategory);
  return textDraft(origin, { source: title, cleaned: cleanLine(title) }, abstract, {
    arxivId: pinned.id,
    ...(pinned.version === null ? {} : { version: pinned.version }),
    ...authorsFrom(withoutMarkup(announcement.creators.trim())),
    ...details(announcement, categories, abstract?.cleaned.text),
  });
}

function details(
  announcement: Announcement,
  categories: readonly string[],
  abstract: string | undefined,
): DraftRest {
  const journalRef = cleanLine(announcement.journalRef).text;
  const doi = bareDoi(announcement.doi);
  const links = linksIn(abstract);
  return {
    ...(journalRef === "" ? {} : { journalRef }),
    ...(doi === "" ? {} : { doi }),
    ...(categories.length > 0 ? { categories } : {}),
    ...(links.length > 0 ? { links } : {}),
  };
}

const ENTITIES: Readonly<Record<string, string>> = { lt: "<", gt: ">", quot: '"', amp: "&" };

/** Lists until 2024 wrap abstracts in paragraphs and names in links; elsewhere a "<" is one. */
function withoutMarkup(text: string): string {
  if (!/^<(?:p|a)[\s>]/i.test(text)) return text;
  const bare = text.replace(/<\/?(?:p|a|br)(?:\s[^<>]{0,500})?\/?>/gi, "").trim();
  return bare.replace(/&(lt|gt|quot|amp);/g, (found, name: string) => ENTITIES[name] ?? found);
}

/** The first id; one that names a version is better. */
function firstId(texts: readonly string[]): PinnedArxivId | null {
  const found = texts.flatMap(
    (text) => parsePinnedArxivId(text.trim().replace(/^oai:arXiv\.org:/i, "")) ?? [],
  );
  const [first] = found;
  return found.find(({ id, version }) => id === first?.id && version !== null) ?? first ?? null;
}
