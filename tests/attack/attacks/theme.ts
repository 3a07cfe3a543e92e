import type { Arena, Attack } from "../attack";
import {
  type Choice,
  cookieOf,
  DIRECT_CHOICES,
  isWantedChoice,
  outcomeOfChoice,
  PROXIED_CHOICES,
  PUBLIC_ORIGIN,
} from "../cases/theme";
import { type Check, holds } from "../support/check";
import { startSite } from "../support/site";

async function* run({ corpora }: Arena): AsyncGenerator<Check, void, void> {
  const direct = await startSite({ corpus: corpora.small });
  for (const choice of DIRECT_CHOICES) yield await tried(direct.port, choice);
  yield cookie("the cookie", await cookieOf(direct.port), ["httponly", "samesite"]);
  const proxied = await startSite({ corpus: corpora.small, env: { SITE_URL: PUBLIC_ORIGIN } });
  for (const choice of PROXIED_CHOICES) yield await tried(proxied.port, choice);
  yield cookie("the cookie where the site is reached by https", await cookieOf(proxied.port), [
    "httponly",
    "samesite",
    "secure",
  ]);
}

async function tried(port: number, choice: Choice): Promise<Check> {
  const outcome = await outcomeOfChoice(port, choice);
  const wanted = choice.back === null ? "refused" : `leads back: ${choice.back}`;
  return holds(`a theme ${choice.name}`, isWantedChoice(choice, outcome), outcome, wanted);
}

function cookie(what: string, attributes: readonly string[], wanted: readonly string[]): Check {
  const has = wanted.every((name) => attributes.some((attribute) => attribute.split("=")[0] === name));
  return holds(what, has, attributes.join("; "), wanted.join(", "));
}

/** The one form of the site, sent from where it should not be, with ways back that lead elsewhere. */
export const themeAttack: Attack = { name: "theme", run };
