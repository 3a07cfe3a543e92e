import { describe, expect, it } from "vitest";
import { bareDoi, doisIn, furtherAddresses, isResolver } from "@/ingest/reading/doi";

describe("a field for a DOI", () => {
  it.each([
    ["10.1000/x", "10.1000/x"],
    ["doi:10.1000/x", "10.1000/x"],
    ["DOI: 10.1000/x.", "10.1000/x"],
    ["https://dx.doi.org/10.1000/X.1", "10.1000/X.1"],
    ["http://doi.acm.org/10.1145/1137627.1137631", "10.1145/1137627.1137631"],
    ["https://doi-org.proxy.example.edu/10.1145/7", "10.1145/7"],
    ["https://dx.doi.org.ezproxy.example.edu:2443/10.1145/7", "10.1145/7"],
    ["https://doi.org/10.1145%2F1137627", "10.1145/1137627"],
    ["10.1000/a&amp;b", "10.1000/a&b"],
    [
      "10.1002/(SICI)1097-4571(199806)49:8&amp;lt;693::AID-ASI9&amp;gt;3.0.CO;2-O",
      "10.1002/(SICI)1097-4571(199806)49:8<693::AID-ASI9>3.0.CO;2-O",
    ],
    ["10.1016/S0140-6736(05)67728-8", "10.1016/S0140-6736(05)67728-8"],
    ["(doi 10.1016/S0140-6736(05)67728-8)", "10.1016/S0140-6736(05)67728-8"],
    ["https://onlinelibrary.wiley.com/doi/10.1002/x.1/full?src=a", "10.1002/x.1"],
    ["10.1000.10/123", "10.1000.10/123"],
    ["n/a", ""],
    ["10.1000", ""],
    ["10.1000/", ""],
    ["110.1000/x", ""],
    ["arXiv:2401.00007", ""],
    ["", ""],
  ])("%j states %j", (field, doi) => {
    expect(bareDoi(field)).toBe(doi);
  });

  it("may state several, of which the others are addresses", () => {
    expect(doisIn("10.1000/a 10.1000/b")).toEqual(["10.1000/a", "10.1000/b"]);
    expect(doisIn("10.1000/a;10.1000/b, doi:10.1000/a")).toEqual(["10.1000/a", "10.1000/b"]);
    expect(furtherAddresses("10.1000/a; https://doi.org/10.1000/b#c")).toEqual(["https://doi.org/10.1000/b"]);
  });

  it("leaves out one that is too long to name anything", () => {
    expect(doisIn(`10.1000/${"x".repeat(3000)}`)).toEqual([]);
  });
});

describe("an address", () => {
  it.each([
    ["https://doi.org/10.1000/x", true],
    ["http://doi.acm.org/10.1145/7", true],
    ["https://doi-org.proxy.example.edu/10.1145/7", true],
    ["https://example.org/supplement/10.1145/7", false],
    ["https://doi.org/", false],
  ])("%s leads to a DOI alone: %s", (url, isOne) => {
    expect(isResolver(url)).toBe(isOne);
  });
});
