import { beforeAll, describe, expect, it } from "vitest";
import type { Paper } from "@/lib/paper/paper";
import { buildIndex } from "@/lib/search/embedded/build/build";
import { writeIndexInThreads } from "@/lib/search/embedded/build/in-threads";
import { WorkerThread } from "@/lib/search/embedded/build/worker-thread";
import { MemorySink, MemorySpool } from "@/lib/search/embedded/storage/storage";
import { bundledCorpus } from "../../support/bundled";

let papers: readonly Paper[] = [];
let expected: ReadonlyMap<string, Uint8Array> = new Map();

beforeAll(async () => {
  const { texts } = await bundledCorpus();
  papers = Array.from({ length: texts.count }, (_, number) => texts.read(number));
  expected = buildIndex(papers);
});

async function built(
  from: Iterable<Paper>,
  count: number,
  after = 0,
): Promise<ReadonlyMap<string, Uint8Array>> {
  const sink = new MemorySink();
  await writeIndexInThreads(from, { sink, spool: new MemorySpool() }, { count, after });
  return sink.files();
}

describe("an index written in threads", () => {
  it.each([0, 1, 3])("has the same bytes with %i of them as without", async (count) => {
    expect(await built(papers, count)).toEqual(expected);
  });

  it("has the same bytes where the first papers are read before a thread begins", async () => {
    expect(await built(papers, 2, 200)).toEqual(expected);
  });

  it("has the same bytes where no paper is left for a thread, and where there is none at all", async () => {
    expect(await built(papers, 2, papers.length)).toEqual(expected);
    expect(await built([], 2)).toEqual(buildIndex([]));
  });

  it("fails with what a thread threw of a paper, and asks for no more papers", async () => {
    const broken: Paper = JSON.parse('{"key":"broken"}');
    let asked = 0;
    let isClosed = false;
    function* source(): Generator<Paper> {
      try {
        for (const paper of [...papers.slice(0, 50), broken, ...Array(100).fill(papers).flat()]) {
          asked++;
          yield paper;
        }
      } finally {
        isClosed = true;
      }
    }
    await expect(built(source(), 2)).rejects.toThrow(/undefined/);
    expect(asked).toBeLessThan(2_000);
    expect(isClosed).toBe(true);
  });

  it("fails with what its source threw", async () => {
    function* source(): Generator<Paper> {
      yield* papers;
      throw new Error("The disk is gone.");
    }
    await expect(built(source(), 2)).rejects.toThrow("The disk is gone.");
  });
});

describe("a thread that answers", () => {
  const thread = () =>
    new WorkerThread<string, string>(new URL("../../support/echo-thread.ts", import.meta.url));

  it("answers in the order of the requests", async () => {
    const echo = thread();
    expect(await Promise.all(["a", "b", "c"].map((text) => echo.ask(text)))).toEqual(["a", "b", "c"]);
    await echo.close();
  });

  it.each([
    ["throws", "throw", "Asked to throw."],
    ["ends", "exit", "A thread ended before its work (code 3)."],
  ])("rejects what waits and what comes when it %s", async (_, request, message) => {
    const dying = thread();
    const [first, second] = [dying.ask(request), dying.ask("never answered")];
    await expect(first).rejects.toThrow(message);
    await expect(second).rejects.toThrow(message);
    await expect(dying.ask("too late")).rejects.toThrow(message);
    await dying.close();
  });

  it("rejects what waits when it is closed", async () => {
    const closed = thread();
    const waiting = closed.ask("a");
    await closed.close();
    await expect(waiting).rejects.toThrow("A thread ended before its work");
  });
});
