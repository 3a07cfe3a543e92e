import { expect, test } from "./support/test";

test("robots.txt lets crawlers in and names the sitemap by its whole address", async ({
  request,
  baseURL,
}) => {
  const robots = await (await request.get("/robots.txt")).text();
  expect(robots).toContain("Allow: /\n");
  expect(robots).toContain(`Sitemap: ${baseURL}/sitemap.xml\n`);
});

test("the sitemap lists every paper once, at addresses that answer", async ({ request, baseURL }) => {
  const response = await request.get("/sitemap.xml");
  expect(response.headers()["content-type"]).toContain("xml");
  const addresses = Array.from(
    (await response.text()).matchAll(/<loc>([^<]+)<\/loc>/g),
    (match) => match[1] ?? "",
  );
  const papers = addresses.filter((address) => address.startsWith(`${baseURL}/papers/`));
  expect(new Set(addresses).size).toBe(addresses.length);
  expect(papers).toHaveLength(134);
  expect(papers).toContain(`${baseURL}/papers/2505.23819`);
  for (const kind of ["papers", "authors", "topics"]) {
    const one = addresses.find((address) => address.startsWith(`${baseURL}/${kind}/`)) ?? "";
    expect((await request.get(one, { maxRedirects: 0 })).status(), one).toBe(200);
  }
});

test("a host that is none does not get into the addresses", async ({ request }) => {
  const robots = await (await request.get("/robots.txt", { headers: { Host: 'evil"><script>' } })).text();
  expect(robots).not.toContain("evil");
});

test("a proxy's word for the host is not taken without being told to", async ({ request, baseURL }) => {
  const headers = { "X-Forwarded-Host": "evil.example", "X-Forwarded-Proto": "https" };
  const robots = await (await request.get("/robots.txt", { headers })).text();
  expect(robots).toContain(`Sitemap: ${baseURL}/sitemap.xml`);
});
