// What is used of citeproc-js, which brings no types: https://citeproc-js.readthedocs.io/en/latest/running.html
declare module "citeproc" {
  interface System {
    retrieveLocale(language: string): string;
    retrieveItem(id: string): unknown;
  }
  class Engine {
    constructor(system: System, style: string, language: string, forceLanguage: boolean);
    setOutputFormat(format: "text"): void;
    updateItems(ids: readonly string[]): void;
    /** False for a style without a bibliography. */
    makeBibliography(): false | [parameters: unknown, entries: string[]];
  }
  const library: { readonly Engine: typeof Engine };
  export default library;
}
