import type { Paper } from "@/lib/paper/paper";
import { plainText } from "@/lib/paper/plain";
import { escapeXml } from "./xml";

/** The abstract for programs that read feeds, which set no math: its formulas as the nearest line of Unicode. */
export function summaryText({ abstract }: Pick<Paper, "abstract">): string {
  return paragraphsOf(abstract).join("\n\n");
}

/** The same as HTML, a paragraph each. */
export function summaryHtml({ abstract }: Pick<Paper, "abstract">): string {
  return paragraphsOf(abstract)
    .map((paragraph) => `<p>${escapeXml(paragraph)}</p>`)
    .join("");
}

function paragraphsOf(abstract: string): string[] {
  return abstract
    .split("\n\n")
    .map((paragraph) => plainText(paragraph).trim())
    .filter((paragraph) => paragraph !== "");
}
