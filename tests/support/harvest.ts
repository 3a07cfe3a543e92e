import { createServer, type IncomingMessage, type ServerResponse } from "node:http";
import { onTestFinished } from "vitest";
import type { Clock } from "@/ingest/harvest/clock";
import { type HarvestSurroundings, runHarvest } from "@/ingest/harvest/command";
import { temporaryFolder } from "./ingest";

/** What a stand-in does with one request; the number counts its requests from 1. */
export type Reply = (url: URL, response: ServerResponse, number: number, request: IncomingMessage) => void;

export interface StandIn {
  readonly address: string;
  /** What was asked for, in order. */
  readonly asked: URL[];
}

/** A server on this machine that takes the place of a service until the test is over. */
export async function standIn(reply: Reply): Promise<StandIn> {
  const asked: URL[] = [];
  const server = createServer((request, response) => {
    const url = new URL(request.url ?? "", "http://stand-in");
    asked.push(url);
    reply(url, response, asked.length, request);
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  onTestFinished(() => {
    server.closeAllConnections();
    server.close();
  });
  const place = server.address();
  if (place === null || typeof place === "string") throw new Error("The stand-in has no port.");
  return { address: `http://127.0.0.1:${place.port}/api`, asked };
}

/** A clock that passes only when it is slept on, and chance that always says one half. */
export function standingClock(): Clock & { readonly slept: number[] } {
  const slept: number[] = [];
  let now = 0;
  return {
    slept,
    now: () => now,
    sleep: async (milliseconds) => {
      slept.push(milliseconds);
      now += milliseconds;
    },
    random: () => 0.5,
  };
}

/** Runs the harvest command against one stand-in for every service, with this project's topics. */
export async function harvest(
  address: string,
  args: readonly string[],
  rest: Partial<HarvestSurroundings> = {},
) {
  let [out, err] = ["", ""];
  const shown: string[] = [];
  const clock = standingClock();
  const corpusFolder = rest.corpusFolder ?? temporaryFolder();
  const code = await runHarvest({
    args,
    projectFolder: ".",
    openSearch: null,
    services: { arxivApi: address, arxivOai: address, huggingFace: address, contact: null },
    clock,
    writeIndex: (_papers, { sink }) => sink.write("stand-in.bin", Uint8Array.of(7)),
    now: () => new Date("2026-01-02T12:00:00Z"),
    out: (text) => {
      out += text;
    },
    err: (text) => {
      err += text;
    },
    progress: (message) => {
      shown.push(message);
    },
    progressPause: 0,
    ...rest,
    corpusFolder,
  });
  return { code, out, err, shown, slept: clock.slept, corpusFolder };
}

/** An answer of arXiv's query interface with these entries, out of so many. */
export function arxivAnswer(total: number, start: number, entries: readonly string[]): string {
  return `<?xml version='1.0' encoding='UTF-8'?>
<feed xmlns:opensearch="http://a9.com/-/spec/opensearch/1.1/" xmlns:arxiv="http://arxiv.org/schemas/atom" xmlns="http://www.w3.org/2005/Atom">
<id>https://arxiv.org/api/stand-in</id><title>arXiv Query</title><updated>2026-01-01T00:00:00Z</updated>
<opensearch:itemsPerPage>${entries.length}</opensearch:itemsPerPage>
<opensearch:totalResults>${total}</opensearch:totalResults>
<opensearch:startIndex>${start}</opensearch:startIndex>
${entries.join("\n")}
</feed>`;
}

/** An entry of arXiv's query interface. */
export function arxivEntry(
  id: string,
  title: string,
  summary = `About ${title}.`,
  day = "2025-05-01",
): string {
  return `<entry><id>http://arxiv.org/abs/${id}</id><title>${title}</title>
<published>${day}T00:00:00Z</published><updated>${day}T00:00:00Z</updated><summary>${summary}</summary>
<author><name>Ada Ape</name></author><category term="cs.DC"/></entry>`;
}
