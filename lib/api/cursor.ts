import { createHash } from "node:crypto";
import type { SearchState } from "@/lib/query/state";
import { urlFor } from "@/lib/query/url";

/** Begins a walk down a list. */
export const FIRST_CURSOR = "*";

/** The snapshot, the page, and what was asked, so that a cursor is used for no other list. */
export const CURSOR_PATTERN = /^(?:\*|[0-9a-f]{16}-[1-9]\d{0,6}-[A-Za-z0-9_]{11})$/;

/** Where a walk down a list stands. */
export interface Cursor {
  readonly snapshot: string;
  readonly page: number;
  readonly asked: string;
}

/** The cursor of a text that {@link CURSOR_PATTERN} lets through; null of the first. */
export function cursorFrom(text: string): Cursor | null {
  const [snapshot = "", page = "", asked = ""] = text.split("-");
  return text === FIRST_CURSOR ? null : { snapshot, page: Number(page), asked };
}

/** The cursor of the page after one of a list in a snapshot. */
export function nextCursor(snapshot: string, state: SearchState): string {
  return `${snapshot}-${state.page + 1}-${askedIn(state)}`;
}

/** Stands for all that is asked but the page: two lists that differ have different ones. */
export function askedIn(state: SearchState): string {
  const digest = createHash("sha256").update(urlFor({ ...state, page: 1 }));
  return digest.digest("base64url").replaceAll("-", "_").slice(0, 11);
}
