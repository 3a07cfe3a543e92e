import { expect, test } from "vitest";
import { logLine } from "@/lib/site/log";

const NOON = new Date("2026-03-01T12:00:00Z");

test("a message is one line of JSON with its fields", () => {
  expect(JSON.parse(logLine("info", "corpus opened", { papers: 134 }, NOON))).toEqual({
    time: "2026-03-01T12:00:00.000Z",
    level: "info",
    message: "corpus opened",
    papers: 134,
  });
});

test("a line break in a message or field does not break the line", () => {
  expect(logLine("warn", "a\nb", { path: "/\n{}" }, NOON)).not.toContain("\n");
});

test("an error keeps its message and stack", () => {
  const line = JSON.parse(logLine("error", "request failed", { error: new TypeError("no") }, NOON));
  expect(line.error).toMatchObject({ name: "TypeError", message: "no" });
  expect(line.error.stack).toContain("log.test.ts");
});

test("fields cannot pose as the time or the level", () => {
  expect(JSON.parse(logLine("info", "m", { level: "error", time: "never" }, NOON))).toMatchObject({
    level: "info",
    time: "2026-03-01T12:00:00.000Z",
  });
});

test("what JSON cannot say is said in words", () => {
  const circle: Record<string, unknown> = { big: 1n };
  circle.self = circle;
  const twice = { a: 1 };
  expect(JSON.parse(logLine("info", "m", { circle, twice, again: twice }, NOON))).toMatchObject({
    circle: { big: "1", self: "[circular]" },
    twice: { a: 1 },
    again: { a: 1 },
  });
});
