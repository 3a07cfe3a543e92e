import { resolve } from "node:path";
import { RegExpParser } from "@eslint-community/regexpp";
import { analyse } from "scslre";
import { describe, expect, it, vi } from "vitest";
import { attacksOn } from "@/tests/support/patterns/attacks";
import { CountingMatcher } from "@/tests/support/patterns/matcher";
import { makersIn, patternsIn, type WrittenPattern } from "@/tests/support/patterns/source";

const FOLDERS = ["app", "components", "ingest", "lib"];

const parser = new RegExpParser();

function parsed({ source, flags }: Pick<WrittenPattern, "source" | "flags">) {
  return {
    pattern: parser.parsePattern(source, 0, source.length, { unicode: flags.includes("u") }),
    flags: parser.parseFlags(flags),
  };
}

/** How many times longer the second text is than the first; a quadratic pattern takes sixteen times the steps. */
const LONGER = 4;
const SHORT = 100;
const MOST_GROWTH = 8;

/** The first text on which the steps of a pattern grow faster than its length; null when there is none. */
function growingText(written: Pick<WrittenPattern, "source" | "flags">): string | null {
  const { pattern, flags } = parsed(written);
  const matcher = new CountingMatcher({ pattern, flags });
  for (const { before, pump, after } of attacksOn(pattern, flags)) {
    const text = (length: number) => before + pump.repeat(Math.ceil(length / pump.length)) + after;
    const long = matcher.stepsFor(text(SHORT * LONGER));
    const isGrowing = long === Number.POSITIVE_INFINITY || long > matcher.stepsFor(text(SHORT)) * MOST_GROWTH;
    if (isGrowing) return JSON.stringify({ before, pump, after });
  }
  return null;
}

/** What the static analysis finds: repetitions that may trade characters, and runs that are tried from every place. */
function found(written: Pick<WrittenPattern, "source" | "flags">): string[] {
  return analyse(parsed(written)).reports.map(({ type }) => type);
}

describe("the measures themselves", () => {
  const slow = [
    ["\\S+$", ""],
    ["^(?:a|a)*b", ""],
    ["\\s*,\\s*", "g"],
    ["(?<=/\\S*/)(?=[A-Z])", "g"],
    ["\\s[(](?=[^)]+[)]$)", ""],
  ] as const;
  it.each(slow)("count more than linear steps for /%s/%s", (source, flags) => {
    expect(growingText({ source, flags })).not.toBeNull();
  });

  const quick = [
    ["(?<!\\S)\\S+$", ""],
    ["^\\s*\\d{1,3}(?:,\\d{1,3})*$", ""],
    ["<[^<>]{1,200}>", "g"],
    ["(['\"])x\\1", ""],
  ] as const;
  it.each(quick)("count no more than linear steps for /%s/%s", (source, flags) => {
    expect(growingText({ source, flags })).toBeNull();
    expect(found({ source, flags })).toEqual([]);
  });
});

/** The patterns that files put together of texts when they are loaded. */
async function madePatterns(files: readonly string[]): Promise<WrittenPattern[]> {
  const made: WrittenPattern[] = [];
  const Original = RegExp;
  for (const place of files) {
    vi.resetModules();
    vi.stubGlobal(
      "RegExp",
      class extends Original {
        constructor(pattern: string | RegExp, flags?: string) {
          super(pattern, flags);
          made.push({ source: this.source, flags: this.flags, place });
        }
      },
    );
    await import(resolve(place));
    vi.unstubAllGlobals();
  }
  return made;
}

describe("every regular expression of the program takes time in proportion to its text", () => {
  const all = patternsIn(...FOLDERS);

  it("and they are found, also those that are put together of texts", async () => {
    const made = await madePatterns(makersIn(...FOLDERS));
    expect(all.length).toBeGreaterThan(400);
    expect(made.length).toBeGreaterThan(5);
    expect(made.some(({ place }) => place === "ingest/reading/links.ts")).toBe(true);
    all.push(...made);
  });

  it("by the steps it takes over texts that grow", { timeout: 120_000 }, () => {
    const slow = all.flatMap((written) => {
      const text = growingText(written);
      return text === null ? [] : [`${written.place} /${written.source}/${written.flags} on ${text}`];
    });
    expect(slow).toEqual([]);
  });

  it("by what can be said of it without running it", () => {
    const slow = all.flatMap((written) =>
      found(written).map((type) => `${written.place} /${written.source}/${written.flags}: ${type}`),
    );
    expect(slow).toEqual([]);
  });
});
