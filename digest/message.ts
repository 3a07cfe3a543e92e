import { createHash } from "node:crypto";
import type { Digest } from "./config";
import type { Group } from "./gather";
import { htmlPage } from "./page";
import { type Page, textPage } from "./words";

/** A mail as nodemailer takes it; its own names are added to it as headers. */
export interface Message {
  readonly from: string;
  readonly to: string;
  readonly subject: string;
  readonly messageId: string;
  readonly date: Date;
  readonly text: string;
  readonly html: string;
  readonly headers: Readonly<Record<string, string>>;
}

/** Where and when a message is made. */
export interface Sender {
  readonly from: string;
  readonly origin: string;
  readonly now: Date;
}

/**
 * The mail of a digest: HTML and text that say the same. The same papers for the same person have the same id, so that a
 * mailbox that gets a message a second time can tell.
 */
export function messageOf(digest: Digest, groups: readonly Group[], { from, origin, now }: Sender): Message {
  const keys = groups.flatMap(({ papers }) => papers.map(({ paper }) => paper.key));
  const count = `${keys.length} new ${keys.length === 1 ? "paper" : "papers"}`;
  const title = `${count}: ${groups.map(({ title: one }) => one).join("; ")}`;
  const unsubscribe =
    digest.unsubscribe ?? `mailto:${bareAddress(from)}?subject=unsubscribe%20${digest.name}`;
  const page: Page = { title, groups, origin, unsubscribe };
  return {
    from,
    to: digest.to,
    subject: title.length > LONGEST_SUBJECT ? `${title.slice(0, LONGEST_SUBJECT - 1)}…` : title,
    messageId: `<${hashOf([digest.name, digest.to, ...keys])}@${new URL(origin).hostname}>`,
    date: now,
    text: textPage(page),
    html: htmlPage(page),
    headers: {
      "List-Unsubscribe": `<${unsubscribe}>`,
      "List-Id": `<${digest.name}.${new URL(origin).hostname}>`,
      "Auto-Submitted": "auto-generated",
    },
  };
}

const LONGEST_SUBJECT = 120;

function hashOf(parts: readonly string[]): string {
  return createHash("sha256").update(JSON.stringify(parts)).digest("hex").slice(0, 32);
}

/** `ada@example.org`, also of `Ada Byron <ada@example.org>`. */
function bareAddress(from: string): string {
  return /<([^<>]+)>\s*$/.exec(from)?.[1] ?? from;
}
