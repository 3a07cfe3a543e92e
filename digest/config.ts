import { createHash } from "node:crypto";
import { z } from "zod";

/** So many digests of one file, queries of a digest and papers of a message. */
const MOST_DIGESTS = 1_000;
const MOST_QUERIES = 50;
const MOST_PAPERS = 200;
const PAPERS = 25;

/** An address that cannot end its header or name a second one. */
export const addressSchema = z.email({ error: "expected a mail address" }).max(254);

const querySchema = z.union([
  z.string().min(1).max(2_000),
  z.strictObject({ name: z.string().min(1).max(200), query: z.string().min(1).max(2_000) }),
]);

const digestSchema = z.strictObject({
  /** What was sent is remembered under it. */
  name: z.string().regex(/^[a-z0-9][a-z0-9-]{0,62}$/, "expected a name of small letters, digits and hyphens"),
  to: z.union([addressSchema, z.array(addressSchema).min(1).max(1_000)]),
  queries: z.array(querySchema).min(1).max(MOST_QUERIES),
  /** So many papers of a query are in one message; the others wait for the next. */
  most: z.int().positive().max(MOST_PAPERS).default(PAPERS),
  /** Where who wants no more of it may say so. */
  unsubscribe: z
    .string()
    .regex(
      /^(?:mailto:|https:\/\/)[\x21-\x7e]{3,500}$/,
      "expected an address that begins with mailto: or https://",
    )
    .nullable()
    .default(null),
});

const configSchema = z.strictObject({ digests: z.array(digestSchema).min(1).max(MOST_DIGESTS) });

/** What one person gets: each has a message and a memory of their own. */
export interface Digest {
  readonly name: string;
  readonly to: string;
  readonly queries: readonly { readonly name: string | null; readonly query: string }[];
  readonly most: number;
  readonly unsubscribe: string | null;
}

/** The digests of a file of JSON, one for each who gets it; a message where it is none, or names one twice. */
export function readConfig(text: string): Digest[] | string {
  let json: unknown;
  try {
    json = JSON.parse(text);
  } catch (error) {
    return `It is no JSON: ${error instanceof Error ? error.message : String(error)}`;
  }
  const parsed = configSchema.safeParse(json);
  if (!parsed.success)
    return parsed.error.issues.map(({ path, message }) => `${path.join(".")}: ${message}`).join("\n");
  const names = parsed.data.digests.map(({ name }) => name);
  const twice = names.find((name, place) => names.indexOf(name) < place);
  if (twice !== undefined) return `Two digests are named “${twice}”.`;
  return parsed.data.digests.flatMap(({ to, queries, ...rest }) =>
    [...new Set([to].flat())].map((address) => ({
      ...rest,
      to: address,
      queries: queries.map((one) => (typeof one === "string" ? { name: null, query: one } : one)),
    })),
  );
}

/** A digest that a command line asks for; the same line has the same name, and so the same memory. */
export function digestOf(queries: readonly string[], to: string, most = PAPERS): Digest {
  const hash = createHash("sha256").update(JSON.stringify(queries)).digest("hex");
  return {
    name: `query-${hash.slice(0, 12)}`,
    to,
    queries: queries.map((query) => ({ name: null, query })),
    most,
    unsubscribe: null,
  };
}
