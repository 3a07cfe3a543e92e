import { once } from "node:events";
import type { AddressInfo } from "node:net";
import { type ParsedMail, simpleParser } from "mailparser";
import { SMTPServer } from "smtp-server";
import { onTestFinished } from "vitest";

/** How a mail server takes a message. */
export type Mood =
  | "well"
  /** Takes no recipient. */
  | "no-recipient"
  /** Reads the message and refuses it. */
  | "refuses"
  /** Reads the message and says nothing more. */
  | "hangs"
  /** Breaks the connection amid the message. */
  | "drops"
  /** Does not greet. */
  | "mute";

/** A real mail server of this machine. */
export interface MailServer {
  readonly url: string;
  /** The messages that it has taken, as a program for mail reads them. */
  readonly taken: ParsedMail[];
  mood: Mood;
  /** When a message has been read to its end, whatever becomes of it. */
  readonly onRead: () => Promise<void>;
}

/** Starts one, until the test is over. */
export async function mailServer(): Promise<MailServer> {
  const taken: ParsedMail[] = [];
  const state: { mood: Mood } = { mood: "well" };
  const readers: (() => void)[] = [];
  const server = new SMTPServer({
    authOptional: true,
    disabledCommands: ["AUTH", "STARTTLS"],
    disableReverseLookup: true,
    logger: false,
    closeTimeout: 100,
    onConnect(_session, done) {
      if (state.mood !== "mute") done();
    },
    onRcptTo(_address, _session, done) {
      done(state.mood === "no-recipient" ? new Error("No such person") : null);
    },
    onData(stream, session, done) {
      const { mood } = state;
      if (mood === "drops") {
        for (const connection of server.connections)
          if (connection.id === session.id) connection._socket?.destroy();
        return;
      }
      void simpleParser(stream).then((mail) => {
        for (const reader of readers.splice(0)) reader();
        if (mood === "hangs") return;
        if (mood === "well") taken.push(mail);
        done(mood === "well" ? null : new Error("Not today"));
      });
    },
  });
  server.on("error", () => undefined);
  server.listen(0, "127.0.0.1");
  await once(server.server, "listening");
  onTestFinished(() => {
    for (const connection of server.connections) connection._socket?.destroy();
    server.close();
  });
  const { port } = server.server.address() as AddressInfo;
  return {
    url: `smtp://127.0.0.1:${port}`,
    taken,
    onRead: () => new Promise((read) => readers.push(read)),
    get mood() {
      return state.mood;
    },
    set mood(mood: Mood) {
      state.mood = mood;
    },
  };
}
