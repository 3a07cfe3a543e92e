import { describe, expect, it } from "vitest";
import { Facet } from "@/components/facets/facet";
import { LongQuery, StateLink } from "@/components/search/state-link";
import { htmlOf } from "@/components/still/html";
import { MAX_QUERY_CHARACTERS } from "@/lib/query/limits";
import { INITIAL_STATE, urlFor } from "@/lib/query/url";

const LONGEST = { ...INITIAL_STATE, q: "word ".repeat(MAX_QUERY_CHARACTERS / 5).trim() };

describe("a link to another state of a search", () => {
  it("is a plain link", () => {
    expect(
      htmlOf(
        <StateLink href="/?q=atoms" rel="nofollow" className="link">
          All
        </StateLink>,
      ),
    ).toBe('<a href="/?q=atoms" rel="nofollow" class="link">All</a>');
  });

  it("is a button of the form that holds a long query", () => {
    const html = htmlOf(
      <StateLink href={`${urlFor(LONGEST)}&page=2`} className="link">
        2
      </StateLink>,
    );
    expect(html).toBe(
      '<button type="submit" form="long-query" name="rest" value="page=2" class="link">2</button>',
    );
    expect(htmlOf(<LongQuery address={urlFor(LONGEST)} />)).toContain(
      `<input type="hidden" name="q" value="${LONGEST.q}">`,
    );
    expect(htmlOf(<LongQuery address="/?q=atoms" />)).toBe("");
  });

  it("lets a page of a hundred of them grow by the query once", () => {
    const values = Array.from({ length: 100 }, (_, i) => ({ value: `cs.${i}`, count: 1 }));
    const facet = (
      <Facet name="Category" filter="category" values={values} state={LONGEST} topics={new Map()} />
    );
    expect(htmlOf(facet).length).toBeLessThan(40_000);
    expect(htmlOf(facet)).not.toContain("word");
  });
});
