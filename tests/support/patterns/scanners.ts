import { readFileSync } from "node:fs";
import { createElement } from "react";
import { renderToStaticMarkup } from "react-dom/server";
import { Tex } from "@/components/text/tex";
import { splitTail } from "@/ingest/reading/authors/split";
import { readAuthorLine } from "@/ingest/reading/formats/arxiv-authors";
import { readTail } from "@/ingest/reading/formats/flat-tail";
import { linksIn } from "@/ingest/reading/links";
import { abstractLikeness, company } from "@/ingest/works/likeness";
import { mainAndSubtitle, titleWords } from "@/ingest/works/title-words";
import { venueOf } from "@/ingest/works/venues";
import { bibtexOf } from "@/lib/cite/bibtex";
import { parsePinnedArxivId } from "@/lib/paper/arxiv-id";
import { LONGEST } from "@/lib/paper/limits";
import { authorSlug, namesCompatible, splitName } from "@/lib/paper/names";
import { paperKey } from "@/lib/paper/permalink";
import { plainText } from "@/lib/paper/plain";
import { paragraphsOf, segmentsOf } from "@/lib/paper/segments";
import { cleanLine, cleanText } from "@/lib/paper/text";
import { parseQuery } from "@/lib/query/parse";
import { acronymsIn } from "@/lib/search/analysis/acronyms";
import { compoundsOf } from "@/lib/search/analysis/tokens";
import { PaperRecorder } from "@/lib/search/embedded/build/paper-record";
import { Vocabulary } from "@/lib/search/embedded/build/vocabulary";
import { ByteWriter } from "@/lib/search/embedded/storage/bytes";
import { highlight } from "@/lib/search/highlight";
import { snippetOf } from "@/lib/search/snippet";
import { typedRanges } from "@/lib/search/typed-ranges";
import { topicLabeller } from "@/lib/topics/label";
import { parseVocabulary } from "@/lib/topics/vocabulary";
import { paperOf } from "@/tests/unit/search/papers";
import { readDump } from "../reading";
import { WRITTEN } from "../written";

/** What comes again and again: openings that nothing closes, runs, and beginnings of what is looked for. */
export const UNITS: readonly string[] = [
  ..."a|a |Aa|1|. |A. |a-|(|)|a (b) |Mo (MoE) |{|}|{}|\\|\\a |\\(|$|$$|$a$ |${|\\$|<|<p>|&amp;|[|é|学|α".split(
    "|",
  ),
  ..."https://a.b/)|github.com/|arXiv:|doi:10.1/|and |a, |; |a~|--|``a''|@a{|=|%|/|_|3.0times ".split("|"),
  ...'Vol. 1 (2020) 1-2 |(1) |Jr, |Team |a:|human ai co design |multimodal llm |"| |\n|\n  |a\u0301|\ud800'.split(
    "|",
  ),
];

const topicsOf = topicLabeller(parseVocabulary(JSON.parse(readFileSync("data/topics/topics.json", "utf8"))));
const { query } = parseQuery('a e "a a" mo* 1');

/** What looks at the texts of a record, from its reading to its page, by name. */
export const SCANNERS: Readonly<Record<string, (text: string) => unknown>> = {
  cleanText,
  cleanLine,
  "cleanText without backslashes": (text) => cleanText(text, { lostBackslashes: true }),
  plainText,
  segmentsOf,
  paragraphsOf,
  splitName,
  authorSlug,
  namesCompatible: (text) => namesCompatible(text, `${text}x`),
  paperKey: (text) => paperKey({ title: text }),
  parsePinnedArxivId,
  compoundsOf,
  acronymsIn,
  linksIn,
  titleWords,
  mainAndSubtitle,
  abstractLikeness: (text) => abstractLikeness(text, `${text}x`),
  company: (text) => company(namesIn(text), namesIn(`${text}x`)),
  venueOf: (text) => venueOf(text, text),
  readAuthorLine,
  splitTail,
  readTail,
  "topics of a paper": (text) => topicsOf({ title: text, abstract: text }),
  "words of the index": (text) =>
    new PaperRecorder(new Vocabulary()).write(paperWith(text), new ByteWriter()),
  highlight: (text) => highlight(query, text),
  snippetOf: (text) => snippetOf(query, text, 215),
  typedRanges: (text) => typedRanges(text, "a e"),
  "text on a page": (text) =>
    renderToStaticMarkup(createElement(Tex, { text, ranges: highlight(query, text) })),
  bibtexOf: (text) => bibtexOf(paperWith(text), "https://example.org/"),
};

function namesIn(text: string): string[] {
  return text.match(new RegExp(`[^,]{1,${LONGEST.name}}`, "gs")) ?? [];
}

function paperWith(text: string) {
  const rest = { titleSource: `${text}x`, comment: text, journalRef: text, doi: text };
  return paperOf({ title: text, abstract: text, authors: [text], ...rest }, 0);
}

/** A record of a text in all its fields, read as each format, by the format's name. */
export const READERS: Readonly<Record<string, (text: string) => Promise<unknown>>> = Object.fromEntries(
  Object.entries(WRITTEN).map(([format, write]) => [
    format,
    (text: string) =>
      readDump(write({ title: text, abstract: text, authors: [text], comment: text }), 1 << 20),
  ]),
);
