import { describe, expect, it } from "vitest";
import { formattedCitation } from "@/lib/cite/formatted";
import { STYLE_NAMES } from "@/lib/paper/citation-styles";
import { barePaper } from "@/tests/support/bare-paper";
import { hostilePapers } from "@/tests/support/hostile";

const URL = "https://papers.example/papers/x";

const PREPRINT = barePaper({
  arxivId: "2505.23819",
  title: "Linear layouts using $\\mathbb{F}_2$",
  authors: [{ name: "Keren Zhou" }, { name: "Anna M. van der Berg" }, { name: "Ada Byron" }],
  submitted: "2025-05-28T00:45:50Z",
});

const PUBLISHED = barePaper({
  title: "Engines at work",
  authors: [{ name: "Ada Byron" }],
  publication: {
    type: "article-journal",
    container: "Journal of Light",
    volume: "12",
    issue: "3",
    pages: "45–67",
    date: "1999-06",
    doi: "10.1000/a_b",
  },
});

// What each style asks for, written by hand after its manual.
describe("a citation", () => {
  it.each([
    [
      "apa",
      "Zhou, K., van der Berg, A. M., & Byron, A. (2025). Linear layouts using 𝔽₂ (arXiv:2505.23819). arXiv. https://arxiv.org/abs/2505.23819",
    ],
    [
      "ieee",
      "K. Zhou, A. M. van der Berg, and A. Byron, “Linear layouts using 𝔽₂,” May 28, 2025, arXiv: arXiv:2505.23819. [Online]. Available: https://arxiv.org/abs/2505.23819",
    ],
    [
      "chicago",
      "Zhou, Keren, Anna M. van der Berg, and Ada Byron. 2025. “Linear Layouts Using 𝔽₂.” arXiv. https://arxiv.org/abs/2505.23819.",
    ],
    [
      "nature",
      "Zhou, K., van der Berg, A. M. & Byron, A. Linear layouts using 𝔽₂. Preprint at https://arxiv.org/abs/2505.23819 (2025).",
    ],
    [
      "acm",
      "Keren Zhou, Anna M. van der Berg, and Ada Byron. 2025. Linear layouts using 𝔽₂. Retrieved from https://arxiv.org/abs/2505.23819",
    ],
  ] as const)("of a preprint in %s", (style, text) => {
    expect(formattedCitation(style, PREPRINT, URL)).toBe(text);
  });

  it.each([
    ["apa", "Byron, A. (1999). Engines at work. Journal of Light, 12(3), 45–67. https://doi.org/10.1000/a_b"],
    [
      "ieee",
      "A. Byron, “Engines at work,” Journal of Light, vol. 12, no. 3, pp. 45–67, Jun. 1999, doi: 10.1000/a_b.",
    ],
    [
      "chicago",
      "Byron, Ada. 1999. “Engines at Work.” Journal of Light 12 (3): 45–67. https://doi.org/10.1000/a_b.",
    ],
    ["nature", "Byron, A. Engines at work. Journal of Light 12, 45–67 (1999)."],
    [
      "acm",
      "Ada Byron. 1999. Engines at work. Journal of Light 12, 3 (June 1999), 45–67. https://doi.org/10.1000/a_b",
    ],
  ] as const)("of an article in %s", (style, text) => {
    expect(formattedCitation(style, PUBLISHED, URL)).toBe(text);
  });

  it("names a group whole", () => {
    const paper = barePaper({ title: "Light", authors: [{ name: "Google DeepMind", group: true }] });
    expect(formattedCitation("apa", paper, URL)).toBe(
      "Google DeepMind. (n.d.). Light. https://papers.example/papers/x",
    );
  });

  it("of one paper says nothing of another, whatever was cited before", () => {
    const first = formattedCitation("ieee", PUBLISHED, URL);
    formattedCitation("ieee", PREPRINT, URL);
    expect(formattedCitation("ieee", PUBLISHED, URL)).toBe(first);
  });

  it("of somebody whom the processor cannot name still says who, what and where", () => {
    const paper = barePaper({ title: "Light", authors: [{ name: "Ada constructor" }] });
    expect(formattedCitation("apa", paper, URL)).toBe(
      "Ada constructor. Light. https://papers.example/papers/x",
    );
    expect(formattedCitation("apa", PUBLISHED, URL)).toContain("Byron, A. (1999)");
  });

  it.each(STYLE_NAMES)("of any paper is one line that is not empty (%s)", (style) => {
    for (const paper of hostilePapers(60, 11)) {
      const text = formattedCitation(style, paper, URL);
      expect(text).toMatch(/^\S.*\S$/u);
    }
  });
});
