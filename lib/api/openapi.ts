import { z } from "zod";
import { OPERATIONS, type Operation } from "./operations";
import type { Parameter } from "./parameter";
import { PROBLEM_TYPE, PROBLEMS, type ProblemKind, problemSchema } from "./problem";
import { recommendAnswerSchema, recommendAskedSchema } from "./recommend";

/** A piece of a document in JSON. */
type Json = { readonly [name: string]: unknown };

/** One request of an operation and what the bundled papers answer to it. */
export interface Example {
  readonly operation: string;
  readonly summary: string;
  /** What stands in the operation's braces. */
  readonly place?: string | undefined;
  readonly query: string;
  readonly answer: unknown;
}

/**
 * The description of the API (OpenAPI 3.1), derived from the schemas by which requests are read and answers are made.
 * `origin` has no slash at its end.
 */
export function openApi(origin: string, version: string, examples: readonly Example[]): Json {
  return {
    openapi: "3.1.1",
    info: {
      title: "Incipit",
      version,
      summary: "The papers of this collection, for programs.",
      description:
        "Everything the pages show, as JSON, for reading alone and without a key. Unknown parameters are named in `notes`; an error is a problem (RFC 9457).",
      license: { name: "MIT", identifier: "MIT" },
    },
    servers: [{ url: origin }],
    externalDocs: { url: `${origin}/api`, description: "The same as a page, with forms to try it" },
    paths: {
      ...Object.fromEntries(
        OPERATIONS.map((operation) => [operation.path, { get: get(operation, examples) }]),
      ),
      [RECOMMEND_PATH]: { post: recommend() },
    },
    components: {
      schemas: componentsOf(),
      responses: {
        NotModified: {
          description: "What the asker has already, by `If-None-Match`, is what would be answered.",
        },
        Problem: problem("An error: what is wrong, and where."),
      },
    },
  };
}

/** The names of the answers, by operation. */
function schemaName({ name }: Operation): string {
  return `${name[0]?.toUpperCase()}${name.slice(1)}Answer`;
}

function componentsOf(): Json {
  const registry = z.registry<{ id: string }>();
  for (const operation of OPERATIONS) registry.add(operation.answer, { id: schemaName(operation) });
  registry.add(recommendAnswerSchema, { id: RECOMMEND_ANSWER });
  registry.add(problemSchema, { id: "Problem" });
  const uri = (id: string) => `#/components/schemas/${id}`;
  const { schemas } = z.toJSONSchema(registry, { uri, override: pairAsList });
  return Object.fromEntries(
    Object.entries(schemas).map(([name, { $id, $schema, ...schema }]) => [name, schema]),
  );
}

/** A pair of two of a kind as a list of two: few programs that read descriptions know `prefixItems`. */
function pairAsList({ jsonSchema }: { readonly jsonSchema: z.core.JSONSchema.BaseSchema }): void {
  const [first] = jsonSchema.prefixItems ?? [];
  if (first === undefined) return;
  delete jsonSchema.prefixItems;
  jsonSchema.items = first;
}

function get(operation: Operation, examples: readonly Example[]): Json {
  const { name, summary, description, parameters, place } = operation;
  const own = examples.filter((example) => example.operation === name);
  return {
    operationId: name,
    summary,
    description,
    parameters: [
      ...(place === undefined ? [] : [placeOf(place)]),
      ...Object.entries(parameters).map(([key, parameter]) => parameterOf(key, parameter)),
    ],
    responses: {
      200: {
        description: "The answer.",
        headers: {
          ETag: { description: "Names this answer, for `If-None-Match`.", schema: { type: "string" } },
          ...(name === "search"
            ? { Link: { description: "The pages before and after (RFC 8288).", schema: { type: "string" } } }
            : {}),
        },
        content: { "application/json": { schema: ref(schemaName(operation)), ...examplesOf(own) } },
      },
      304: { $ref: "#/components/responses/NotModified" },
      ...(place === undefined
        ? {}
        : { 308: { description: "It stands at another address, which `Location` says." } }),
      ...problemsOf(operation),
      429: { $ref: "#/components/responses/Problem" },
      503: { $ref: "#/components/responses/Problem" },
    },
  };
}

const RECOMMEND_PATH = "/api/v1/recommend";
const RECOMMEND_ANSWER = "RecommendAnswer";

/** The one operation that is asked with a body: more keys than fit into an address. */
function recommend(): Json {
  const { $schema, ...asked } = z.toJSONSchema(recommendAskedSchema, { io: "input" });
  return {
    operationId: "recommend",
    summary: "Papers for somebody who keeps some",
    description:
      "The papers most worth reading for somebody who keeps those with the given keys, each with the kept paper it is near to. Nothing is stored.",
    requestBody: {
      required: true,
      content: { "application/json": { schema: asked, example: { keys: ["2505.23819"], limit: 5 } } },
    },
    responses: {
      200: {
        description: "The answer.",
        content: { "application/json": { schema: ref(RECOMMEND_ANSWER) } },
      },
      400: problem(`${PROBLEMS["bad-parameter"].title}.`),
      429: { $ref: "#/components/responses/Problem" },
      503: { $ref: "#/components/responses/Problem" },
    },
  };
}

function examplesOf(examples: readonly Example[]): Json {
  if (examples.length === 0) return {};
  const shown = examples.map(({ summary, answer }, i) => [`example${i + 1}`, { summary, value: answer }]);
  return { examples: Object.fromEntries(shown) };
}

/** What an operation can fail with, by status. */
export function problemKindsOf({ name, place }: Operation): ProblemKind[] {
  return [
    "bad-parameter",
    ...(name === "search" ? (["too-deep", "snapshot-gone"] as const) : []),
    ...(place === undefined ? [] : (["not-found"] as const)),
  ];
}

function problemsOf(operation: Operation): Json {
  const kinds = problemKindsOf(operation);
  const statuses = new Set(kinds.map((kind) => PROBLEMS[kind].status));
  const titles = (status: number) =>
    kinds.flatMap((kind) => (PROBLEMS[kind].status === status ? [`${PROBLEMS[kind].title}.`] : []));
  return Object.fromEntries([...statuses].map((status) => [status, problem(titles(status).join(" "))]));
}

function problem(description: string): Json {
  return { description, content: { [PROBLEM_TYPE]: { schema: ref("Problem") } } };
}

function ref(name: string): Json {
  return { $ref: `#/components/schemas/${name}` };
}

function placeOf({ name, description, example }: NonNullable<Operation["place"]>): Json {
  const schema = { type: "string", minLength: 1 };
  return { name, in: "path", required: true, description, schema, example };
}

function parameterOf(name: string, parameter: Parameter): Json {
  const { kind, schema, description, required = false, most, example } = parameter;
  const { $schema, ...one } = z.toJSONSchema(schema);
  const type =
    kind === "one" ? one : { type: "array", items: one, ...(most === undefined ? {} : { maxItems: most }) };
  return {
    name,
    in: "query",
    description,
    required,
    schema: type,
    ...(kind === "one" ? {} : { style: "form", explode: kind === "repeated" }),
    ...(example === undefined ? {} : { example: kind === "one" ? plain(one, example) : example.split(",") }),
  };
}

/** An example as its schema has it: a number where a number is asked for. */
function plain({ type }: { readonly type?: unknown }, example: string): string | number {
  return type === "integer" || type === "number" ? Number(example) : example;
}
