import { describe, expect, it } from "vitest";
import { NameWords } from "@/lib/search/embedded/typing/name-words";
import { nearWords } from "@/lib/search/embedded/typing/near-words";

function wordsOf(counts: Readonly<Record<string, number>>): NameWords {
  const words = new NameWords();
  for (const [word, count] of Object.entries(counts)) words.add(word, count);
  words.seal();
  return words;
}

describe("words that begin alike", () => {
  const words = wordsOf({ model: 5, models: 9, modern: 5, moe: 2, expert: 7, über: 1 });

  it("come by their frequency, then by the alphabet", () => {
    expect(words.withPrefix("mo", 3)).toEqual(["models", "model", "modern"]);
    expect(words.withPrefix("mo", 9)).toEqual(["models", "model", "modern", "moe"]);
    expect(words.withPrefix("ü", 9)).toEqual(["über"]);
    expect(words.withPrefix("x", 9)).toEqual([]);
  });

  it("are counted together when added twice", () => {
    const twice = new NameWords();
    twice.add("moe", 1);
    twice.add("moe", 2);
    twice.seal();
    expect(twice.count("moe")).toBe(3);
    expect(twice.count("mo")).toBe(0);
  });
});

describe("a mistyped word", () => {
  const words = wordsOf({ attention: 9, attenuation: 3, expert: 7, export: 2, transformer: 4 });

  it.each<[mistake: string, typed: string, open: boolean, near: string[]]>([
    ["a letter left out", "atention", false, ["attention"]],
    ["a letter put in", "attenntion", false, ["attention"]],
    ["a letter exchanged", "attantion", false, ["attention"]],
    ["two letters swapped", "attnetion", false, ["attention"]],
    ["an unfinished word", "attnet", true, ["attention"]],
    ["several near, the most frequent first", "export", true, ["expert", "export"]],
    ["another first letter", "bttention", false, []],
    ["two mistakes", "attnetoin", false, []],
    ["too short to say", "exp", true, []],
    ["a word as it should be, which is not its own mistake", "transformer", false, []],
  ])("%s", (_, typed, open, near) => {
    expect(nearWords(words, typed, open, 3)).toEqual(near);
  });
});
