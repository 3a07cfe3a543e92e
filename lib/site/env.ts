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

const MOST_NODES = 32;

/** The nodes of a cluster, parted by commas. */
const clusterUrls = z
  .string()
  .transform((value) => value.split(",").map((url) => url.trim()))
  .refine(
    (urls) => urls.length <= MOST_NODES && urls.every(isClusterNode),
    `expected up to ${MOST_NODES} http or https addresses without a path, parted by commas`,
  );

/** So many shards, or copies of each. */
const MOST_SHARDS = 64;
const shards = (least: number) =>
  z
    .string()
    .regex(/^\d{1,2}$/, `expected a number from ${least} to ${MOST_SHARDS}`)
    .transform(Number)
    .refine(
      (value) => value >= least && value <= MOST_SHARDS,
      `expected a number from ${least} to ${MOST_SHARDS}`,
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
  RATE_LIMIT: z
    .string()
    .regex(/^\d{1,6}$/, "expected a number of requests a minute, or 0 for no limit")
    .transform(Number)
    .default(600),
  ACCESS_LOG: flag.default(true),
  LOG_QUERIES: flag.default(false),
  METRICS: flag.default(false),
  CORPUS_DIR: z.string().default("data/corpus").transform(toAbsolute),
  SEARCH_ENGINE: z.enum(["embedded", "opensearch"]).default("embedded"),
  CORPUS_ON: z.enum(["disk", "cluster"]).default("disk"),
  OPENSEARCH_URL: clusterUrls.nullable().default(null),
  OPENSEARCH_USER: z.string().nullable().default(null),
  OPENSEARCH_PASSWORD: z.string().nullable().default(null),
  OPENSEARCH_CA: z.string().transform(toAbsolute).nullable().default(null),
  OPENSEARCH_SHARDS: shards(1).default(1),
  OPENSEARCH_REPLICAS: shards(0).default(1),
  ARXIV_API_URL: serviceUrl.default("https://export.arxiv.org/api/query"),
  ARXIV_OAI_URL: serviceUrl.default("https://oaipmh.arxiv.org/oai"),
  HF_API_URL: serviceUrl.default("https://huggingface.co/api/daily_papers"),
  HARVEST_CONTACT: z
    .string()
    .regex(/^[\x21-\x7e]{3,200}$/, "expected a mail address or a web address")
    .nullable()
    .default(null),
  SMTP_URL: z
    .url({
      protocol: /^smtps?$/,
      error: "expected an address such as smtps://user:password@mail.example.org",
    })
    .nullable()
    .default(null),
  DIGEST_FROM: z
    .string()
    .regex(/^[^\r\n]{3,300}$/, "expected a mail address, with or without a name before it")
    .nullable()
    .default(null),
  NODE_ENV: z.enum(["development", "production", "test"]).catch("production"),
});

const checkedSchema = envSchema
  .refine(({ SEARCH_ENGINE, OPENSEARCH_URL }) => SEARCH_ENGINE === "embedded" || OPENSEARCH_URL !== null, {
    path: ["OPENSEARCH_URL"],
    error: "expected the address of the cluster that SEARCH_ENGINE=opensearch asks",
  })
  .refine(({ SEARCH_ENGINE, CORPUS_ON }) => SEARCH_ENGINE === "opensearch" || CORPUS_ON === "disk", {
    path: ["SEARCH_ENGINE"],
    error: "expected opensearch, because CORPUS_ON=cluster reads the papers from there",
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
  /** Requests a minute that each client has; 0 for any number. */
  readonly rateLimit: number;
  /** Whether each request is a line of the log, and whether that says what was searched. */
  readonly accessLog: boolean;
  readonly logQueries: boolean;
  /** Whether `/metrics` is there. */
  readonly metrics: boolean;
  /** The absolute path of the folder with the published snapshots. */
  readonly corpusDir: string;
  readonly searchEngine: "embedded" | "opensearch";
  /** Where papers are read from: the corpus folder, or the cluster that is searched. */
  readonly corpusOn: "disk" | "cluster";
  /** The cluster that is searched or published to; null when none is named. */
  readonly openSearch: OpenSearchSettings | null;
  readonly isDevelopment: boolean;
  readonly harvest: HarvestSettings;
  readonly mail: MailSettings;
}

/** How digests are sent. */
export interface MailSettings {
  /** The mail server, with user and password; null where none is named. */
  readonly smtpUrl: string | null;
  /** Who sends them. */
  readonly from: string | null;
}

/** How a cluster is reached, and how an index of it is spread. */
export interface OpenSearchSettings {
  readonly urls: readonly string[];
  readonly user: string | null;
  readonly password: string | null;
  /** The absolute path of the certificate, in PEM, that vouches for the nodes; null for those the system trusts. */
  readonly caFile: string | null;
  readonly shards: number;
  readonly replicas: number;
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
  const parsed = checkedSchema.safeParse(Object.fromEntries(given));
  if (!parsed.success) throw new EnvError(parsed.error.issues.map(messageOf).join("\n"));
  const values = parsed.data;
  return {
    siteUrl: values.SITE_URL,
    trustProxy: values.TRUST_PROXY,
    host: values.HOST,
    port: values.PORT,
    workers: values.WORKERS,
    rateLimit: values.RATE_LIMIT,
    accessLog: values.ACCESS_LOG,
    logQueries: values.LOG_QUERIES,
    metrics: values.METRICS,
    corpusDir: values.CORPUS_DIR,
    searchEngine: values.SEARCH_ENGINE,
    corpusOn: values.CORPUS_ON,
    openSearch:
      values.OPENSEARCH_URL === null
        ? null
        : {
            urls: values.OPENSEARCH_URL,
            user: values.OPENSEARCH_USER,
            password: values.OPENSEARCH_PASSWORD,
            caFile: values.OPENSEARCH_CA,
            shards: values.OPENSEARCH_SHARDS,
            replicas: values.OPENSEARCH_REPLICAS,
          },
    isDevelopment: values.NODE_ENV === "development",
    harvest: {
      arxivApi: values.ARXIV_API_URL,
      arxivOai: values.ARXIV_OAI_URL,
      huggingFace: values.HF_API_URL,
      contact: values.HARVEST_CONTACT,
    },
    mail: { smtpUrl: values.SMTP_URL, from: values.DIGEST_FROM },
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

function isClusterNode(value: string): boolean {
  return /^https?:\/\//.test(value) && URL.canParse(value) && isBareOrigin(value);
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
