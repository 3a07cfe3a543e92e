import type { Arena, Attack } from "../attack";
import { type Case, isWanted, outcomeOfCase } from "../cases/case";
import { ODD_ADDRESSES } from "../cases/odd-addresses";
import { ODD_REQUESTS } from "../cases/odd-requests";
import { type Check, holds } from "../support/check";
import { hasStack, type Site, startSite } from "../support/site";

async function* run({ corpora }: Arena): AsyncGenerator<Check, void, void> {
  const site = await startSite({ corpus: corpora.small });
  yield* tried(site, "odd requests", ODD_REQUESTS);
  yield* tried(site, "odd addresses", ODD_ADDRESSES);
}

/** One check for all that is answered rightly, one for each that is not, and one for the log. */
async function* tried(site: Site, what: string, cases: readonly Case[]): AsyncGenerator<Check, void, void> {
  let right = 0;
  const logged: string[] = [];
  for (const one of cases) {
    const since = site.logLength;
    const outcome = await outcomeOfCase(site.port, one);
    if (isWanted(one, outcome)) right++;
    else yield holds(one.name, false, outcome, one.wanted.join(", "));
    if (hasStack(site.log(since))) logged.push(one.name);
  }
  yield holds(what, right === cases.length, `${right} of ${cases.length} answered rightly`, "all");
  const examples = logged.slice(0, 4).join("; ");
  yield holds(
    `${what}: stacks in the log`,
    logged.length === 0,
    `${logged.length}${examples && `: ${examples}`}`,
    "none",
  );
}

/** Methods, targets, versions, headers and addresses that no browser sends. */
export const oddRequestsAttack: Attack = { name: "odd-requests", run };
