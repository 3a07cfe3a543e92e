/** The id of the citation that a paper's page shows. */
export const CITATION_ID = "citation";
/** The format in which it comes with the page. */
export const FIRST_FORMAT = "bib";
