import { cleanLine, cleanText } from "@/lib/paper/text";
import type { Draft, Refusal } from "../../draft";
import { RecordTimer } from "../../store/record-timer";
import { linksIn } from "../links";
import type { TextFormat } from "./format";
import { textDraft } from "./text-draft";

const BOILERPLATE = /^Get trending papers in your email inbox(?: once a day)?!$/;
const GLUED = "Subscribe";

/** The page of trending papers saved as text: boilerplate, then a line of title and a line of abstract in turn. */
export const trendingText: TextFormat = {
  name: "trending-text",
  label: "Trending papers, as text",
  recognise: (text) => linesOf(text).some((line, i) => i < 10 && BOILERPLATE.test(line)),
  read: readPapers,
  header: () => ({}),
};

function linesOf(text: string): string[] {
  return text
    .replace(/^\ufeff/, "")
    .split(/\r\n|\r|\n/)
    .map((line) => line.trim());
}

/** Every line of a title or an abstract, the dump's own words left out. */
function contentLines(text: string): string[] {
  const lines = linesOf(text).filter((line) => line !== "" && !BOILERPLATE.test(line) && line !== GLUED);
  const first = lines[0];
  if (first?.startsWith(GLUED)) lines[0] = first.slice(GLUED.length).trim();
  return lines;
}

function* readPapers(text: string, file: string, timer = new RecordTimer()): Iterable<Draft | Refusal> {
  const lines = contentLines(text);
  timer.start();
  if (lines.length === 0) {
    yield { kind: "refusal", file, position: 0, reason: "The dump of trending papers has no titles." };
  }
  for (let i = 0; i < lines.length; i += 2) {
    const position = i / 2 + 1;
    const title = lines[i] ?? "";
    const abstract = lines[i + 1];
    if (abstract === undefined) {
      yield {
        kind: "refusal",
        file,
        position,
        reason: `“${title.slice(0, 80)}” has no line after it: expected a title and an abstract in turn.`,
      };
      return;
    }
    yield draftOf(title, abstract, file, position);
  }
}

function draftOf(title: string, abstract: string, file: string, position: number): Draft | Refusal {
  const cleanedTitle = cleanLine(title, { lostBackslashes: true });
  const cleanedAbstract = cleanText(abstract, { lostBackslashes: true });
  const links = linksIn(cleanedAbstract.text);
  return textDraft(
    { source: "trending", format: trendingText.name, file, position },
    { source: title, cleaned: cleanedTitle },
    { source: abstract, cleaned: cleanedAbstract },
    links.length > 0 ? { links } : {},
  );
}
