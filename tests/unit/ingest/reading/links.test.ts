import { describe, expect, it } from "vitest";
import { linksIn } from "@/ingest/reading/links";

describe("linksIn", () => {
  it.each([
    ["Code is at https://github.com/d-li14/involution.", "code", "https://github.com/d-li14/involution"],
    ["(see https://github.com/a/b_(c)).", "code", "https://github.com/a/b_(c)"],
    ["at https://github.com/Meituan-AutoML/Twins .", "code", "https://github.com/Meituan-AutoML/Twins"],
    [
      "“https://github.com/MoE-Inf/awesome-moe-inference/”,",
      "code",
      "https://github.com/MoE-Inf/awesome-moe-inference/",
    ],
    ["Our project page: https://example.org/demo", "project", "https://example.org/demo"],
    ["see https://comp-bench.github.io/.", "project", "https://comp-bench.github.io/"],
    ["the dataset at https://example.org/x?y=1#z;", "data", "https://example.org/x?y=1#z"],
    ["https://huggingface.co/datasets/a/b", "data", "https://huggingface.co/datasets/a/b"],
    ["Video: https://youtu.be/ByhQjQSjxVM", "video", "https://youtu.be/ByhQjQSjxVM"],
    ["The source code and data: https://example.org.", "data", "https://example.org"],
    ["our software (http://example.org/~me/tool.html)", "code", "http://example.org/~me/tool.html"],
    ["code at github.com/a/b", "code", "https://github.com/a/b"],
    ["as in https://doi.org/10.1000/182", "other", "https://doi.org/10.1000/182"],
  ])("finds the link of %s", (text, kind, url) => {
    expect(linksIn(text)).toEqual([{ kind, url }]);
  });

  it("names each address once, from abstract and comment alike", () => {
    const links = linksIn(
      "Code: https://github.com/a/b.",
      undefined,
      "https://github.com/a/b and https://youtu.be/x",
    );
    expect(links.map(({ url }) => url)).toEqual(["https://github.com/a/b", "https://youtu.be/x"]);
  });

  it.each([
    "https://",
    "http://localhost/x",
    "javascript:alert(1)",
    "a.github.com",
    "me@github.com/x",
    "ftp://example.org",
  ])("takes %s for no link", (text) => {
    expect(linksIn(text)).toEqual([]);
  });
});
