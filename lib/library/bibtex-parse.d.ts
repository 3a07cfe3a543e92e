declare module "bibtex-parse" {
  const library: {
    /** The parts of a text of BibTeX, values as they are written. Throws for what is not BibTeX. */
    parse(text: string, options: { readonly number: "string" }): unknown;
  };
  export default library;
}
