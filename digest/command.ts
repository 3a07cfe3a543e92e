import { readFileSync } from "node:fs";
import { join, resolve } from "node:path";
import { explained } from "@/ingest/command/errors";
import { lockCorpus } from "@/ingest/publish/lock";
import type { Corpus } from "@/lib/corpus/corpus";
import type { MailSettings } from "@/lib/site/env";
import { type DigestArguments, parseDigestArguments, USAGE } from "./arguments";
import { type Digest, readConfig } from "./config";
import { type Deliver, type MailPatience, toFolder, toOutput, toServer } from "./deliver";
import { Sending } from "./sending";

/** Where the command runs and what it says things to. */
export interface DigestSurroundings {
  readonly args: readonly string[];
  readonly corpusFolder: string;
  readonly mail: MailSettings;
  /** The site to which links lead. */
  readonly origin: string;
  /** The published corpus, or why there is none. */
  readonly openCorpus: () => Promise<Corpus | string>;
  readonly now: () => Date;
  readonly out: (text: string) => void;
  readonly err: (text: string) => void;
  readonly patience?: MailPatience;
}

/** The folder of the corpus folder in which it is remembered what was sent. */
const STATE_FOLDER = "digests";
const NO_SENDER = "digests@localhost";

/** Sends what is new and gives the exit code. What one person cannot be sent costs nobody else theirs. */
export async function runDigest(surroundings: DigestSurroundings): Promise<number> {
  const { args, out, err } = surroundings;
  const parsed = parseDigestArguments(args);
  if (parsed.kind === "help") {
    out(`${USAGE}\n`);
    return 0;
  }
  if (parsed.kind === "bad") {
    err(`${parsed.message}\n\n${USAGE}\n`);
    return 2;
  }
  const { asked } = parsed;
  const problem = problemOf(asked, surroundings.mail);
  const digests = problem ?? digestsOf(asked);
  if (typeof digests === "string") {
    err(`${digests}\n`);
    return 2;
  }
  try {
    return await sendAll(surroundings, asked, digests);
  } catch (error) {
    const message = explained(error);
    if (message === null) throw error;
    err(`${message}\n`);
    return 1;
  }
}

function problemOf({ how }: DigestArguments, { smtpUrl, from }: MailSettings): string | null {
  if (how.kind !== "smtp") return null;
  if (smtpUrl === null) return "SMTP_URL: expected the address of the mail server; or --eml or --stdout.";
  return from === null ? "DIGEST_FROM: expected the address of the sender." : null;
}

function digestsOf({ what }: DigestArguments): readonly Digest[] | string {
  if (what.kind === "digest") return [what.digest];
  let text: string;
  try {
    text = readFileSync(what.file, "utf8");
  } catch {
    return `${what.file} cannot be read.`;
  }
  const digests = readConfig(text);
  return typeof digests === "string" ? `${what.file}: ${digests}` : digests;
}

async function sendAll(
  surroundings: DigestSurroundings,
  asked: DigestArguments,
  digests: readonly Digest[],
): Promise<number> {
  const { openCorpus, corpusFolder, mail, origin, now, err } = surroundings;
  const corpus = await openCorpus().catch((error: unknown) => problemIn(error));
  if (typeof corpus === "string") {
    err(`${corpus}\n`);
    return 1;
  }
  const folder = asked.stateFolder === null ? join(corpusFolder, STATE_FOLDER) : resolve(asked.stateFolder);
  const unlock = lockCorpus(folder, "digest");
  try {
    const deliver = deliverBy(surroundings, asked);
    const sender = { from: mail.from ?? NO_SENDER, origin, now: now() };
    const sending = new Sending({ corpus, folder, deliver, sender, asked, ...surroundings });
    let failed = 0;
    for (const digest of digests) if (!(await sending.send(digest))) failed++;
    return failed === 0 ? 0 : 1;
  } finally {
    unlock();
  }
}

/** Why the corpus cannot be opened: it may be damaged, or of another version of the program. */
function problemIn(error: unknown): string {
  return `The corpus cannot be opened. ${error instanceof Error ? error.message : String(error)}`;
}

function deliverBy({ mail, out, patience }: DigestSurroundings, { how }: DigestArguments): Deliver {
  if (how.kind === "eml") return toFolder(resolve(how.folder));
  return how.kind === "stdout" ? toOutput(out) : toServer(mail.smtpUrl ?? "", patience);
}
