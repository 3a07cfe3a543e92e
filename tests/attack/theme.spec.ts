import { test as direct, expect } from "@playwright/test";
import { testOn } from "../e2e/support/site";
import {
  cookieOf,
  DIRECT_CHOICES,
  isWantedChoice,
  outcomeOfChoice,
  PROXIED_CHOICES,
  PUBLIC_ORIGIN,
} from "./cases/theme";
import { portOf } from "./support/port";

const proxied = testOn([], { SITE_URL: PUBLIC_ORIGIN });

for (const [test, choices] of [
  [direct, DIRECT_CHOICES],
  [proxied, PROXIED_CHOICES],
] as const) {
  for (const choice of choices) {
    test(`a theme ${choice.name} ${choice.back === null ? "is refused" : "leads back into the site"}`, async ({
      baseURL,
    }) => {
      const outcome = await outcomeOfChoice(portOf(baseURL), choice);
      expect(isWantedChoice(choice, outcome), outcome).toBe(true);
    });
  }
}

direct("no script reads the theme's cookie, and no other site sends it", async ({ baseURL }) => {
  const attributes = await cookieOf(portOf(baseURL));
  expect(attributes).toEqual(
    expect.arrayContaining(["httponly", expect.stringMatching(/^samesite=(lax|strict)$/)]),
  );
});

proxied("the theme's cookie goes by https alone where the site does", async ({ baseURL }) => {
  expect(await cookieOf(portOf(baseURL))).toContain("secure");
});
