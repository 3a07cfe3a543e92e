import { expect, test } from "./support/test";

const QUERY = "?q=mixture+of+experts&size=100&page=3";

test("a list is taken along in six forms, each with every paper that matches once", async ({ request }) => {
  const { total } = await (await request.get(`/api/search${QUERY}`)).json();
  expect(total).toBe(21);
  const text = async (form: string) => {
    const response = await request.get(`/export.${form}${QUERY}`);
    expect(response.headers()["content-disposition"]).toBe(`attachment; filename="papers.${form}"`);
    return response.text();
  };
  const keys = Array.from((await text("bib")).matchAll(/^@misc\{([^,]+),$/gm), ([, key]) => key);
  expect(keys).toHaveLength(total);
  expect(new Set(keys).size).toBe(total);
  expect((await text("ris")).match(/^ER {2}- \r$/gm)).toHaveLength(total);
  const items = JSON.parse(await text("json"));
  expect(items).toHaveLength(total);
  expect(new Set(items.map(({ id }: { id: string }) => id)).size).toBe(total);
  expect((await text("md")).match(/^- \[/gm)).toHaveLength(total);
  expect((await text("csv")).split("\r\n")[0]).toBe(
    "title,authors,submitted,updated,arxiv,doi,categories,venue,url,abstract",
  );
  const lines = (await text("jsonl")).trimEnd().split("\n");
  expect(lines.map((line) => typeof JSON.parse(line).title)).toEqual(Array(total).fill("string"));
});

test("papers come in the order of the list, and filters hold", async ({ request }) => {
  const order = "?source=arxiv&sort=oldest";
  const { papers } = await (await request.get(`/api/search${order}`)).json();
  const items = await (await request.get(`/export.json${order}`)).json();
  expect(items.map(({ title }: { title: string }) => title)).toHaveLength(15);
  expect(items.map(({ URL }: { URL: string }) => URL.split("/").at(-1))).toEqual(
    papers.map(({ key }: { key: string }) => key),
  );
});

test("an empty list is an empty file, and a form that does not exist is said", async ({ request }) => {
  expect(await (await request.get("/export.json?q=zzzqqq")).json()).toEqual([]);
  expect(await (await request.get("/export.bib?q=zzzqqq")).text()).toBe("");
  expect((await request.get("/export.docx")).status()).toBe(404);
});

test("the end of a list leads to its exports, which the browser downloads", async ({ page }) => {
  await page.goto("/?q=photonic");
  const download = page.waitForEvent("download");
  await page.getByRole("main").getByRole("link", { name: "CSV", exact: true }).click();
  expect((await download).suggestedFilename()).toBe("papers.csv");
});
