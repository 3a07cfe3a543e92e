import { isIPv6 } from "node:net";

/**
 * Whose request it is, for sharing fairly: the address at the other end of the connection, or with `TRUST_PROXY=1` the
 * last one that `X-Forwarded-For` names. Of an IPv6 address the first half, because one household has all of the rest.
 */
export function clientOf(
  peer: string | undefined,
  forwarded: string | undefined,
  trustProxy: boolean,
): string {
  const told = trustProxy ? forwarded?.split(",").at(-1)?.trim() : undefined;
  const address = withoutMapping((told === "" ? undefined : told) ?? peer ?? "unknown");
  return isIPv6(address) ? network(address) : address.slice(0, LONGEST);
}

/** What is no address is a name like any other; a longer one than any address is cut. */
const LONGEST = 45;

/** An IPv4 address comes as `::ffff:192.0.2.1` where IPv6 is listened on. */
function withoutMapping(address: string): string {
  return address.replace(/^::ffff:(?=[\d.]+$)/i, "");
}

/** The first 64 bits of an IPv6 address, as four groups. */
function network(address: string): string {
  const [before = "", after] = address.split("%", 1).join("").split("::");
  const head = before === "" ? [] : before.split(":");
  const missing = after === undefined ? 0 : 8 - head.length - groupsIn(after);
  const groups = [
    ...head,
    ...Array.from({ length: Math.max(0, missing) }, () => "0"),
    ...(after ?? "").split(":"),
  ];
  return `${groups
    .slice(0, 4)
    .map((group) => Number.parseInt(group, 16).toString(16))
    .join(":")}::/64`;
}

function groupsIn(text: string): number {
  if (text === "") return 0;
  const groups = text.split(":");
  // A last part with dots is an IPv4 address, as wide as two groups.
  return groups.length + (text.includes(".") ? 1 : 0);
}
