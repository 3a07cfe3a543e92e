import { expect, test } from "@playwright/test";
import { UPGRADES } from "./cases/upgrades";
import { exchange } from "./support/connection";
import { portOf } from "./support/port";

for (const { name, bytes } of UPGRADES) {
  test(`the connection of ${name} is closed`, async ({ baseURL }) => {
    const untilTheEnd = { answers: Number.POSITIVE_INFINITY, patienceMs: 5_000 };
    const { ending } = await exchange(portOf(baseURL), bytes, untilTheEnd);
    expect(ending).not.toBe("out of patience");
  });
}
