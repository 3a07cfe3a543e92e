import type { z } from "zod";
import type { StateNote } from "@/lib/query/note";
import { Problem } from "./problem";

/** One value; several of one key, each repeated; or several of one key, parted by commas. */
export type ParameterKind = "one" | "repeated" | "list";

/** A parameter of an address: what it takes, as the document says it and as requests are read. */
export interface Parameter<T = unknown, K extends ParameterKind = ParameterKind> {
  readonly kind: K;
  /** Reads one value. */
  readonly schema: z.ZodType<T>;
  /** For whoever writes a client. */
  readonly description: string;
  /** What was expected of a value that cannot be used. */
  readonly expected: string;
  /** It has to be there. */
  readonly required?: boolean;
  /** So many values at most. */
  readonly most?: number;
  /** The value that the page at `/api` offers to try. */
  readonly example?: string;
}

export type Parameters = Readonly<Record<string, Parameter>>;

/** What is read by a table of parameters: a list for each that takes several, else a value where there is one. */
export type ValuesOf<P extends Parameters> = {
  readonly [K in keyof P]: P[K] extends Parameter<infer T, infer Kind>
    ? Kind extends "one"
      ? T | undefined
      : readonly T[]
    : never;
};

type Rest = Omit<Parameter, "kind" | "schema">;

export function one<T>(schema: z.ZodType<T>, rest: Rest): Parameter<T, "one"> {
  return { kind: "one", schema, ...rest };
}

export function repeated<T>(schema: z.ZodType<T>, rest: Rest): Parameter<T, "repeated"> {
  return { kind: "repeated", schema, ...rest };
}

export function list<T>(schema: z.ZodType<T>, rest: Rest): Parameter<T, "list"> {
  return { kind: "list", schema, ...rest };
}

/** So many values of a parameter are read where it does not say how many. */
const MOST_VALUES = 200;
/** So many unknown parameters are named. */
const MOST_NAMED = 5;
const NAMED_CHARACTERS = 40;

/** Something in the request that was passed over. */
export type ParameterNote = StateNote;

/**
 * Reads what an address asks by a table of parameters. A value that cannot be used is a {@link Problem} with its place;
 * parameters that are not in the table are named in notes. Empty values count as none, because forms send them.
 */
export function readParameters<P extends Parameters>(
  table: P,
  params: URLSearchParams,
): { values: ValuesOf<P>; notes: ParameterNote[] } | Problem {
  const values: Record<string, unknown> = {};
  for (const [name, parameter] of Object.entries(table)) {
    const read = readOne(name, parameter, params.getAll(name));
    if (read instanceof Problem) return read;
    values[name] = read.value;
  }
  if (!hasAll(values, table)) throw new Error("A parameter of the table was not read.");
  return { values, notes: unknownIn(table, params) };
}

function hasAll<P extends Parameters>(values: object, table: P): values is ValuesOf<P> {
  return Object.keys(table).every((name) => Object.hasOwn(values, name));
}

function readOne(name: string, parameter: Parameter, given: readonly string[]): { value: unknown } | Problem {
  const filled = given.filter((value) => value !== "");
  if (parameter.kind !== "repeated" && filled.length > 1)
    return new Problem("bad-parameter", `${name} is given ${filled.length} times; it takes one value.`, {
      parameter: name,
    });
  if (parameter.required && filled.length === 0)
    return new Problem("bad-parameter", `${name} is missing: ${parameter.expected}.`, { parameter: name });
  const [first] = filled;
  if (parameter.kind === "one") {
    if (first === undefined) return { value: undefined };
    const read = readValue(name, parameter, first, 0, first.length);
    return read instanceof Problem ? read : { value: read.value };
  }
  return parameter.kind === "list"
    ? readAll(name, parameter, first === undefined ? [] : partsOf(first))
    : readAll(
        name,
        parameter,
        filled.map((text) => ({ text, start: 0 })),
      );
}

interface Part {
  readonly text: string;
  readonly start: number;
}

/** The parts of a list between its commas, without the spaces around them. */
function partsOf(list: string): Part[] {
  let start = 0;
  const parts: Part[] = [];
  for (const piece of list.split(",")) {
    const text = piece.trim();
    if (text !== "") parts.push({ text, start: start + piece.indexOf(text) });
    start += piece.length + 1;
  }
  return parts;
}

function readAll(name: string, parameter: Parameter, parts: readonly Part[]): { value: unknown } | Problem {
  const most = parameter.most ?? MOST_VALUES;
  if (parts.length > most)
    return new Problem("bad-parameter", `${name} has ${parts.length} values; it takes at most ${most}.`, {
      parameter: name,
    });
  const values: unknown[] = [];
  for (const { text, start } of parts) {
    const read = readValue(name, parameter, text, start, start + text.length);
    if (read instanceof Problem) return read;
    values.push(read.value);
  }
  return { value: values };
}

function readValue(
  name: string,
  parameter: Parameter,
  text: string,
  start: number,
  end: number,
): { value: unknown } | Problem {
  const read = parameter.schema.safeParse(text);
  if (read.success) return { value: read.data };
  const detail = `“${shortened(text)}” is no value of ${name}: ${parameter.expected}.`;
  return new Problem("bad-parameter", detail, { parameter: name, at: { start, end } });
}

function unknownIn(table: Parameters, params: URLSearchParams): ParameterNote[] {
  const unknown = [...new Set(params.keys())].filter((name) => !Object.hasOwn(table, name));
  const named = unknown.slice(0, MOST_NAMED).map((name) => ({
    key: shortened(name),
    message: `There is no parameter “${shortened(name)}” here; it was passed over.`,
  }));
  const more = unknown.length - named.length;
  if (more > 0) named.push({ key: "…", message: `${more} more unknown parameters were passed over.` });
  return named;
}

function shortened(text: string): string {
  const characters = [...text];
  return characters.length <= NAMED_CHARACTERS
    ? characters.join("")
    : `${characters.slice(0, NAMED_CHARACTERS).join("")}…`;
}
