import type { PaperPublication, PublicationType } from "@/lib/paper/publication";

const TYPES: Readonly<Record<PublicationType, string>> = {
  article: "preprint",
  "article-journal": "journalArticle",
  "article-magazine": "magazineArticle",
  "article-newspaper": "newspaperArticle",
  book: "book",
  chapter: "bookSection",
  dataset: "dataset",
  document: "document",
  "entry-dictionary": "dictionaryEntry",
  "entry-encyclopedia": "encyclopediaArticle",
  manuscript: "manuscript",
  "paper-conference": "conferencePaper",
  patent: "patent",
  "post-weblog": "blogPost",
  report: "report",
  review: "journalArticle",
  software: "computerProgram",
  speech: "presentation",
  standard: "standard",
  thesis: "thesis",
  webpage: "webpage",
};

/** What Zotero calls a paper: neither Highwire's tags nor COinS have a word for preprints, but Zotero reads its own. */
export function zoteroType(publication: PaperPublication | undefined): string {
  return publication === undefined ? "preprint" : TYPES[publication.type];
}
