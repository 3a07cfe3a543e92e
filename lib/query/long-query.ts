import { LONG_ADDRESS } from "./limits";
import type { UrlParams } from "./url-values";

/** The parameter that holds the rest of an address whose query stands elsewhere: in the form that sends both. */
export const REST = "rest";

/** The address of a search in two: its query, and all else, which is short. */
export interface PartedAddress {
  readonly path: string;
  readonly q: string;
  readonly rest: string;
}

/** An address in two where it is so long that a page should not repeat it in each link; null for others. */
export function partedAddress(address: string): PartedAddress | null {
  if (address.length < LONG_ADDRESS) return null;
  const [path = "", query = ""] = address.split("?");
  const params = new URLSearchParams(query);
  const q = params.get("q");
  if (q === null) return null;
  params.delete("q");
  return { path, q, rest: params.toString() };
}

/** The address as a whole that a form has sent in two; null where the parameters are of no such form. */
export function joinedAddress(params: UrlParams, path = "/"): string | null {
  const read = (name: string) => {
    const value = params instanceof URLSearchParams ? params.get(name) : params[name];
    return typeof value === "string" ? value : null;
  };
  const rest = read(REST);
  if (rest === null) return null;
  const whole = new URLSearchParams(rest);
  whole.delete(REST);
  whole.set("q", read("q") ?? "");
  return `${path}?${whole}`;
}
