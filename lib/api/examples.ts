import answers from "./examples.json";
import type { Example } from "./openapi";

type Request = Omit<Example, "answer">;

/** Requests of which the document shows what the bundled papers answer. A test asks them again. */
export const EXAMPLE_REQUESTS: readonly Request[] = [
  { operation: "search", summary: "A paper by its arXiv id", query: "q=2505.23819&fields=title,submitted" },
  {
    operation: "search",
    summary: "The keys of all papers that a query finds",
    query: "q=photonic&ids_only=1&cursor=*",
  },
  { operation: "facets", summary: "What filters would leave", query: "q=2505.23819" },
  { operation: "suggest", summary: "A word that is being typed", query: "q=photon" },
  {
    operation: "papers",
    summary: "Two papers, of which one is not held",
    query: "keys=2505.23819,2401.00001&fields=title,authors",
  },
  { operation: "paper", summary: "A paper", place: "2505.23819", query: "" },
  {
    operation: "related",
    summary: "The papers most like one",
    place: "2505.23819",
    query: "fields=title,url",
  },
  { operation: "topic", summary: "A topic", place: "federated-learning", query: "" },
  { operation: "author", summary: "An author", place: "keren-zhou", query: "fields=title" },
  { operation: "corpus", summary: "The bundled papers", query: "" },
];

/** The same with their answers. */
export const EXAMPLES: readonly Example[] = EXAMPLE_REQUESTS.map((request, i) => ({
  ...request,
  answer: answers[i],
}));
