/** The request header that tells a page the path it was asked for, percent-encoded as it was sent. */
export const PATH_HEADER = "x-incipit-path";

/** What the headers of an answer depend on. */
export interface SecurityContext {
  /** Unguessable, and new for every request. */
  readonly nonce: string;
  /** The site is reached over https only, because `SITE_URL` says so. */
  readonly https: boolean;
  /** The browser takes the origin for safe: https, or this machine. */
  readonly trustworthy: boolean;
  readonly development: boolean;
}

const A_YEAR_IN_SECONDS = 365 * 24 * 60 * 60;

/** What no page of the site uses, so that nothing injected can use it either. */
const PERMISSIONS_POLICY = [
  "accelerometer",
  "camera",
  "display-capture",
  "geolocation",
  "gyroscope",
  "magnetometer",
  "microphone",
  "midi",
  "payment",
  "serial",
  "usb",
]
  .map((feature) => `${feature}=()`)
  .join(", ");

/** Every security header of an answer, by name. */
export function securityHeaders(context: SecurityContext): Readonly<Record<string, string>> {
  return {
    "Content-Security-Policy": contentSecurityPolicy(context),
    "X-Content-Type-Options": "nosniff",
    "Referrer-Policy": "strict-origin-when-cross-origin",
    "Permissions-Policy": PERMISSIONS_POLICY,
    // Over plain http under another name browsers ignore this one, with an error in the console.
    ...(context.trustworthy ? { "Cross-Origin-Opener-Policy": "same-origin" } : {}),
    ...(context.https ? { "Strict-Transport-Security": `max-age=${A_YEAR_IN_SECONDS}` } : {}),
  };
}

/** The policy of https://www.w3.org/TR/CSP3/ that lets only scripts and styles with this request's nonce run. */
export function contentSecurityPolicy({ nonce, https, development }: SecurityContext): string {
  return [
    "default-src 'self'",
    // In development React rebuilds the server's stack traces with eval, and the overlay brings its own styles.
    `script-src 'self' 'nonce-${nonce}' 'strict-dynamic'${development ? " 'unsafe-eval'" : ""}`,
    development ? "style-src 'self' 'unsafe-inline'" : `style-src 'self' 'nonce-${nonce}'`,
    "img-src 'self' data:",
    "font-src 'self'",
    "connect-src 'self'",
    // Where this is not said, scripts' own rule holds, by which a worker's file would need a nonce.
    "worker-src 'self'",
    "object-src 'none'",
    "base-uri 'none'",
    "form-action 'self'",
    "frame-ancestors 'none'",
    ...(https ? ["upgrade-insecure-requests"] : []),
  ].join("; ");
}

/** 128 random bits in base64. */
export function newNonce(): string {
  return Buffer.from(crypto.getRandomValues(new Uint8Array(16))).toString("base64");
}
