import { z } from "zod";
import { parsePinnedArxivId } from "@/lib/paper/arxiv-id";
import { parseDate } from "@/lib/paper/dates";
import type { PaperLink } from "@/lib/paper/paper";
import { cleanLine, cleanText } from "@/lib/paper/text";
import type { Draft, Refusal } from "../../draft";
import { RecordTimer } from "../../store/record-timer";
import { linksIn } from "../links";
import type { TextFormat } from "./format";
import { misfit, parsedJson } from "./json-text";
import { textDraft } from "./text-draft";

const NAME = "hf-daily-papers";

/** What of an address is kept: a link to somewhere else is no reason to refuse the paper. */
const webAddress = z
  .url({ protocol: /^https?$/ })
  .nullish()
  .catch(null);

/** A paper of Hugging Face's list; what is not used here (comments, summaries by machine, pictures) is passed over. */
const listedPaperSchema = z.object({
  paper: z.object({
    /** An arXiv id. */
    id: z.string(),
    title: z.string(),
    summary: z.string().nullish(),
    authors: z.array(z.object({ name: z.string(), hidden: z.boolean().nullish() })).nullish(),
    /** When the first version came out on arXiv. */
    publishedAt: z.string().nullish(),
    upvotes: z.int().nonnegative().nullish().catch(null),
    githubRepo: webAddress,
    projectPage: webAddress,
  }),
});
type ListedPaper = z.infer<typeof listedPaperSchema>["paper"];

/** The answer of Hugging Face's `/api/daily_papers`: an array of objects that hold a paper each. */
export const hfDailyPapers: TextFormat = {
  name: NAME,
  label: "Hugging Face daily papers",
  recognise: (head) =>
    /^\s*\[\s*\{/.test(head) && /"paper"\s*:\s*\{/.test(head) && /"(?:upvotes|publishedAt)"\s*:/.test(head),
  header: () => ({}),
  read: readList,
};

function* readList(text: string, file: string, timer = new RecordTimer()): Iterable<Draft | Refusal> {
  const list = z.array(z.unknown()).safeParse(parsedJson(text)).data;
  if (list === undefined) {
    const reason = "The list is no whole JSON: expected an array that ends with ].";
    yield { kind: "refusal", file, position: 0, reason };
    return;
  }
  timer.start();
  for (const [i, listed] of list.entries()) yield readPaper(listed, file, i + 1);
}

function readPaper(listed: unknown, file: string, position: number): Draft | Refusal {
  const refuse = (reason: string): Refusal => ({ kind: "refusal", file, position, reason });
  const parsed = listedPaperSchema.safeParse(listed);
  if (!parsed.success) return refuse(`The record does not fit: ${misfit(parsed.error)}`);
  const { paper } = parsed.data;
  const pinned = parsePinnedArxivId(paper.id);
  if (pinned === null) return refuse(`The record's id is no arXiv id: “${paper.id.slice(0, 120)}”.`);
  const abstract =
    paper.summary == null ? null : { source: paper.summary, cleaned: cleanText(paper.summary) };
  const authors = (paper.authors ?? [])
    .filter(({ hidden }) => hidden !== true)
    .map(({ name }) => ({ name: cleanLine(name).text }))
    .filter(({ name }) => name !== "");
  const submitted = parseDate(paper.publishedAt ?? "");
  const links = linksOf(paper, abstract?.cleaned.text);
  return textDraft(
    { source: "trending", format: NAME, file, position },
    { source: paper.title, cleaned: cleanLine(paper.title) },
    abstract,
    {
      arxivId: pinned.id,
      ...(authors.length > 0 ? { authors } : {}),
      ...(submitted === null ? {} : { submitted }),
      ...(links.length > 0 ? { links } : {}),
      ...(paper.upvotes == null ? {} : { upvotes: paper.upvotes }),
    },
  );
}

function linksOf({ githubRepo, projectPage }: ListedPaper, abstract: string | undefined): PaperLink[] {
  const stated: PaperLink[] = [];
  if (githubRepo != null) stated.push({ kind: "code", url: githubRepo });
  if (projectPage != null) stated.push({ kind: "project", url: projectPage });
  const found = linksIn(abstract).filter(({ url }) => stated.every((link) => link.url !== url));
  return [...stated, ...found];
}
