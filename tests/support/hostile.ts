import type { Paper } from "@/lib/paper/paper";
import { randomFrom } from "./mutate";

/** What breaks out of what holds a text, means something to somebody, or goes on without end. */
const PIECES: readonly string[] = [
  ..."{ } {} }{ \\{ \\} \\ \\\\ $ $$ $x$ $\\{a$ $x_{1}$ $\\frac{a}{b}$ $a}$ ${$ \\$ \\( \\) \\[ % & # _ ^ ~ \" ' ` , ; : = @ | / < > [ ] ( ) * ? ! - -- ---".split(
    " ",
  ),
  ..."and|or|AND|others|et al.|Jr.|von|@article{x,|}, title = {|year = 1900|\\input{/etc/passwd}|\\end{document}|%comment|TY  - JOUR|ER  - |].__proto__|constructor|toString".split(
    "|",
  ),
  ..."<script>alert(1)</script>|</textarea>|<!--|-->|]]>|<![CDATA[|&lt;|&#xD800;|&amp;amp;|<img src=x onerror=alert(1)>|javascript:alert(1)|{{7*7}}|\u0024{7*7}|';DROP TABLE papers;--|../../etc/passwd|%00|%s%n".split(
    "|",
  ),
  ..."Ape|ape|Bee|MoE|GPT-4|C++|naïve|Gödel|Ångström|北京大学|العربية|עברית|𝔽₂|😀|👩‍👩‍👧|ﬁ|ß|İ|ı".split("|"),
  "\u200b",
  "\u202e",
  "\u2028",
  "\u2029",
  "\ufeff",
  "\ufffe",
  "\uffff",
  "\u0000",
  "\u0007",
  "\u001b[31m",
  "\u00a0",
  "\u00ad",
  "\ud800",
  "\udc00",
  "a\u0301",
  "\u0315\u0316",
  "\r\n",
  "\n\n",
  "\n",
  "\t",
  "  ",
  "https://example.org/a_b%20c",
  "10.1000/a{b}c",
  "arXiv:2401.00001v2",
  "(MoE)",
  "mixture of experts (MoE)",
  "1/0",
  "-0",
  "NaN",
  "null",
  "undefined",
  "true",
  "1e308",
];

/** Makes hostile texts and papers: the same for the same seed. */
export class Hostility {
  readonly #random: () => number;

  constructor(seed: number) {
    this.#random = randomFrom(seed);
  }

  /** A whole number below this one. */
  below(limit: number): number {
    return Math.floor(this.#random() * limit);
  }

  /** Some pieces in a row, now and then one of them many times. */
  text(most = 12): string {
    const pieces = Array.from({ length: 1 + this.below(most) }, () => {
      const piece = PIECES[this.below(PIECES.length)] ?? "";
      return this.below(30) === 0 ? piece.repeat(1 + this.below(400)) : piece;
    });
    return pieces.join(this.below(3) === 0 ? "" : " ");
  }

  /** One with a letter in it, as a title must have. */
  title(): string {
    return `T${this.below(1e9).toString(36)} ${this.text()}`;
  }

  texts(most: number): string[] {
    return Array.from({ length: this.below(most + 1) }, () => this.text(4));
  }
}

/** So many papers, as ingest might make them of hostile records. */
export function hostilePapers(count: number, seed: number): Paper[] {
  const hostility = new Hostility(seed);
  return Array.from({ length: count }, (_, place): Paper => {
    const maybe = <T>(facts: T) => (hostility.below(2) === 0 ? facts : {});
    return {
      key: `hostile-${place}`,
      title: oneLine(hostility.title()),
      abstract: hostility.text(40),
      authors: hostility.texts(5).map((name) => ({ name: oneLine(name) || "A" })),
      ...maybe({ submitted: "2026-01-02" }),
      ...maybe({ doi: oneLine(`10.1000/${hostility.text(3)}`) }),
      ...maybe({ journalRef: oneLine(`J ${hostility.text()}`) }),
      ...maybe({ comment: oneLine(`C ${hostility.text()}`) }),
      categories: hostility.texts(3).map(oneLine),
      links: [],
      topics: [],
      otherVersions: [],
      origins: [{ source: "own", format: "paper-lines", file: "hostile.jsonl", position: place + 1 }],
      provenance: {},
    };
  });
}

/** As texts of one line are when they have been read. */
function oneLine(text: string): string {
  return text
    .replace(/\p{Cs}/gu, "\ufffd")
    .replace(/\p{Cc}|[\u2028\u2029\ufffe\uffff\ufeff\u200b]/gu, " ")
    .replace(/\s+/g, " ")
    .trim();
}
