import { expect, test } from "./support/test";

const PAPER = "/papers/2505.23819";

test("a paper is BibTeX, RIS, CSL-JSON and Markdown under one stem", async ({ request, baseURL }) => {
  const bib = await request.get(`${PAPER}.bib`);
  expect(bib.headers()["content-type"]).toBe("application/x-bibtex; charset=utf-8");
  expect(await bib.text()).toMatch(/^@misc\{zhou2025linear,\n {2}title +=/);

  const ris = await request.get(`${PAPER}.ris`);
  expect(ris.headers()["content-type"]).toBe("application/x-research-info-systems; charset=utf-8");
  const lines = (await ris.text()).split("\r\n");
  expect(lines.slice(0, 3)).toEqual([
    "TY  - GEN",
    "TI  - Linear Layouts: Robust Code Generation of Efficient Tensor Computation Using 𝔽₂",
    "AU  - Zhou, Keren",
  ]);
  expect(lines).toContain("DA  - 2025/05/28");
  expect(lines.slice(-3)).toEqual(["UR  - https://arxiv.org/abs/2505.23819", "ER  - ", ""]);

  const json = await request.get(`${PAPER}.json`);
  expect(json.headers()["content-type"]).toBe("application/vnd.citationstyles.csl+json; charset=utf-8");
  expect(await json.json()).toMatchObject([
    {
      id: "zhou2025linear",
      type: "article",
      author: expect.arrayContaining([{ family: "Zhou", given: "Keren" }]),
      issued: { "date-parts": [[2025, 5, 28]] },
      number: "arXiv:2505.23819",
      URL: "https://arxiv.org/abs/2505.23819",
    },
  ]);

  const md = await request.get(`${PAPER}.md`);
  expect(md.headers()["content-type"]).toBe("text/markdown; charset=utf-8");
  const text = await md.text();
  expect(text).toMatch(/^# Linear Layouts: Robust Code Generation .* 𝔽₂\n\nKeren Zhou, Mario Lezcano, /);
  expect(text).toContain(`- Page: <${baseURL}${PAPER}>\n`);
});

test("a pinned version has its forms too, and a version that is not held has none", async ({ request }) => {
  const pinned = await request.get(`${PAPER}v5.json`);
  expect(await pinned.json()).toMatchObject([{ version: "5" }]);
  expect((await request.get(`${PAPER}v9.bib`)).status()).toBe(404);
});

test("a paper without an arXiv id leads back to its page here", async ({ request, baseURL }) => {
  const path = "/papers/adversarial-robustness-by-design-through-analog-computing-and-synthetic-78a4f5c8";
  const [item] = await (await request.get(`${path}.json`)).json();
  expect(item.URL).toBe(`${baseURL}${path}`);
});

test("who has a form already is told so; another spelling redirects", async ({ request }) => {
  const first = await request.get(`${PAPER}.ris`);
  const { etag = "" } = first.headers();
  const again = await request.get(`${PAPER}.ris`, { headers: { "If-None-Match": etag } });
  expect([again.status(), await again.text()]).toEqual([304, ""]);
  expect((await request.get("/papers/2505.99999.bib")).status()).toBe(404);
  expect((await request.get("/papers/2505.23819.docx")).status()).toBe(404);
});

test("the page names its forms, for programs and for people, also without scripts", async ({
  browser,
  baseURL,
}) => {
  const context = await browser.newContext({ javaScriptEnabled: false, ...(baseURL ? { baseURL } : {}) });
  const page = await context.newPage();
  await page.goto(PAPER);
  const cite = page.getByRole("region", { name: "Cite" });
  for (const [name, suffix, type] of [
    ["BibTeX", "bib", "application/x-bibtex"],
    ["RIS", "ris", "application/x-research-info-systems"],
    ["CSL-JSON", "json", "application/vnd.citationstyles.csl+json"],
    ["Markdown", "md", "text/markdown"],
  ] as const) {
    await expect(cite.getByRole("link", { name })).toHaveAttribute("href", `${PAPER}.${suffix}`);
    const head = page.locator(`link[rel="alternate"][type="${type}"]`);
    await expect(head).toHaveAttribute("href", new RegExp(`${PAPER}\\.${suffix}$`));
  }
  await context.close();
});
