import { describe, expect, test } from "vitest";
import { clientOf } from "@/lib/serving/client";

describe("whose request it is", () => {
  test.each([
    ["192.0.2.1", undefined, "192.0.2.1"],
    ["::ffff:192.0.2.1", undefined, "192.0.2.1"],
    [undefined, undefined, "unknown"],
    ["192.0.2.1", "203.0.113.9", "192.0.2.1"],
  ])("%s, forwarded for %s, is %s where no proxy is trusted", (peer, forwarded, client) => {
    expect(clientOf(peer, forwarded, false)).toBe(client);
  });

  test.each([
    ["127.0.0.1", "203.0.113.9", "203.0.113.9"],
    ["127.0.0.1", "10.0.0.1, 203.0.113.9", "203.0.113.9"],
    ["127.0.0.1", "::ffff:203.0.113.9", "203.0.113.9"],
    ["127.0.0.1", "", "127.0.0.1"],
    ["127.0.0.1", undefined, "127.0.0.1"],
    ["127.0.0.1", "x".repeat(1_000), "x".repeat(45)],
  ])("%s, forwarded for %s, is %s behind a trusted proxy", (peer, forwarded, client) => {
    expect(clientOf(peer, forwarded, true)).toBe(client);
  });

  test.each([
    ["2001:db8:1:2:3:4:5:6", "2001:db8:1:2::/64"],
    ["2001:db8:1:2:ffff::1", "2001:db8:1:2::/64"],
    ["2001:0DB8:0001:0002::", "2001:db8:1:2::/64"],
    ["2001:db8::1", "2001:db8:0:0::/64"],
    ["::1", "0:0:0:0::/64"],
    ["fe80::1%eth0", "fe80:0:0:0::/64"],
    ["64:ff9b::192.0.2.1", "64:ff9b:0:0::/64"],
  ])("%s is one with all of its network, %s", (peer, client) => {
    expect(clientOf(peer, undefined, false)).toBe(client);
  });
});
