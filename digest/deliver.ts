import { mkdirSync } from "node:fs";
import { createTransport } from "nodemailer";
import { replaceFile } from "@/ingest/publish/durable";
import type { Message } from "./message";

/** Hands a message over; throws an error that says why where it was not taken. */
export type Deliver = (message: Message, name: string) => Promise<void>;

/** Milliseconds that a mail server may take for a connection, its greeting, and each of its answers. */
export interface MailPatience {
  readonly connection: number;
  readonly answer: number;
}
const PATIENCE: MailPatience = { connection: 30_000, answer: 120_000 };

/** To the mail server that an address names: `smtps://user:password@mail.example.org`. */
export function toServer(smtpUrl: string, patience = PATIENCE): Deliver {
  return async (message) => {
    const transport = createTransport({
      url: smtpUrl,
      connectionTimeout: patience.connection,
      greetingTimeout: patience.answer,
      socketTimeout: patience.answer,
      dnsTimeout: patience.connection,
      disableFileAccess: true,
      disableUrlAccess: true,
    });
    try {
      await transport.sendMail({ ...message });
    } finally {
      transport.close();
    }
  };
}

/** As a file of a folder, one a digest, which programs for mail open. */
export function toFolder(folder: string): Deliver {
  return async (message, name) => {
    mkdirSync(folder, { recursive: true });
    replaceFile(folder, `${name}.eml`, await asMail(message));
  };
}

/** As text, one message after the other. */
export function toOutput(out: (text: string) => void): Deliver {
  return async (message) => out((await asMail(message)).toString("utf8"));
}

/** The message as it goes over the wire (RFC 5322). */
async function asMail(message: Message): Promise<Buffer> {
  const transport = createTransport({ streamTransport: true, buffer: true });
  const { message: mail } = await transport.sendMail({ ...message });
  if (!Buffer.isBuffer(mail)) throw new Error("A mail was made as a stream.");
  return mail;
}
