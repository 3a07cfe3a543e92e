import { below, oneOf, type Random } from "../../bench/random";
import { mutated, randomFrom } from "../../support/mutate";
import type { Lexicon } from "../support/lexicon";

/** A request made at random. */
export interface RandomRequest {
  readonly bytes: Uint8Array;
  /** The method, for the shape of the answer. */
  readonly method: string;
  /** Whether it is a request of HTTP/1.1 with all its parts, so that an answer can be expected. */
  readonly isWhole: boolean;
}

const METHODS = "GET GET GET GET GET GET HEAD HEAD OPTIONS POST PUT DELETE PATCH TRACE PROPFIND".split(" ");
const PATHS = [
  "/",
  "/",
  "/",
  "/api/search",
  "/api/search",
  "/api/suggest",
  "/api/v1/search",
  "/api/query",
  "/oai",
  "/topics",
  "/topics/blockchains",
  "/about",
  "/healthz",
  "/robots.txt",
  "/sitemap.xml",
  "/sitemaps/1",
  "/theme",
  "/icon.svg",
  "/favicon.ico",
  "/papers",
  "/nowhere",
  "/_next/static/chunks/x.js",
  "/_next/image",
  "/opengraph-image.png",
];
const KEYS =
  "q q q q source topic category venue year month has sort size page exact explain _rsc __proto__ constructor q[] utm_source".split(
    " ",
  );
const VALUES = [
  "relevance",
  "newest",
  "title",
  "100",
  "25",
  "-1",
  "1e9",
  "99999999999999999999",
  "2025",
  "2025..2019",
  "9999..",
  "..",
  "none",
  "2026-13",
  "cs.LG",
  "code",
  "arxiv",
  "1",
  "0",
  "NaN",
  "true",
  "__proto__",
  "toString",
  "\0",
  "%",
  "%ff",
  "%E0%A4%A",
  "\ud83d\ude00",
  "\ud800",
  "\u202e",
  "\ufdfa",
  "a\u0301\u0301\u0301",
  "'\"><script>",
  "{{1}}",
  "../../etc/passwd",
  "\r\nX-A: b",
];
/** Whatever has a meaning in the query language. */
const SIGNS =
  '( ) " - * : ~ AND OR NOT ANDNOT ti: au: abs: co: cat: all: year: has: id: doi: submittedDate:[ TO ] .. -( a-b a* * $ \\ { } # @ / _'.split(
    " ",
  );
const HEADERS = [
  "Accept",
  "Accept-Encoding",
  "Accept-Language",
  "Cookie",
  "Content-Type",
  "Forwarded",
  "If-None-Match",
  "If-Modified-Since",
  "Next-Action",
  "Next-Router-Prefetch",
  "Next-Router-Segment-Prefetch",
  "Next-Router-State-Tree",
  "Next-Url",
  "Origin",
  "Range",
  "Referer",
  "RSC",
  "Sec-Fetch-Site",
  "TE",
  "User-Agent",
  "X-Forwarded-For",
  "X-Forwarded-Host",
  "X-Forwarded-Proto",
  "X-HTTP-Method-Override",
  "x-middleware-subrequest",
  "x-nextjs-data",
  "x-nonce",
];
const HEADER_VALUES = [
  "1",
  "0",
  "*",
  "",
  "null",
  "garbage",
  "%",
  "%5B%22%22%2C%7B%7D%5D",
  "bytes=0-",
  "bytes=-1",
  '"x", W/"y"',
  "gzip;q=0, br",
  "http://evil.example/",
  "theme=dark",
  "theme=__proto__",
  "cross-site",
  "application/json",
  "text/plain",
  "multipart/form-data; boundary=x",
  "[".repeat(200),
  "\u00e9\u00ff",
];
/** Of so many requests one is damaged as a whole, byte by byte. */
const DAMAGED_OF = 4;
const QUERY_PIECES = 12;
/** Runs with near seeds share no request. */
const SEEDS_APART = 1_000_003;

/** The request of a number; the same for the same seed and number. */
export function randomRequest(lexicon: Lexicon, seed: number, number: number): RandomRequest {
  const random = randomFrom(seed * SEEDS_APART + number);
  const method = oneOf(METHODS, random) ?? "GET";
  const body = method === "POST" || method === "PUT" || method === "PATCH" ? bodyOf(random) : "";
  const lines = [
    `${method} ${targetOf(lexicon, random)} HTTP/1.1`,
    "Host: 127.0.0.1",
    "Connection: close",
    ...Array.from(
      { length: below(4, random) },
      () => `${oneOf(HEADERS, random)}: ${oneOf(HEADER_VALUES, random)}`,
    ),
    ...(body === "" ? [] : [`Content-Length: ${body.length}`]),
  ];
  const bytes = Buffer.from(`${lines.join("\r\n")}\r\n\r\n${body}`, "latin1");
  if (below(DAMAGED_OF, random) > 0) return { bytes, method, isWhole: true };
  return { bytes: mutated(bytes, seed * SEEDS_APART + number), method, isWhole: false };
}

function targetOf(lexicon: Lexicon, random: Random): string {
  const pairs = Array.from({ length: below(5, random) }, () => {
    const key = oneOf(KEYS, random) ?? "q";
    return `${key}=${encoded(key === "q" ? queryOf(lexicon, random) : anyValue(lexicon, random), random)}`;
  });
  return `${pathOf(lexicon, random)}${pairs.length === 0 ? "" : `?${pairs.join("&")}`}`;
}

function pathOf(lexicon: Lexicon, random: Random): string {
  switch (below(6, random)) {
    case 0:
      return `/papers/${encoded(oneOf([...lexicon.ids, ...VALUES], random) ?? "", random)}`;
    case 1:
      return `/authors/${encoded((oneOf([...lexicon.names, ...VALUES], random) ?? "").toLowerCase().replaceAll(" ", "-"), random)}`;
    default:
      return oneOf(PATHS, random) ?? "/";
  }
}

function queryOf(lexicon: Lexicon, random: Random): string {
  const pieces = Array.from({ length: 1 + below(QUERY_PIECES, random) }, () => {
    return random() < 0.5 ? oneOf(SIGNS, random) : anyValue(lexicon, random);
  });
  return pieces.join(random() < 0.7 ? " " : "");
}

function anyValue({ frequent, long, rare, names }: Lexicon, random: Random): string {
  const list = oneOf([VALUES, VALUES, frequent, long, rare, names], random) ?? VALUES;
  return oneOf(list, random) ?? "x";
}

/** As a browser encodes it, where half a character becomes a whole one; or with that alone encoded which would break the line. */
function encoded(text: string, random: Random): string {
  if (random() < 0.7) return encodeURIComponent(Buffer.from(text).toString());
  return text.replace(/[\p{Cc} ]/gu, (sign) => `%${sign.charCodeAt(0).toString(16).padStart(2, "0")}`);
}

function bodyOf(random: Random): string {
  return (
    oneOf(
      ["theme=dark", "theme=__proto__", "{}", "[", "x".repeat(2_000), "\0\r\n\r\n", "a=b&".repeat(200)],
      random,
    ) ?? ""
  );
}
