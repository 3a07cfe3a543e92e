import { renderToStaticMarkup } from "react-dom/server";
import { describe, expect, it } from "vitest";
import { Result } from "@/components/search/result";
import { parseQuery } from "@/lib/query/parse";
import { onScreen } from "@/tests/support/markup";
import { paperOf } from "../papers";

const AUTHORS = [
  "Ada Bauer",
  "Bo Lee",
  "Chen Ma",
  "Dora Novak",
  "Eric Olsen",
  "Fay Park",
  "Gus Quinn",
  "Hal Reed",
  "Chris H. Greene",
];
const paper = paperOf({ title: "Helium", authors: AUTHORS }, 0);

function shown(q: string): string {
  return onScreen(renderToStaticMarkup(<Result paper={paper} query={parseQuery(q).query} topics={[]} />));
}

/** The texts in marks, in order. */
function marked(q: string): string[] {
  return [...shown(q).matchAll(/<mark[^>]*>([^<]*)<\/mark>/g)].map(([, text]) => text ?? "");
}

describe("an author who was asked for", () => {
  it.each(["author:bauer", "bauer", 'author:"ada bauer"'])("%s: is marked", (q) => {
    expect(marked(q).join(" ")).toContain("Bauer");
  });

  it.each(["author:greene", "greene helium", 'author:"Chris Greene"'])(
    "%s: is shown and marked, however late the name comes",
    (q) => {
      expect(shown(q)).toContain("Greene");
      expect(marked(q).join(" ")).toContain("Greene");
    },
  );

  it("leaves the other late names folded", () => {
    expect(shown("author:greene")).toContain("Ada Bauer");
    expect(shown("author:greene")).not.toContain("Hal Reed");
  });

  it("is not marked by a word asked for in another field", () => {
    expect(marked("title:bauer")).toEqual([]);
  });
});
