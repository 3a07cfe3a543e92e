import { z } from "zod";

/** The media type of a problem (RFC 9457). */
export const PROBLEM_TYPE = "application/problem+json";

const spanSchema = z.object({ start: z.int().nonnegative(), end: z.int().nonnegative() });

/** What a program is told in place of an answer (RFC 9457). */
export const problemSchema = z.object({
  /** What kind of problem it is: a place of the page at `/api`, or `about:blank` where the status says all. */
  type: z.string(),
  title: z.string(),
  status: z.int().min(400).max(599),
  /** What is wrong with this request, and what would be right. */
  detail: z.string(),
  /** The parameter it is about. */
  parameter: z.string().exactOptional(),
  /** Where in the value of that parameter: `[start, end)` in UTF-16 units. */
  at: spanSchema.exactOptional(),
});
export type ProblemBody = z.infer<typeof problemSchema>;

/** The kinds of problems that the API itself knows, each explained on its page. */
export const PROBLEMS = {
  "bad-parameter": {
    status: 400,
    title: "A parameter cannot be used",
    help: "A value is none that its parameter takes, or a parameter that takes one value has several. `parameter` and `at` say which.",
  },
  "too-deep": {
    status: 400,
    title: "The page is too far down the list",
    help: "Pages reach 10,000 papers down. A cursor goes on to the end of any list.",
  },
  "not-found": {
    status: 404,
    title: "There is no such thing here",
    help: "This collection has no paper, author or topic of that name, or not in that version.",
  },
  "method-not-allowed": {
    status: 405,
    title: "This address does not take that method",
    help: "The `Allow` field of the answer names those that it takes.",
  },
  "snapshot-gone": {
    status: 410,
    title: "The list has been replaced",
    help: "The cursor belongs to a snapshot of the collection that is no longer served. Begin again with `cursor=*`.",
  },
  "no-corpus": {
    status: 503,
    title: "Nothing is published yet",
    help: "This site has no papers at the moment. `Retry-After` says when to ask again.",
  },
} as const;
export type ProblemKind = keyof typeof PROBLEMS;

export interface ProblemPlace {
  readonly parameter?: string;
  readonly at?: { readonly start: number; readonly end: number };
}

/** An error as a value: what is handed on in place of an answer. */
export class Problem {
  constructor(
    readonly kind: ProblemKind,
    readonly detail: string,
    readonly place: ProblemPlace = {},
  ) {}

  get status(): number {
    return PROBLEMS[this.kind].status;
  }

  get body(): ProblemBody {
    const { status, title } = PROBLEMS[this.kind];
    const { parameter, at } = this.place;
    return {
      type: `/api#${this.kind}`,
      title,
      status,
      detail: this.detail,
      ...(parameter === undefined ? {} : { parameter }),
      ...(at === undefined ? {} : { at: { ...at } }),
    };
  }
}

/** A problem whose status says all there is to say of its kind (RFC 9457, 4.2.1). */
export function plainProblem(status: number, title: string, detail: string): ProblemBody {
  return { type: "about:blank", title, status, detail };
}
