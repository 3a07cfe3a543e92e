import { describe, expect, test } from "vitest";
import { parseVocabulary, VocabularyError } from "@/lib/topics/vocabulary";
import fc from "@/tests/support/properties";
import { topic, vocabulary } from "./vocabularies";

function problemsOf(json: unknown): readonly string[] {
  try {
    parseVocabulary(json);
  } catch (error) {
    if (error instanceof VocabularyError) return error.problems;
    throw error;
  }
  return [];
}

describe("a vocabulary", () => {
  test("that is sound is taken as it stands", () => {
    const sound = vocabulary(topic("sea"), topic("fish", { title: ["fish + sea"] }, { parent: "sea" }));
    expect(parseVocabulary(sound)).toEqual(sound);
  });

  test("with a slug used twice is refused", () => {
    expect(problemsOf(vocabulary(topic("sea"), topic("sea")))).toEqual(['the slug "sea" is used twice']);
  });

  test("with an unknown parent is refused", () => {
    expect(problemsOf(vocabulary(topic("fish", {}, { parent: "sea" })))).toEqual([
      '"fish" has the parent "sea", which is not a topic',
    ]);
  });

  test("whose parents run in a circle is refused, and a topic below the circle is not blamed", () => {
    expect(
      problemsOf(
        vocabulary(
          topic("egg", {}, { parent: "hen" }),
          topic("hen", {}, { parent: "egg" }),
          topic("chick", {}, { parent: "egg" }),
        ),
      ),
    ).toEqual(["parents run in a circle: egg → hen → egg", "parents run in a circle: hen → egg → hen"]);
    expect(problemsOf(vocabulary(topic("egg", {}, { parent: "egg" })))).toEqual([
      "parents run in a circle: egg → egg",
    ]);
  });

  test("with one name for two topics is refused, however it is written", () => {
    const sea = topic("sea", {}, { name: "The sea", aliases: ["Deep waters"] });
    expect(problemsOf(vocabulary(sea, topic("lakes", {}, { aliases: ["deep-water"] })))).toEqual([
      '"deep water" is a name of both "sea" and "lakes"',
    ]);
    expect(problemsOf(vocabulary(sea, topic("ocean", {}, { name: "Sea" })))).toEqual([
      '"sea" is a name of both "sea" and "ocean"',
    ]);
  });

  test("with an alias that says nothing new is refused", () => {
    expect(problemsOf(vocabulary(topic("fpga", {}, { name: "FPGA", aliases: ["FPGAs"] })))).toEqual([
      '"fpga" lists the alias "FPGAs", which it already answers to',
    ]);
  });

  test("with a malformed topic is refused with its place", () => {
    expect(problemsOf(vocabulary(topic("Sea Life")))).toEqual([
      "topics.0.slug: a slug is lower-case letters and digits joined by single hyphens",
    ]);
    expect(problemsOf(vocabulary(topic("sea", { title: ["sea + "] })))).toEqual([
      "topics.0.match.title.0: a term needs a word on each side of +",
    ]);
    expect(problemsOf({ version: 1, topics: [{ ...topic("sea"), alias: [] }] })).toEqual([
      'topics.0: Unrecognized key: "alias"',
    ]);
  });

  test("that is none is refused, and the message lists every problem", () => {
    expect(problemsOf(null)).toHaveLength(1);
    expect(() =>
      parseVocabulary(vocabulary(topic("sea"), topic("sea"), topic("fish", {}, { parent: "x" }))),
    ).toThrow(
      'the topic vocabulary cannot be used:\n  the slug "sea" is used twice\n  "fish" has the parent "x", which is not a topic',
    );
  });

  test("whatever JSON it is read from, is sound or refused", () => {
    const words = fc.array(fc.constantFrom("sea", "Sea", "fish + sea", "+", ""), { maxLength: 3 });
    const almost = fc.record({
      version: fc.constant(1),
      topics: fc.array(
        fc.record({
          slug: fc.constantFrom("a", "b", "c"),
          name: fc.constantFrom("A", "Bee", "sea"),
          description: fc.constant("One."),
          aliases: words,
          parent: fc.constantFrom("a", "b", "c", "d"),
          match: fc.record({ title: words, abstract: words }),
        }),
        { maxLength: 4 },
      ),
    });
    fc.assert(
      fc.property(fc.oneof(fc.jsonValue(), almost), (json) => {
        if (problemsOf(json).length === 0) expect(parseVocabulary(json)).toEqual(json);
      }),
    );
  });
});
