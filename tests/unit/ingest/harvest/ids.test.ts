import { readdirSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { arxivAnswer, arxivEntry, harvest, standIn } from "@/tests/support/harvest";
import { publishedKeys, temporaryFolder } from "@/tests/support/ingest";

/** Every paper but those whose number ends in 99. */
function arxiv() {
  return standIn((url, response) => {
    const ids = (url.searchParams.get("id_list") ?? "").split(",").filter((id) => !id.endsWith("99"));
    const entries = ids.map((id) => arxivEntry(id.includes("v") ? id : `${id}v3`, `Paper ${id}`));
    response.end(arxivAnswer(entries.length, 0, entries));
  });
}

describe("npm run harvest -- --ids", () => {
  it("fetches papers in any spelling of their ids, each once, a hundred at a time", async () => {
    const { address, asked } = await arxiv();
    const many = Array.from({ length: 101 }, (_, i) => `2401.${String(i * 100 + 1).padStart(5, "0")}`);
    const { code, corpusFolder } = await harvest(address, [
      "--ids",
      many.join(","),
      "arXiv:2401.00001",
      "hep-th/9901001v2",
    ]);
    expect(code).toBe(0);
    expect(asked.map((url) => url.searchParams.get("id_list")?.split(",").length)).toEqual([100, 2]);
    expect(asked[1]?.searchParams.get("id_list")).toBe("2401.10001,hep-th/9901001v2");
    expect(await publishedKeys(corpusFolder)).toHaveLength(102);
  });

  it("names the ids that arXiv does not know, and ends with 1", async () => {
    const { address, asked } = await arxiv();
    const { code, out, corpusFolder } = await harvest(address, ["--ids", "2401.00001 2401.00099"]);
    expect(code).toBe(1);
    expect(out).toContain("arXiv gives no paper for 2401.00099.");
    expect(asked).toHaveLength(2);
    expect(await publishedKeys(corpusFolder)).toEqual(["2401.00001"]);
  });

  it("saves the answers with --into, and leaves the corpus alone", async () => {
    const { address } = await arxiv();
    const into = join(temporaryFolder(), "saved");
    const { code, out, corpusFolder } = await harvest(address, ["--ids", "2401.00001", "--into", into]);
    expect(code).toBe(0);
    expect(out).toContain(`1 file saved in ${into}`);
    expect(readdirSync(into)).toEqual([expect.stringMatching(/^arxiv-ids-[0-9a-f]{8}-00001\.xml$/)]);
    expect(readdirSync(corpusFolder)).toEqual(["harvest"]);
  });
});

describe("the harvest command", () => {
  it.each([
    [[], "Expected one of --query"],
    [["--query", "a", "--set", "cs"], "Expected one of"],
    [["--query", " "], "The query is empty"],
    [["--query", "a", "b"], "stands in quotes"],
    [["--query", "a", "--max", "0"], "--max takes"],
    [["--query", "a", "--from", "2026-01-01"], "--from goes with --set alone"],
    [["--ids"], "takes arXiv ids"],
    [["--ids", "2401.1"], "“2401.1” is no arXiv id"],
    [["--set", "cs DC"], "--set takes"],
    [["--set", "cs", "--from", "2026-13-01"], "no day"],
    [["--set", "cs", "--from", "2026-02-01", "--until", "2026-01-01"], "later than"],
    [["--set", "cs", "--prefix", "marc"], "--prefix is one of"],
    [["--trending", "today"], "“today” is no day"],
    [["--trending", "2026-01-01", "2026-01-02"], "takes one day"],
    [["--resolve", "--into", "x"], "takes no --into"],
    [["--query", "a", "--out", "x", "--into", "y"], "exclude each other"],
    [["--bogus"], "--bogus"],
  ])("%j is bad usage", async (args, message) => {
    const { code, out, err } = await harvest("http://127.0.0.1:9/", args);
    expect({ code, out }).toEqual({ code: 2, out: "" });
    expect(err).toContain(message);
    expect(err).toContain("npm run harvest -- WHAT");
  });

  it("explains itself", async () => {
    const { code, out, err } = await harvest("http://127.0.0.1:9/", ["--help"]);
    expect({ code, err }).toEqual({ code: 0, err: "" });
    expect(out).toContain("--resolve");
  });

  it("says what it is and whom to write to", async () => {
    const agents: (string | undefined)[] = [];
    const { address } = await standIn((_url, response, _number, request) => {
      agents.push(request.headers["user-agent"]);
      response.end(arxivAnswer(1, 0, [arxivEntry("2401.00001v1", "Paper")]));
    });
    const services = {
      arxivApi: address,
      arxivOai: address,
      huggingFace: address,
      contact: "me@example.org",
    };
    await harvest(address, ["--ids", "2401.00001"], { services });
    expect(agents).toEqual([expect.stringMatching(/^Incipit\/[\d.]+ \(.*me@example\.org\)$/)]);
  });
});
