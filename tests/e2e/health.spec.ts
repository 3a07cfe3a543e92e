import { expect, test } from "./support/test";

test("the site says that it is well, and with which corpus", async ({ request }) => {
  const response = await request.get("/healthz");
  expect(response.status()).toBe(200);
  expect(response.headers()["cache-control"]).toBe("no-store");
  expect(await response.json()).toMatchObject({ status: "ok", papers: 134 });
});
