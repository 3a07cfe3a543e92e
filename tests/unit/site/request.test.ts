import { setImmediate as later } from "node:timers/promises";
import { describe, expect, test } from "vitest";
import { servedHtml } from "@/components/still/served-html";
import { handOver, withRequest } from "@/lib/site/request";

const { signal } = new AbortController();

describe("a piece of a page", () => {
  test("is handed over to the page of its own request and no other", async () => {
    const page = (html: string) =>
      withRequest(signal, false, async () => {
        await later();
        expect(handOver("list", html)).toBe(true);
        await later();
        return servedHtml("list");
      });
    expect(await Promise.all([page("<p>1</p>"), page("<p>2</p>")])).toEqual(["<p>1</p>", "<p>2</p>"]);
  });

  test("is part of the data where the page is asked for as data, or nothing is known of the request", () => {
    withRequest(signal, true, () => {
      expect(handOver("list", "<p>1</p>")).toBe(false);
      expect(servedHtml("list")).toBe("");
    });
    expect(handOver("list", "<p>1</p>")).toBe(false);
    expect(servedHtml("list")).toBe("");
  });
});
