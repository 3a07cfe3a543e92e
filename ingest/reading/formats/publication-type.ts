import { type PublicationType, publicationTypeSchema } from "@/lib/paper/publication";

/** How programs and databases name what a work was published as; in lower case, letters alone. */
const NAMES: Readonly<Partial<Record<PublicationType, string>>> = {
  "article-journal":
    "journalarticle journal article review reviewarticle letter editorial electronicarticle articleinpress earlyaccess " +
    "ieeejournals journalpaper shortsurvey note erratum",
  "paper-conference":
    "conferencepaper conferenceproceedings conferenceproceeding conference inproceedings proceedingspaper proceedingsarticle " +
    "ieeeconferences conferencearticle",
  article: "preprint postedcontent eprint",
  chapter: "bookchapter booksection incollection bookpart serialarticle chapterinbook",
  book: "monograph editedbook editedvolume proceedings electronicbook referencebook",
  thesis: "dissertation phdthesis mastersthesis doctoralthesis",
  report: "techreport technicalreport reportpaper workingpaper governmentdocument",
  dataset: "data dataarticle",
  software: "computerprogram computersoftware softwarereview",
  webpage: "webpage onlinemultimedia website blogpost",
  patent: "patent",
  "article-magazine": "magazinearticle",
  "article-newspaper": "newspaperarticle",
};

const TYPES: ReadonlyMap<string, PublicationType> = new Map(
  Object.entries(NAMES).flatMap(([type, names]) => {
    const parsed = publicationTypeSchema.safeParse(type);
    return parsed.success ? names.split(" ").map((name) => [name, parsed.data] as const) : [];
  }),
);

/** The type that a word stands for, as CSL names it; null for one that is not known. */
export function publicationType(word: string): PublicationType | null {
  const exact = publicationTypeSchema.safeParse(word.trim().toLowerCase());
  const plain = word.toLowerCase().replace(/[^a-z]/g, "");
  return TYPES.get(plain) ?? exact.data ?? null;
}
