// What is used of citation-js, which brings no types: https://citation.js.org/api/0.7/
declare module "@citation-js/core" {
  export const plugins: {
    readonly input: {
      chain(input: string, options: { readonly generateGraph: false }): Record<string, unknown>[];
    };
  };
}
declare module "@citation-js/plugin-bibtex";
