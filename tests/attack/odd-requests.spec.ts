import { expect, test } from "@playwright/test";
import { type Case, isWanted, outcomeOfCase } from "./cases/case";
import { ODD_ADDRESSES } from "./cases/odd-addresses";
import { ODD_REQUESTS } from "./cases/odd-requests";
import { ask, exchange, outcomeOf, requestFor } from "./support/connection";
import { isFair, nameOf } from "./support/load";
import { portOf } from "./support/port";

const PIPELINED = 40;

/** The cases that are answered wrongly, each with its outcome. */
async function wrong(port: number, cases: readonly Case[]): Promise<string[]> {
  const found: string[] = [];
  for (const one of cases) {
    const outcome = await outcomeOfCase(port, one);
    if (!isWanted(one, outcome)) found.push(`${one.name}: ${outcome}, not ${one.wanted.join(" or ")}`);
  }
  return found;
}

test("requests that no browser sends are refused, and none is an error of the server", async ({
  baseURL,
}) => {
  expect(await wrong(portOf(baseURL), ODD_REQUESTS)).toEqual([]);
});

test("addresses and headers of the framework give nobody an error of the server", async ({ baseURL }) => {
  expect(await wrong(portOf(baseURL), ODD_ADDRESSES)).toEqual([]);
});

test("many requests at once on one connection are each answered, or refused for now", async ({ baseURL }) => {
  const port = portOf(baseURL);
  const requests = requestFor("/api/search?q=network").repeat(PIPELINED);
  const { answers, ending } = await exchange(port, requests, { answers: PIPELINED, patienceMs: 20_000 });
  const names = answers.map((answer) => nameOf({ answer, ending: null, ms: 0 }));
  expect(names.filter((name) => !isFair(name))).toEqual([]);
  if (answers.length < PIPELINED)
    expect([ending, answers.at(-1)?.headers.get("connection")]).toEqual(["closed", "close"]);
  expect(outcomeOf(await ask(port, "/"))).toBe("200");
});
