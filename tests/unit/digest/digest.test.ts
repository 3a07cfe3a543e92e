import { spawn } from "node:child_process";
import { once } from "node:events";
import { readdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { simpleParser } from "mailparser";
import { beforeEach, describe, expect, it } from "vitest";
import { runDigest } from "@/digest/command";
import type { Paper } from "@/lib/paper/paper";
import { writeIndex } from "@/lib/search/embedded/build/build";
import { barePaper } from "@/tests/support/bare-paper";
import { atomFeed, fileIn, ingestInto, temporaryFolder } from "@/tests/support/ingest";
import { type MailServer, mailServer } from "@/tests/support/mail-server";
import { corpusInMemory } from "@/tests/support/memory-corpus";

const ORIGIN = "https://papers.example.org";
/** With a server that is known to say nothing. */
const IMPATIENT = { patience: { connection: 500, answer: 500 } };

function paperOn(key: string, title: string, submitted: string, more: Record<string, unknown> = {}): Paper {
  return barePaper({ key, title, submitted, abstract: `We speak of ${title.toLowerCase()}.`, ...more });
}

const APES = paperOn("apes-00000001", "On apes", "2026-01-03");
const BEES = paperOn("bees-00000002", "On bees & $\\mathbb{F}_2$ <b>", "2026-01-02", {
  authors: ["Ada Byron", "Kay Key", "C. Cee", "D. Dee", "E. Eff"].map((name) => ({ name })),
});
const BOTH = paperOn("both-00000003", "Apes and bees", "2026-01-01");

/** A site of papers to which papers are added, somebody who follows it, and the mail server between them. */
class Following {
  papers: readonly Paper[] = [APES, BEES, BOTH];
  out = "";
  err = "";
  readonly corpusFolder = temporaryFolder();

  constructor(readonly server: MailServer) {}

  async run(...args: readonly string[]): Promise<number> {
    this.out = "";
    this.err = "";
    return runDigest({
      args,
      corpusFolder: this.corpusFolder,
      mail: { smtpUrl: this.server.url, from: "Incipit <digests@papers.example.org>" },
      origin: ORIGIN,
      openCorpus: async () => corpusInMemory(this.papers),
      now: () => new Date("2026-01-05T08:00:00Z"),
      out: (text) => {
        this.out += text;
      },
      err: (text) => {
        this.err += text;
      },
      ...(/hangs|mute|drops/.test(this.server.mood) ? IMPATIENT : {}),
    });
  }

  /** The titles in what was taken since the last look, message by message. */
  titles(): string[][] {
    return this.server.taken
      .splice(0)
      .map(({ html }) => [...String(html).matchAll(/<h3><a [^>]+>([^<]+)</g)].map(([, title = ""]) => title));
  }
}

const APES_FOR_ADA = ["--query", "apes", "--to", "ada@example.org"];

let following: Following;
beforeEach(async () => {
  following = new Following(await mailServer());
});

describe("a digest", () => {
  it("has what is new since the last one, and is not sent where nothing is", async () => {
    expect(await following.run(...APES_FOR_ADA)).toBe(0);
    expect(following.titles()).toEqual([["On apes", "Apes and bees"]]);
    expect(await following.run(...APES_FOR_ADA, "--since", "last")).toBe(0);
    expect(following.titles()).toEqual([]);
    expect(following.out).toContain("nothing is new");
    following.papers = [paperOn("more-00000004", "More apes", "2026-01-04"), ...following.papers];
    expect(await following.run(...APES_FOR_ADA)).toBe(0);
    expect(following.titles()).toEqual([["More apes"]]);
  });

  it("has a paper that was added late, whatever its date", async () => {
    await following.run(...APES_FOR_ADA);
    following.titles();
    following.papers = [...following.papers, paperOn("old-00000005", "Old apes", "1999-01-01")];
    await following.run(...APES_FOR_ADA);
    expect(following.titles()).toEqual([["Old apes"]]);
  });

  it("groups its queries, each paper once, and says why it is there", async () => {
    await following.run("--query", "apes", "--query", "bees", "--to", "ada@example.org");
    const [mail] = following.server.taken;
    expect(following.titles()).toEqual([["On apes", "Apes and bees", "On bees &amp; 𝔽₂ &lt;b&gt;"]]);
    expect(mail?.text).toContain("Here for apes; also for bees");
    expect(mail?.text?.match(/Apes and bees/g)).toHaveLength(1);
    expect(mail?.html).toContain(`href="${ORIGIN}/?q=bees"`);
  });

  it("is a whole mail: text and HTML that say the same, its sender, and the way out", async () => {
    await following.run("--query", "bees", "--to", "ada@example.org");
    const [mail] = following.server.taken;
    expect(mail?.subject).toBe("2 new papers: bees");
    expect(mail?.from?.text).toBe('"Incipit" <digests@papers.example.org>');
    expect(mail?.date?.toISOString()).toBe("2026-01-05T08:00:00.000Z");
    expect(mail?.text).toContain(
      "On bees & 𝔽₂ <b>\nAda Byron, Kay Key, C. Cee, D. Dee and 1 more · 2 January 2026\n",
    );
    expect(mail?.text).toContain(`${ORIGIN}/papers/bees-00000002`);
    expect(mail?.html).toContain("Ada Byron, Kay Key, C. Cee, D. Dee and 1 more · 2 January 2026");
    expect(mail?.html).toContain("prefers-color-scheme: dark");
    expect(mail?.html).not.toMatch(/<img|<script|src=/);
    expect(mail?.headers.get("list")).toMatchObject({
      unsubscribe: { mail: expect.stringMatching(/^digests@papers\.example\.org\?subject=unsubscribe/) },
    });
    const lines = (mail?.text ?? "").split("\n").filter((line) => !/https?:|mailto:/.test(line));
    expect(Math.max(...lines.map((line) => line.length))).toBeLessThanOrEqual(72);
  });

  it("keeps what is beyond its size for the next one, but nothing that was there before the first", async () => {
    await following.run(...APES_FOR_ADA, "--most", "1");
    expect(following.titles()).toEqual([["On apes"]]);
    following.papers = [
      paperOn("new-00000006", "New apes", "2026-01-05"),
      paperOn("more-00000004", "More apes", "2026-01-04"),
      ...following.papers,
    ];
    await following.run(...APES_FOR_ADA, "--most", "1");
    expect(following.server.taken[0]?.text).toContain("\n\nand 1 more\n");
    await following.run(...APES_FOR_ADA, "--most", "1");
    await following.run(...APES_FOR_ADA, "--most", "1");
    expect(following.titles()).toEqual([["New apes"], ["More apes"]]);
  });

  it("since a day remembers nothing", async () => {
    for (let time = 0; time < 2; time++) await following.run(...APES_FOR_ADA, "--since", "2026-01-02");
    expect(following.titles()).toEqual([["On apes"], ["On apes"]]);
  });
});

describe("a mail server that does not take a digest", () => {
  it.each(["no-recipient", "refuses", "hangs", "drops", "mute"] as const)(
    "(%s) costs nothing: it is sent once as soon as it is taken",
    async (mood) => {
      following.server.mood = mood;
      expect(await following.run(...APES_FOR_ADA)).toBe(1);
      expect(following.err).toMatch(/^query-[0-9a-f]{12} for ada@example\.org: not sent\. ./);
      following.server.mood = "well";
      expect(await following.run(...APES_FOR_ADA)).toBe(0);
      expect(await following.run(...APES_FOR_ADA)).toBe(0);
      expect(following.titles()).toEqual([["On apes", "Apes and bees"]]);
    },
  );

  it("costs nobody else theirs", async () => {
    const config = fileIn(
      temporaryFolder(),
      "digests.json",
      JSON.stringify({
        digests: [
          { name: "apes", to: ["ada@example.org", "kay@example.org"], queries: ["apes"] },
          {
            name: "bees",
            to: "cy@example.org",
            queries: [{ name: "Insects", query: "?q=bees&source=trending" }],
          },
        ],
      }),
    );
    expect(await following.run("--config", config)).toBe(0);
    const sent = following.server.taken.map(({ to, subject }) => [[to].flat()[0]?.text, subject]);
    expect(sent).toEqual([
      ["ada@example.org", "2 new papers: apes"],
      ["kay@example.org", "2 new papers: apes"],
      ["cy@example.org", "2 new papers: Insects"],
    ]);
  });
});

describe("a run that is killed while it sends", () => {
  it("leaves nothing that is sent twice, and the next one says what may not have arrived", async () => {
    const corpus = temporaryFolder();
    const feed = atomFeed({ id: "2401.00001v1", title: "On apes", abstract: "Apes." });
    await ingestInto(corpus, [fileIn(temporaryFolder(), "a.xml", feed)], { writeIndex });
    const env = {
      ...process.env,
      CORPUS_DIR: corpus,
      SMTP_URL: following.server.url,
      DIGEST_FROM: "digests@example.org",
      SITE_URL: ORIGIN,
    };
    const start = () =>
      spawn(process.execPath, ["--import", "tsx", "digest/cli.ts", ...APES_FOR_ADA], {
        env,
        stdio: ["ignore", "ignore", "pipe"],
      });
    following.server.mood = "hangs";
    const read = following.server.onRead();
    const killed = start();
    await read;
    killed.kill("SIGKILL");
    await once(killed, "exit");

    following.server.mood = "well";
    const again = start();
    let said = "";
    again.stderr.on("data", (piece) => {
      said += String(piece);
    });
    const [code] = await once(again, "exit");
    expect([code, following.server.taken]).toEqual([0, []]);
    expect(said).toMatch(/a run was ended on .* while it sent 1 paper .* not sent again: 2401\.00001/);
  });
});

describe("in the place of sending", () => {
  it("a digest is a file for programs for mail, or text, and remembered as well", async () => {
    const folder = temporaryFolder();
    await following.run(...APES_FOR_ADA, "--eml", folder);
    const [name = ""] = readdirSync(folder);
    expect(name).toMatch(/^query-[0-9a-f]{12}-ada-example-org\.eml$/);
    const mail = await simpleParser(readFileSync(join(folder, name)));
    expect(mail.subject).toBe("2 new papers: apes");
    await following.run(...APES_FOR_ADA, "--stdout");
    expect(following.out).toBe("");
    await following.run("--query", "bees", "--to", "ada@example.org", "--stdout");
    expect((await simpleParser(following.out)).subject).toBe("2 new papers: bees");
    expect(following.server.taken).toEqual([]);
  });
});

describe("what cannot be done", () => {
  it.each([
    [["--query", "apes"], "Expected --config, or --query and --to."],
    [["--query", "apes", "--to", "ada"], "“ada” is no mail address."],
    [["--query", "a", "--to", "a@b.org\nBcc: c@d.org"], "is no mail address."],
    [[...APES_FOR_ADA, "--since", "yesterday"], "--since takes “last” or a day"],
    [["--config", "/nowhere/digests.json"], "/nowhere/digests.json cannot be read."],
  ])("is said: %j", async (args, message) => {
    expect(await following.run(...args)).toBe(2);
    expect(following.err).toContain(message);
    expect(following.server.taken).toEqual([]);
  });

  it.each([
    ["{", "It is no JSON"],
    ['{"digests": []}', "digests"],
    ['{"digests": [{"name": "A b", "to": "a@b.org", "queries": ["x"]}]}', "digests.0.name"],
    [
      '{"digests": [{"name": "a", "to": "a@b.org", "queries": ["x"]}, {"name": "a", "to": "c@d.org", "queries": ["x"]}]}',
      "Two digests are named “a”.",
    ],
  ])("is said of a file: %s", async (text, message) => {
    expect(await following.run("--config", fileIn(temporaryFolder(), "d.json", text))).toBe(2);
    expect(following.err).toContain(message);
  });

  it("is sending again what was sent, because the memory of it is damaged", async () => {
    await following.run(...APES_FOR_ADA);
    following.titles();
    const folder = join(following.corpusFolder, "digests");
    const [file = ""] = readdirSync(folder).filter((name) => name.endsWith(".json"));
    writeFileSync(join(folder, file), "{");
    expect(await following.run(...APES_FOR_ADA)).toBe(1);
    expect(following.err).toContain("is damaged");
    expect(following.titles()).toEqual([]);
  });
});
