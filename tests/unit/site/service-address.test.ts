import { describe, expect, test } from "vitest";
import { isServiceAddress, mayLeadTo } from "@/lib/site/service-address";
import { gives } from "@/tests/support/table";

describe("where a harvest may ask", () => {
  gives("%s: %s", (address) => isServiceAddress(new URL(address)), [
    ["https://export.arxiv.org/api/query", true],
    ["https://oaipmh.arxiv.org/oai", true],
    ["https://huggingface.co/api/daily_papers", true],
    ["http://127.0.0.1:8080/api", true],
    ["http://export.arxiv.org/api/query", false],
    ["https://arxiv.org/", false],
    ["https://export.arxiv.org.example.org/", false],
    ["https://export.arxiv.org:8443/", false],
    ["https://me:word@export.arxiv.org/", false],
    ["http://169.254.169.254/latest", false],
    ["http://10.0.0.1/", false],
    ["file:///etc/passwd", false],
  ]);

  test.each([
    ["https://export.arxiv.org/oai2", "https://oaipmh.arxiv.org/oai", true],
    ["https://export.arxiv.org/a", "http://export.arxiv.org/a", false],
    ["https://export.arxiv.org/a", "https://example.org/a", false],
    ["https://export.arxiv.org/a", "http://127.0.0.1/a", false],
    ["http://127.0.0.1:8080/a", "http://127.0.0.1:8080/b", true],
    ["http://127.0.0.1:8080/a", "http://127.0.0.1:22/", false],
    ["http://127.0.0.1:8080/a", "https://huggingface.co/", false],
  ])("a redirect from %s to %s: %s", (from, to, allowed) => {
    expect(mayLeadTo(new URL(from), new URL(to))).toBe(allowed);
  });
});
