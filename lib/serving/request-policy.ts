import { LIMITS } from "./limits";
import { isForPrograms, pathOf } from "./path";
import type { Refusal } from "./refusal";

/** What is read of a request before anything is done for it. */
export interface Request {
  readonly method: string;
  /** As it was sent: `/papers/2505.23819?x=1`. */
  readonly target: string;
  /** The version of HTTP before its point. */
  readonly version: number;
  readonly headers: Readonly<Record<string, string | string[] | undefined>>;
}

const PAGE_METHODS = ["GET", "HEAD"];
/** The routes for programs answer for themselves, in their own words, what they do not do. */
const API_METHODS = ["GET", "HEAD", "OPTIONS", "POST", "PUT", "PATCH", "DELETE"];
const FORM_METHODS = ["POST"];
/** Interfaces whose rules let the same be asked by a form. */
const ASKED_BY_FORM: ReadonlySet<string> = new Set(["/oai"]);

/** A reader's library asks what its papers are, and takes them along as a file, by more keys than fit into an address. */
const LIBRARY_METHODS = ["POST"];
const EXPORT_METHODS = ["GET", "HEAD", "POST"];

/** The largest form of one short field, in bytes. */
const FORM_BYTES = 1_000;
/** The keys of ten thousand papers, as a form writes them. */
const EXPORT_BYTES = 1_500_000;

/** What no page or route answers is refused here; null for what one may answer. */
export function refusalOf(request: Request): Refusal | null {
  return versionProblem(request) ?? targetProblem(request) ?? methodProblem(request) ?? bodyProblem(request);
}

/** Whether the other end wants another protocol. HTTP/2 is only offered: see {@link offersHttp2}. */
export function wantsAnotherProtocol(request: Request): boolean {
  return request.headers.upgrade !== undefined && !offersHttp2(request);
}

/** Whether HTTP/2 is offered, as some clients do with every first request; who is not taken up on it goes on without. */
export function offersHttp2({ headers }: Request): boolean {
  return /^\s*h2c\s*$/i.test(String(headers.upgrade ?? ""));
}

function versionProblem({ version }: Request): Refusal | null {
  // Without a version, a line is no request since HTTP/1.0.
  const status = version === 0 ? 400 : 505;
  return version === 1 ? null : { status, reason: "This server speaks HTTP/1.1.", close: true };
}

/** `*` and addresses with a host are meant for proxies, which this is not. */
function targetProblem({ target }: Request): Refusal | null {
  if (!target.startsWith("/"))
    return { status: 400, reason: "Expected a path that begins with a slash.", close: true };
  return isInternal(pathOf(target)) ? { status: 404, reason: "There is nothing at this address." } : null;
}

/** Addresses that only mean something inside Next.js, such as the page for its own failures. */
function isInternal(path: string): boolean {
  return path.startsWith("/_") && !path.startsWith("/_next/");
}

function methodProblem({ method, target }: Request): Refusal | null {
  const allowed = methodsOf(pathOf(target));
  if (allowed.includes(method)) return null;
  const reason = `This address answers ${allowed.join(", ")}.`;
  return { status: 405, reason, headers: { Allow: allowed.join(", ") }, close: true };
}

/** The forms by which readers choose how pages look. */
function isForm(path: string): boolean {
  return path === "/theme" || path.startsWith("/view/");
}

function isExport(path: string): boolean {
  return path.startsWith("/export.");
}

function methodsOf(path: string): readonly string[] {
  if (isForm(path)) return FORM_METHODS;
  if (path === "/library/papers") return LIBRARY_METHODS;
  if (isExport(path)) return EXPORT_METHODS;
  if (ASKED_BY_FORM.has(path)) return [...PAGE_METHODS, ...FORM_METHODS];
  return isForPrograms(path) ? API_METHODS : PAGE_METHODS;
}

/** A body says its length, so that nobody reads on without an end. */
function bodyProblem({ headers, target }: Request): Refusal | null {
  if (headers["transfer-encoding"] !== undefined)
    return { status: 411, reason: "Expected a Content-Length.", close: true };
  const most = mostBytesOf(pathOf(target));
  if (Number(headers["content-length"] ?? 0) <= most) return null;
  return { status: 413, reason: `Expected at most ${most} bytes.`, close: true };
}

function mostBytesOf(path: string): number {
  if (isForm(path)) return FORM_BYTES;
  return isExport(path) ? EXPORT_BYTES : LIMITS.bodyBytes;
}
