import { LONGEST_LIST_TITLE, MOST_LISTED } from "./limits";

/** A reading list as an address carries it. */
export interface ListAddress {
  readonly title: string;
  /** Keys, ids, or the eight hex digits of a title's address, in the order of the list. */
  readonly ids: readonly string[];
  /** What is left out of it: how many beyond the most, or that its short form is damaged. */
  readonly problem: string | null;
}

/** More ids than this are written in the short form. */
const MOST_AT_LENGTH = 20;
/** The most that a short form may unfold to: the longest keys of the most papers. */
const LONGEST_UNFOLDED = MOST_LISTED * 121;

/**
 * The address of a reading list: `/list?ids=2505.23819,440c59cd&title=…`. A long list is packed (DEFLATE, RFC 1951, in
 * the letters of base64url): `/list?z=…`, about half as long.
 */
export async function listAddress(title: string, keys: readonly string[]): Promise<string> {
  const ids = keys.slice(0, MOST_LISTED).map(shortened).join(",");
  const params = new URLSearchParams();
  if (keys.length <= MOST_AT_LENGTH) params.set("ids", ids);
  else params.set("z", await packed(ids));
  const name = cleanTitle(title);
  if (name !== "") params.set("title", name);
  return `/list?${params.toString().replaceAll("%2C", ",").replaceAll("%2F", "/")}`;
}

/** Of `<slug>-<hex>` the hex alone finds the paper. */
function shortened(key: string): string {
  return /-([0-9a-f]{8})$/.exec(key)?.[1] ?? key;
}

/** Reads the address of a list; never fails. Repeated ids are one. */
export async function readListAddress(params: Pick<URLSearchParams, "get" | "getAll">): Promise<ListAddress> {
  const title = cleanTitle(params.get("title") ?? "");
  const short = params.get("z");
  const unfolded = short === null ? "" : await unpacked(short);
  const text = [...params.getAll("ids"), unfolded ?? ""].join(",");
  const all = [...new Set(text.split(/[\s,]+/).filter((id) => id !== ""))];
  const ids = all.slice(0, MOST_LISTED);
  if (unfolded === null)
    return {
      title,
      ids,
      problem: "The address of this list was damaged on its way: it names no papers that can be read.",
    };
  const beyond = all.length - ids.length;
  const problem =
    beyond > 0
      ? `A list has at most ${MOST_LISTED} papers; ${beyond.toLocaleString("en")} more of its address were left out.`
      : null;
  return { title, ids, problem };
}

function cleanTitle(title: string): string {
  return title.replace(/\s+/g, " ").trim().slice(0, LONGEST_LIST_TITLE).trim();
}

async function packed(text: string): Promise<string> {
  const bytes = await through(
    new Blob([text]),
    new CompressionStream("deflate-raw"),
    Number.POSITIVE_INFINITY,
  );
  const letters = Array.from(bytes ?? [], (byte) => String.fromCharCode(byte)).join("");
  return btoa(letters).replaceAll("+", "-").replaceAll("/", "_").replaceAll("=", "");
}

/** Null for what is no packed text, or would unfold to more than any list has. */
async function unpacked(short: string): Promise<string | null> {
  if (!/^[\w-]{1,60000}$/.test(short)) return null;
  try {
    const letters = atob(short.replaceAll("-", "+").replaceAll("_", "/"));
    const bytes = Uint8Array.from(letters, (letter) => letter.charCodeAt(0));
    const text = await through(new Blob([bytes]), new DecompressionStream("deflate-raw"), LONGEST_UNFOLDED);
    return text === null ? null : new TextDecoder().decode(text);
  } catch {
    return null;
  }
}

/** What comes out of a stream when a blob goes in; null for more than `most` bytes. */
async function through(
  blob: Blob,
  stream: GenericTransformStream,
  most: number,
): Promise<Uint8Array<ArrayBuffer> | null> {
  const reader = blob.stream().pipeThrough<Uint8Array>(stream).getReader();
  const pieces: Uint8Array<ArrayBuffer>[] = [];
  let size = 0;
  for (let next = await reader.read(); !next.done; next = await reader.read()) {
    size += next.value.length;
    if (size > most) {
      await reader.cancel();
      return null;
    }
    pieces.push(Uint8Array.from(next.value));
  }
  return new Uint8Array(await new Blob(pieces).arrayBuffer());
}
