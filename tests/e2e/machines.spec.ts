import { coinsItem, embeddedItem } from "@/tests/support/zotero";
import { expect, test } from "./support/test";

const PAPER = "/papers/2505.23819";

test("the head of a paper’s page says to reference managers what it is", async ({ page }) => {
  await page.goto(PAPER);
  const metas = await page.locator("head meta[name]").evaluateAll((all) =>
    all.map((meta) => ({
      name: meta.getAttribute("name") ?? "",
      content: meta.getAttribute("content") ?? "",
    })),
  );
  const item = embeddedItem(metas);
  expect(item).toMatchObject({
    itemType: "preprint",
    title: "Linear Layouts: Robust Code Generation of Efficient Tensor Computation Using 𝔽₂",
    date: "2025/05/28",
    url: "https://arxiv.org/abs/2505.23819v5",
    pdf: "https://arxiv.org/pdf/2505.23819v5",
  });
  expect(item.creators[0]).toEqual({ firstName: "Keren", lastName: "Zhou" });
  expect(item.creators.length).toBeGreaterThan(5);
  expect(String(item.abstractNote).length).toBeGreaterThan(500);
});

test("its data block is JSON-LD, and no script that the policy would stop", async ({ page, baseURL }) => {
  await page.goto(PAPER);
  const blocks = page.locator('script[type="application/ld+json"]');
  await expect(blocks).toHaveCount(1);
  expect(JSON.parse((await blocks.textContent()) ?? "")).toMatchObject({
    "@type": "ScholarlyArticle",
    url: `${baseURL}${PAPER}`,
    datePublished: "2025-05-28",
  });
});

test("its answer leads to what to cite, and to its other forms", async ({ request, baseURL }) => {
  const { link = "" } = (await request.head(PAPER)).headers();
  expect(link).toContain('<https://arxiv.org/abs/2505.23819>; rel="cite-as"');
  for (const [, form = ""] of link.matchAll(/<([^>]+)>; rel="alternate describedby"/g)) {
    const answer = await request.get(form);
    expect([form, answer.status()]).toEqual([form, 200]);
    expect(answer.headers().link).toBe(`<${baseURL}${PAPER}>; rel="describes"; type="text/html"`);
  }
  const pinned = (await request.get(`${PAPER}v5`)).headers().link ?? "";
  expect(pinned).toContain(`<${baseURL}${PAPER}>; rel="latest-version"`);
  expect((await request.get("/")).headers().link ?? "").not.toContain("cite-as");
});

test("every paper of a list can be saved from there", async ({ page }) => {
  await page.goto("/?q=photonic");
  const titles = await page
    .locator("span.Z3988[title]")
    .evaluateAll((all) => all.map((one) => one.getAttribute("title") ?? ""));
  const shown = await page.locator(".result").count();
  expect(titles).toHaveLength(shown);
  for (const title of titles) {
    const item = coinsItem(title);
    expect(item?.itemType).toBe("preprint");
    expect(String(item?.title).length).toBeGreaterThan(3);
  }
});
