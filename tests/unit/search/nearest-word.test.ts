import { describe, expect, it } from "vitest";
import { parseQuery } from "@/lib/query/parse";
import { INITIAL_STATE } from "@/lib/query/url";
import { buildIndex } from "@/lib/search/embedded/build/build";
import { openEngine } from "@/lib/search/embedded/open";
import { paperOf, textsOf } from "./papers";

const papers = [
  { title: "LoRA adapters", abstract: "A ViT with LoRA, for the edge." },
  { title: "The edge of a lore" },
].map(paperOf);
const engine = openEngine(buildIndex(papers), textsOf(papers), { topics: [] });

async function offeredFor(q: string): Promise<string | undefined> {
  const { query } = parseQuery(q);
  const { filters } = INITIAL_STATE;
  const { offered } = await engine.search({ query, filters, sort: "relevance", offset: 0, limit: 25 });
  return offered?.text;
}

describe("one word that no paper has", () => {
  it.each([
    ["lorra", "lora"],
    ["VITT", "vit"],
  ])("is offered as the nearest that some have, short ones too: %s", async (typed, offered) => {
    expect(await offeredFor(typed)).toBe(offered);
  });

  it.each(["thee", "zebra", "vitt lora", "title:vitt", '"vitt"'])(
    "is offered as nothing that says nothing or is far, and only by itself: %s",
    async (typed) => {
      expect(await offeredFor(typed)).toBeUndefined();
    },
  );
});
