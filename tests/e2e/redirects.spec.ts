import { expect, test } from "./support/test";

// A plain client, so that what is seen is the answer's status and headers and not what a browser makes of them.

const SPELLINGS: readonly (readonly [string, string])[] = [
  ["/papers/arXiv:2505.23819", "/papers/2505.23819"],
  ["/papers/arxiv:2505.23819v5", "/papers/2505.23819v5"],
  ["/papers/2505.23819.pdf", "/papers/2505.23819"],
  ["/papers/2505.23819V5", "/papers/2505.23819v5"],
  ["/papers/2505.23819v5.pdf", "/papers/2505.23819v5"],
  ["/papers/2505.23819/", "/papers/2505.23819"],
  ["/papers/a-wrong-slug-440c59cd", "/papers/deep-learning-with-coherent-nanophotonic-circuits-440c59cd"],
  ["/papers/440c59cd", "/papers/deep-learning-with-coherent-nanophotonic-circuits-440c59cd"],
  [
    "/papers/Deep-Learning-With-Coherent-Nanophotonic-Circuits-440C59CD",
    "/papers/deep-learning-with-coherent-nanophotonic-circuits-440c59cd",
  ],
  [
    "/papers/deep-learning-with-coherent-nanophotonic-circuits-440c59cd.pdf",
    "/papers/deep-learning-with-coherent-nanophotonic-circuits-440c59cd",
  ],
];

for (const [spelling, address] of SPELLINGS) {
  test(`${spelling} leads to the paper's address`, async ({ page, baseURL }) => {
    const response = await page.request.get(spelling, { maxRedirects: 0 });
    expect(response.status()).toBe(308);
    expect(new URL(response.headers().location ?? "", baseURL).pathname).toBe(address);
    expect((await page.request.get(address, { maxRedirects: 0 })).status()).toBe(200);
  });
}

test("what describes a page to others stands inside its head", async ({ page, baseURL }) => {
  for (const path of [
    "/",
    "/papers/2505.23819",
    "/authors/keren-zhou",
    "/topics",
    "/topics/blockchains",
    "/about",
  ]) {
    const response = await page.request.get(path, { maxRedirects: 0 });
    expect(response.status(), path).toBe(200);
    const head = /<head>[\s\S]*<\/head>/.exec(await response.text())?.[0] ?? "";
    expect(head, path).toMatch(/<title>[^<]+<\/title>/);
    expect(head, path).toMatch(/<meta name="description" content="[^"]{40,}"/);
    expect(head, path).toContain(`<link rel="canonical" href="${baseURL}${path === "/" ? "" : path}"/>`);
    expect(head, path).toMatch(/<meta property="og:title" content="[^"]+"/);
  }
});

test("a pinned version names the paper's own address as canonical", async ({ page, baseURL }) => {
  const html = await (await page.request.get("/papers/2505.23819v5")).text();
  expect(html).toContain(`<link rel="canonical" href="${baseURL}/papers/2505.23819"/>`);
});

test("an author's name in another spelling leads to the author's address", async ({ page, baseURL }) => {
  for (const spelling of ["/authors/Keren-Zhou", "/authors/Keren%20Zhou", "/authors/KEREN_ZHOU"]) {
    const response = await page.request.get(spelling, { maxRedirects: 0 });
    expect(response.status(), spelling).toBe(308);
    expect(new URL(response.headers().location ?? "", baseURL).pathname).toBe("/authors/keren-zhou");
  }
  expect((await page.request.get("/authors/nobody-at-all")).status()).toBe(404);
});

test("a shortened address leads to all papers", async ({ page, baseURL }) => {
  for (const path of ["/papers", "/authors"]) {
    const response = await page.request.get(path, { maxRedirects: 0 });
    expect(response.status(), path).toBe(307);
    expect(new URL(response.headers().location ?? "", baseURL).pathname).toBe("/");
  }
});
