import type { Answer } from "../support/answers";
import { exchange, formFor } from "../support/connection";

/** One choice of a theme, as a form of some page sends it. */
export interface Choice {
  readonly name: string;
  /** Header lines; `ORIGIN` in them is the site's own origin. */
  readonly headers: readonly string[];
  /** Null when it is to be refused; else the path it leads back to. */
  readonly back: string | null;
}

/** On a site that is reached directly. */
export const DIRECT_CHOICES: readonly Choice[] = [
  {
    name: "from a page of the site",
    headers: ["Origin: ORIGIN", "Referer: ORIGIN/topics?x=1"],
    back: "/topics?x=1",
  },
  { name: "from a browser that says no more", headers: ["Sec-Fetch-Site: same-origin"], back: "/" },
  { name: "from a tool without any of this", headers: [], back: "/" },
  { name: "from another site", headers: ["Origin: https://evil.example"], back: null },
  {
    name: "from a page without an origin",
    headers: ["Origin: null", "Sec-Fetch-Site: cross-site"],
    back: null,
  },
  { name: "from another site, by fetch metadata", headers: ["Sec-Fetch-Site: cross-site"], back: null },
  {
    name: "from a neighbour of the same name",
    headers: ["Origin: http://127.0.0.1:1", "Sec-Fetch-Site: same-site"],
    back: null,
  },
  { name: "with another site as the way back", headers: ["Referer: https://evil.example/x"], back: "/" },
  ...[
    "//evil.example/x",
    "/\\evil.example",
    "/\\/evil.example",
    "/%09/evil.example",
    "//evil.example:80/%0d%0aA:b",
  ].map((path) => ({
    name: `with ${path} as the way back`,
    headers: ["Origin: ORIGIN", `Referer: ORIGIN${path}`],
    back: "of this site",
  })),
  { name: "with a way back that is no address", headers: ["Referer: javascript:alert(1)"], back: "/" },
  {
    name: "with a way back of 8,000 characters",
    headers: [`Referer: ORIGIN/${"x".repeat(8_000)}`],
    back: "of this site",
  },
];

/** The public origin of a site behind a proxy. */
export const PUBLIC_ORIGIN = "https://papers.example.org";

/** On a site behind a proxy that asks for it by another name: `SITE_URL` is the public origin. */
export const PROXIED_CHOICES: readonly Choice[] = [
  {
    name: "behind a proxy, from a page of the site",
    headers: [`Origin: ${PUBLIC_ORIGIN}`, `Referer: ${PUBLIC_ORIGIN}/topics`],
    back: "/topics",
  },
  { name: "behind a proxy, from another site", headers: ["Origin: https://evil.example"], back: null },
  { name: "behind a proxy, by way of another site", headers: ["Referer: https://evil.example/x"], back: "/" },
];

/** What a choice came to: "refused", or where it led, as a path of this site or as the whole address. */
export async function outcomeOfChoice(port: number, choice: Choice): Promise<string> {
  const own = `http://127.0.0.1:${port}`;
  const answer = await chosen(port, choice);
  if (answer === null) return "no answer";
  if (answer.status === 403) return answer.headers.has("set-cookie") ? "refused, but remembered" : "refused";
  if (answer.status !== 303) return String(answer.status);
  const location = new URL(answer.headers.get("location") ?? "", own);
  return location.origin === own ? `${location.pathname}${location.search}` : location.href;
}

export function isWantedChoice({ back }: Choice, outcome: string): boolean {
  if (back === null) return outcome === "refused";
  return back === "of this site" ? outcome.startsWith("/") : outcome === back;
}

/** The attributes of the cookie, in lower case: `httponly`, `samesite=lax`. */
export async function cookieOf(port: number): Promise<readonly string[]> {
  const answer = await chosen(port, { name: "", headers: [], back: "/" });
  return (answer?.headers.get("set-cookie") ?? "").split(";").map((part) => part.trim().toLowerCase());
}

async function chosen(port: number, { headers }: Choice): Promise<Answer | null> {
  const own = headers.map((line) => line.replace("ORIGIN", `http://127.0.0.1:${port}`));
  const text = formFor("/theme", "theme=dark", own).replace("Host: 127.0.0.1", `Host: 127.0.0.1:${port}`);
  return (await exchange(port, text)).answers[0] ?? null;
}
