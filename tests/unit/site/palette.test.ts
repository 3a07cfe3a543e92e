import { readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { DARK, LIGHT } from "@/lib/site/palette";

const TOKENS = readFileSync("app/globals.css", "utf8");

test.each(["paper", "ink", "soft", "accent"] as const)("%s is what the style sheet names so", (name) => {
  expect(TOKENS).toContain(`--color-${name}: light-dark(${LIGHT[name]}, ${DARK[name]});`);
});
