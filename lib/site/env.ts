import { resolve } from "node:path";
import { z } from "zod";
import { isServiceAddress } from "./service-address";

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

const MOST_WORKERS = 64;

const workers = z
  .string()
  .regex(/^(?:auto|\d{1,2})$/, `expected auto, or a number from 1 to ${MOST_WORKERS}`)
  .transform((value) => (value === "auto" ? value : Number(value)))
  .refine(
    (value) => value === "auto" || (value >= 1 && value <= MOST_WORKERS),
    `expected auto, or a number from 1 to ${MOST_WORKERS}`,
  );

const serviceUrl = z
  .url({ error: "expected an https address of one of the known services" })
  .refine(
    (value) => !URL.canParse(value) || isServiceAddress(new URL(value)),
    "expected an https address of export.arxiv.org, oaipmh.arxiv.org or huggingface.co, or an address of this machine",
  );

const envSchema = z.object({
  SITE_URL: siteUrl.nullable().default(null),
  TRUST_PROXY: flag.default(false),
  HOST: z
    .string()
    .regex(/^[A-Za-z0-9.:-]+$/, "expected a host name or an address such as 0.0.0.0")
    .default("127.0.0.1"),
  PORT: port.default(3000),
  WORKERS: workers.default(1),
  CORPUS_DIR: z.string().default("data/corpus").transform(toAbsolute),
  SEARCH_ENGINE: z.literal("embedded", 'expected "embedded"').default("embedded"),
  ARXIV_API_URL: serviceUrl.default("https://export.arxiv.org/api/query"),
  ARXIV_OAI_URL: serviceUrl.default("https://oaipmh.arxiv.org/oai"),
  HF_API_URL: serviceUrl.default("https://huggingface.co/api/daily_papers"),
  HARVEST_CONTACT: z
    .string()
    .regex(/^[\x21-\x7e]{3,200}$/, "expected a mail address or a web address")
    .nullable()
    .default(null),
  NODE_ENV: z.enum(["development", "production", "test"]).catch("production"),
});

/** The settings of the site. */
export interface Env {
  /** The public origin (`https://papers.example.org`), or null when it is taken from each request. */
  readonly siteUrl: string | null;
  /** Whether the host, protocol and client that a proxy forwards are believed. */
  readonly trustProxy: boolean;
  readonly host: string;
  readonly port: number;
  /** How many processes make answers; `auto` is one for each core, as far as there is memory for them. */
  readonly workers: number | "auto";
  /** The absolute path of the folder with the published snapshots. */
  readonly corpusDir: string;
  readonly searchEngine: "embedded";
  readonly isDevelopment: boolean;
  readonly harvest: HarvestSettings;
}

/** Where papers are harvested from, and who to write to about it. */
export interface HarvestSettings {
  readonly arxivApi: string;
  readonly arxivOai: string;
  readonly huggingFace: string;
  /** Sent with every request, so that a service can reach the person who runs the harvest. */
  readonly contact: string | null;
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
    workers: values.WORKERS,
    corpusDir: values.CORPUS_DIR,
    searchEngine: values.SEARCH_ENGINE,
    isDevelopment: values.NODE_ENV === "development",
    harvest: {
      arxivApi: values.ARXIV_API_URL,
      arxivOai: values.ARXIV_OAI_URL,
      huggingFace: values.HF_API_URL,
      contact: values.HARVEST_CONTACT,
    },
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
