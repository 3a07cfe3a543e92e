import { resolve } from "node:path";
import { z } from "zod";

const flag = z.enum(["0", "1"]).transform((value) => value === "1");

const siteUrl = z
  .url({
    protocol: /^https?$/,
    error: "expected an http or https address such as https://papers.example.org",
  })
  .refine(isBareOrigin, "expected no path, query or user name after the host")
  .transform((value) => new URL(value).origin);

const port = z
  .string()
  .regex(/^\d{1,5}$/, "expected a number from 1 to 65535")
  .transform(Number)
  .refine((value) => value >= 1 && value <= 65_535, "expected a number from 1 to 65535");

const envSchema = z.object({
  SITE_URL: siteUrl.nullable().default(null),
  TRUST_PROXY: flag.default(false),
  HOST: z
    .string()
    .regex(/^[A-Za-z0-9.:-]+$/, "expected a host name or an address such as 0.0.0.0")
    .default("127.0.0.1"),
  PORT: port.default(3000),
  CORPUS_DIR: z.string().default("data/corpus").transform(toAbsolute),
  SEARCH_ENGINE: z.literal("embedded", 'expected "embedded"').default("embedded"),
  NODE_ENV: z.enum(["development", "production", "test"]).catch("production"),
});

/** The settings of the site. */
export interface Env {
  /** The public origin (`https://papers.example.org`), or null when it is taken from each request. */
  readonly siteUrl: string | null;
  /** Whether the forwarded host and protocol of a proxy are believed. */
  readonly trustProxy: boolean;
  readonly host: string;
  readonly port: number;
  /** The absolute path of the folder with the published snapshots. */
  readonly corpusDir: string;
  readonly searchEngine: "embedded";
  readonly isDevelopment: boolean;
}

/** A setting that cannot be used. The message names each such setting and what was expected. */
export class EnvError extends Error {
  override readonly name = "EnvError";
}

/** Reads settings from environment variables; an empty one counts as unset. Throws {@link EnvError}. */
export function readEnv(variables: Readonly<Record<string, string | undefined>>): Env {
  const given = Object.entries(variables).filter(([, value]) => value !== undefined && value.trim() !== "");
  const parsed = envSchema.safeParse(Object.fromEntries(given));
  if (!parsed.success) throw new EnvError(parsed.error.issues.map(messageOf).join("\n"));
  const values = parsed.data;
  return {
    siteUrl: values.SITE_URL,
    trustProxy: values.TRUST_PROXY,
    host: values.HOST,
    port: values.PORT,
    corpusDir: values.CORPUS_DIR,
    searchEngine: values.SEARCH_ENGINE,
    isDevelopment: values.NODE_ENV === "development",
  };
}

let known: Env | undefined;

/** The settings of this process, read once. Throws {@link EnvError} when one cannot be used. */
export function env(): Env {
  known ??= readEnv(process.env);
  return known;
}

function messageOf(issue: z.core.$ZodIssue): string {
  const name = String(issue.path[0]);
  return issue.code === "invalid_value" && issue.values.length > 1
    ? `${name}: expected ${issue.values.join(" or ")}`
    : `${name}: ${issue.message}`;
}

// Asked also of what is no address at all, which has been refused already.
function isBareOrigin(value: string): boolean {
  if (!URL.canParse(value)) return true;
  const url = new URL(value);
  return (
    url.pathname === "/" && url.search === "" && url.hash === "" && url.username === "" && url.password === ""
  );
}

// A path known only at run time must not make the bundler trace the whole working folder.
function toAbsolute(path: string): string {
  return resolve(/* turbopackIgnore: true */ process.cwd(), path);
}
