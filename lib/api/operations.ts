import { z } from "zod";
import {
  authorAnswerSchema,
  corpusAnswerSchema,
  facetsAnswerSchema,
  paperAnswerSchema,
  papersAnswerSchema,
  relatedAnswerSchema,
  searchSchema,
  suggestAnswerSchema,
  topicAnswerSchema,
  topicsAnswerSchema,
} from "./answers";
import { apiPaperSchema, paperRecordSchema } from "./paper";
import { list, one, type Parameters } from "./parameter";
import { fieldsOf } from "./picked";
import { count, QUERY_PARAMETERS, SEARCH_PARAMETERS } from "./search-parameters";

/** One thing that a program can ask: its address, what it takes, and what it answers. */
export interface Operation<P extends Parameters = Parameters, A extends z.ZodType = z.ZodType> {
  /** How client generators call it. */
  readonly name: string;
  /** With a place in braces, as OpenAPI writes it. */
  readonly path: string;
  readonly summary: string;
  readonly description: string;
  readonly parameters: P;
  /** What stands in the place in braces, and one that the bundled papers have. */
  readonly place?: { readonly name: string; readonly description: string; readonly example: string };
  readonly answer: A;
}

function operation<P extends Parameters, A extends z.ZodType>(stated: Operation<P, A>): Operation<P, A> {
  return stated;
}

/** So many papers are given at once by their keys. */
export const MOST_KEYS = 100;
const LONGEST_KEY = 200;

const PAPER_PLACE = {
  name: "key",
  description:
    "The last part of a paper's address: an arXiv id, with `v` and a number for one version, or a title's words with eight digits.",
  example: "2505.23819",
};

export const SEARCH = operation({
  name: "search",
  path: "/api/v1/search",
  summary: "Search papers",
  description:
    "The search of the page, with its query language and filters. A repeated filter means any of its values, except `has`, where all must hold.",
  parameters: SEARCH_PARAMETERS,
  answer: searchSchema,
});

export const FACETS = operation({
  name: "facets",
  path: "/api/v1/facets",
  summary: "Count what a search finds",
  description: "How many papers match, and how many each value of each filter would leave.",
  parameters: QUERY_PARAMETERS,
  answer: facetsAnswerSchema,
});

export const PAPERS = operation({
  name: "papers",
  path: "/api/v1/papers",
  summary: "Several papers at once",
  description: "Papers by their keys, in the order asked for. A key that leads to none is listed as missing.",
  parameters: {
    keys: list(z.string().min(1).max(LONGEST_KEY), {
      description: `Up to ${MOST_KEYS} keys, arXiv ids or addresses of papers here, parted by commas.`,
      expected: "expected keys of papers such as 2505.23819",
      required: true,
      most: MOST_KEYS,
      example: "2505.23819,2401.00001",
    }),
    fields: fieldsOf(paperRecordSchema.keyof()),
  },
  answer: papersAnswerSchema,
});

export const PAPER = operation({
  name: "paper",
  path: "/api/v1/papers/{key}",
  summary: "One paper",
  description: "A paper, or one of its versions. An address that it had before redirects.",
  parameters: { fields: fieldsOf(paperRecordSchema.keyof()) },
  place: PAPER_PLACE,
  answer: paperAnswerSchema,
});

const relatedPaperSchema = apiPaperSchema.extend({ score: z.number(), reasons: z.array(z.string()) });

export const RELATED = operation({
  name: "related",
  path: "/api/v1/papers/{key}/related",
  summary: "Papers like one",
  description: "The papers most like one, each with what it shares with it.",
  parameters: {
    limit: count(50, "How many papers at most; 10 when left out.", "5"),
    fields: fieldsOf(relatedPaperSchema.keyof()),
  },
  place: PAPER_PLACE,
  answer: relatedAnswerSchema,
});

export const SUGGEST = operation({
  name: "suggest",
  path: "/api/v1/suggest",
  summary: "What a beginning may lead to",
  description: "The list under the search box: papers, authors, topics and ways to go on with a query.",
  parameters: {
    q: one(z.string(), {
      description: "What is typed so far; it may end in the middle of a word.",
      expected: "expected the beginning of a query",
      example: "photon",
    }),
  },
  answer: suggestAnswerSchema,
});

export const TOPICS = operation({
  name: "topics",
  path: "/api/v1/topics",
  summary: "All topics",
  description: "Every topic that papers are about, the one with the most papers first.",
  parameters: {},
  answer: topicsAnswerSchema,
});

export const TOPIC = operation({
  name: "topic",
  path: "/api/v1/topics/{slug}",
  summary: "One topic",
  description:
    "A topic with its trend and neighbours. Another name of it redirects; its papers are `search?topic=`.",
  parameters: {},
  place: {
    name: "slug",
    description: "The last part of a topic's address.",
    example: "federated-learning",
  },
  answer: topicAnswerSchema,
});

export const AUTHOR = operation({
  name: "author",
  path: "/api/v1/authors/{slug}",
  summary: "One author",
  description: "An author's papers and co-authors. Another spelling of the name redirects.",
  parameters: { fields: fieldsOf(apiPaperSchema.keyof()) },
  place: { name: "slug", description: "The last part of an author's address.", example: "keren-zhou" },
  answer: authorAnswerSchema,
});

export const CORPUS = operation({
  name: "corpus",
  path: "/api/v1/corpus",
  summary: "What this collection is",
  description: "The snapshot that is served: its counts, its sources and what was refused.",
  parameters: {},
  answer: corpusAnswerSchema,
});

/** Everything that can be asked, in the order in which the page and the document list it. */
export const OPERATIONS: readonly Operation[] = [
  SEARCH,
  FACETS,
  SUGGEST,
  PAPERS,
  PAPER,
  RELATED,
  TOPICS,
  TOPIC,
  AUTHOR,
  CORPUS,
];
