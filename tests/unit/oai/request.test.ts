import { describe, expect, it } from "vitest";
import { OaiError, oaiRequestFrom, tokenOf } from "@/lib/oai/request";
import fc from "@/tests/support/properties";

const VERBS = ["Identify", "ListSets", "ListMetadataFormats", "GetRecord", "ListRecords", "ListIdentifiers"];
const NAMES = [
  "verb",
  "identifier",
  "metadataPrefix",
  "set",
  "from",
  "until",
  "resumptionToken",
  "__proto__",
];

describe("a request of OAI-PMH", () => {
  it("is read or refused, whatever is asked", () => {
    const value = fc.oneof(
      fc.constantFrom(...VERBS, "oai_dc", "arXiv", "cs:cs:DC", "2026-01-02"),
      fc.string(),
    );
    const params = fc.array(fc.tuple(fc.constantFrom(...NAMES), value), { maxLength: 6 });
    fc.assert(
      fc.property(params, (pairs) => {
        const request = oaiRequestFrom(new URLSearchParams(pairs));
        expect(request instanceof OaiError || VERBS.includes(request.verb)).toBe(true);
      }),
    );
  });

  it("goes on where its token says", () => {
    const list = {
      ...({ prefix: "arXiv", set: "cs:cs:DC", from: "2026-01-01T00:00:00Z", until: null } as const),
      ...{ snapshot: "0123456789abcdef", position: 500, given: 480 },
    };
    const params = new URLSearchParams({ verb: "ListRecords", resumptionToken: tokenOf(list) });
    expect(oaiRequestFrom(params)).toEqual({ verb: "ListRecords", list });
  });

  it("is refused for a token that another list could not have had", () => {
    const made = (parts: unknown) => Buffer.from(JSON.stringify(parts)).toString("base64url");
    for (const parts of [
      ["0123456789abcdef", "marc", null, null, null, 500, 500],
      ["0123456789abcdef", "arXiv", "a:b:c:d", null, null, 500, 500],
      ["0123456789abcdef", "arXiv", null, null, null, -1, 500],
      ["../../etc", "arXiv", null, null, null, 500, 500],
      [],
      null,
    ]) {
      const params = new URLSearchParams({ verb: "ListRecords", resumptionToken: made(parts) });
      expect(oaiRequestFrom(params)).toMatchObject({ code: "badResumptionToken" });
    }
  });
});
