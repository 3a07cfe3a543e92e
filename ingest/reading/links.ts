import type { LinkKind, PaperLink } from "@/lib/paper/paper";

const KNOWN_HOSTS = "github\\.com|gitlab\\.com|bitbucket\\.org|huggingface\\.co|youtu\\.be|zenodo\\.org";
const ADDRESS = new RegExp(
  `https?://[^\\s<>"“”{}|\\\\^\`]{1,2000}|(?<![\\w./@:-])(?:www\\.|(?:${KNOWN_HOSTS})/)[^\\s<>"“”{}|\\\\^\`]{1,2000}`,
  "gi",
);

/** Every address has one of these; most texts have none, and looking for them is cheap. */
const MAY_HOLD_ADDRESS = /\/|www\./i;

/** The web addresses named in texts, each once, in order of appearance, with what each leads to. */
export function linksIn(...texts: readonly (string | undefined)[]): PaperLink[] {
  const links = new Map<string, PaperLink>();
  for (const text of texts) {
    if (text === undefined || !MAY_HOLD_ADDRESS.test(text)) continue;
    for (const hit of text.matchAll(ADDRESS)) {
      const bare = withoutSentence(hit[0]);
      const url = /^https?:/i.test(bare) ? bare : `https://${bare}`;
      const host = hostOf(url);
      if (host === null || links.has(url)) continue;
      links.set(url, { url, kind: kindOf(host, url, wordsBefore(text, hit.index)) });
    }
  }
  return [...links.values()];
}

const PARTNERS: ReadonlyMap<string, string> = new Map([
  [")", "("],
  ["]", "["],
]);

/** Leaves off what belongs to the sentence around an address: full stop, comma, quotes, a bracket opened before it. */
function withoutSentence(address: string): string {
  const open = new Map(
    [...PARTNERS].map(([closing, opening]) => [closing, surplus(address, opening, closing)]),
  );
  let end = address.length;
  for (; end > 0; end--) {
    const last = address[end - 1] ?? "";
    const missing = open.get(last);
    if (missing !== undefined) {
      if (missing >= 0) break;
      open.set(last, missing + 1);
    } else if (!/[.,;:!?'’‘*$]/.test(last)) break;
  }
  return address.slice(0, end);
}

/** How many more opening brackets there are than closing ones; negative when there are fewer. */
function surplus(text: string, opening: string, closing: string): number {
  return text.split(opening).length - text.split(closing).length;
}

/** The host in lower case; null when the address is not one (`https://…`). */
function hostOf(url: string): string | null {
  if (!URL.canParse(url)) return null;
  const { protocol, hostname } = new URL(url);
  if (!/^https?:$/.test(protocol) || !/^[a-z0-9-]+(?:\.[a-z0-9-]+)+$/.test(hostname)) return null;
  return hostname.replace(/^www\./, "");
}

/** The end of the sentence that leads to an address. */
function wordsBefore(text: string, at: number): string {
  const window = text.slice(Math.max(0, at - 90), at).toLowerCase();
  return window.slice(Math.max(window.lastIndexOf(". "), window.lastIndexOf("; ")) + 1).replace(ADDRESS, " ");
}

const HOSTS: readonly (readonly [LinkKind, RegExp])[] = [
  [
    "code",
    /^(?:gist\.)?github\.com$|^gitlab\.|^bitbucket\.org$|^codeberg\.org$|^sourceforge\.net$|^codeocean\.com$/,
  ],
  ["code", /^anonymous\.4open\.science$|^git\.sr\.ht$|^pypi\.org$/],
  ["video", /^(?:m\.)?youtube\.com$|^youtu\.be$|^vimeo\.com$|^bilibili\.com$/],
  ["data", /^kaggle\.com$|^figshare\.com$|^dataverse\.|^datadryad\.org$|^data\.mendeley\.com$/],
  ["project", /\.(?:github|gitlab)\.io$|^sites\.google\.com$/],
];

const WORDS: readonly (readonly [LinkKind, RegExp])[] = [
  ["video", /\b(?:videos?|recordings?|talk)\b/g],
  ["data", /\b(?:data|data ?sets?|corpus|corpora|data-sets?)\b/g],
  [
    "code",
    /\b(?:codes?|source|software|implementations?|repository|repo|toolkit|package|library|scripts?)\b/g,
  ],
  ["project", /\b(?:project|web ?page|web ?site|home ?page|demos?|demonstration)\b/g],
];

function kindOf(host: string, url: string, before: string): LinkKind {
  if (host === "huggingface.co") return /\/datasets\//.test(url) ? "data" : (nearestKind(before) ?? "other");
  const byHost = HOSTS.find(([, pattern]) => pattern.test(host));
  return byHost?.[0] ?? nearestKind(before) ?? (host === "zenodo.org" ? "data" : "other");
}

/** The kind whose word stands nearest before the address. */
function nearestKind(before: string): LinkKind | null {
  let nearest: LinkKind | null = null;
  let place = -1;
  for (const [kind, pattern] of WORDS) {
    for (const hit of before.matchAll(pattern)) {
      if (hit.index > place) {
        place = hit.index;
        nearest = kind;
      }
    }
  }
  return nearest;
}
