import { describe, expect, it } from "vitest";
import { venueOf } from "@/ingest/works/venues";
import { gives } from "@/tests/support/table";

/** `CVPR 2026`, `IEEE TMM` or `none`. */
function venueIn(comment: string, journalRef?: string): string {
  const venue = venueOf(comment === "" ? undefined : comment, journalRef);
  return venue === null ? "none" : [venue.name, venue.year].filter((part) => part !== undefined).join(" ");
}

describe("where a comment says that a paper was accepted", () => {
  gives("%s", venueIn, [
    ["5 pages, 1 figure, 3 tables; Accepted by ICASSP 2026", "ICASSP 2026"],
    ["CVPR2026", "CVPR 2026"],
    ["accepted by DAC'26", "DAC 2026"],
    ["20 pages, 4 figures, ESA'08", "ESA 2008"],
    [
      "Accepted to the 64th Annual Meeting of the Association for Computational Linguistics (ACL 2026)",
      "ACL 2026",
    ],
    ["18th IEEE International Conference on Software Testing (ICST) 2025", "ICST 2025"],
    ["Published in Findings of EMNLP 2023", "EMNLP Findings 2023"],
    ["ACL 2026 Findings", "ACL Findings 2026"],
    ["Accepted at CV4Animals Workshop @ CVPR 2026", "CVPR workshops 2026"],
    ["Accepted to CVPRW 2026", "CVPR workshops 2026"],
    ["accepted to CoDecFin 2026 at FC 2026", "FC workshops 2026"],
    ["Submitted and accepted for IJCAI 2011", "IJCAI 2011"],
    ["Accepted at IEEE Transactions on Multimedia", "IEEE TMM"],
    ["Accepted for publication in MNRAS. The code can be found at http://example.org", "MNRAS"],
    ["NIPS 2016", "NeurIPS 2016"],
    ["Accepted for presentation at WCC2026", "WCC 2026"],
  ]);

  it.each([
    "23 pages, 5 figures",
    "Submitted to EMNLP 2026, 8 pages",
    "This paper has been submitted to the IEEE Global Communications Conference (GLOBECOM) 2026",
    "Under review at ICML 2026",
    "We thank the ACM and IEEE",
    "Presented to the EU in 2020",
    "Code: https://github.com/x/y, LLM 2024 models",
    "",
  ])("but not in “%s”", (comment) => {
    expect(venueIn(comment)).toBe("none");
  });

  it("is read from the journal reference where the comment has none", () => {
    expect(venueIn("12 pages", "Phys. Rev. Lett. 114, 108701 (2015)")).toBe("Physical Review Letters 2015");
    expect(venueIn("", "Neural Networks 19, 6-7 (2006) 855-863")).toBe("Neural Networks 2006");
    expect(venueIn("", "Quantum Information and Computation 5 (2005)")).toBe("none");
    expect(venueIn("Accepted by ICML 2014", "Phys. Rev. D 1, 2 (2013)")).toBe("ICML 2014");
  });
});
