import { expect, test } from "vitest";
import { addressFrom, localUrl, readersUrls } from "@/scripts/lib/address.mjs";

test("nothing set is port 3000 of this machine alone", () => {
  expect(addressFrom({})).toEqual({ host: "127.0.0.1", port: 3000 });
  expect(addressFrom({ PORT: "", HOST: "" })).toEqual({ host: "127.0.0.1", port: 3000 });
});

test.each(["0", "65536", "-1", "3000x", "3e3", "1.5"])("PORT=%s is refused", (port) => {
  expect(() => addressFrom({ PORT: port })).toThrow(`PORT is "${port}"`);
});

test("an IPv6 address is written in brackets", () => {
  expect(localUrl({ host: "::1", port: 80 })).toBe("http://[::1]:80");
});

test("listening everywhere prints what others can open, not 0.0.0.0", () => {
  const interfaces = {
    lo: [{ family: "IPv4" as const, internal: true, address: "127.0.0.1", netmask: "", mac: "", cidr: null }],
    eth0: [
      { family: "IPv4" as const, internal: false, address: "10.0.0.7", netmask: "", mac: "", cidr: null },
    ],
  };
  expect(readersUrls({ host: "0.0.0.0", port: 3000 }, interfaces)).toEqual([
    "http://localhost:3000",
    "http://10.0.0.7:3000",
  ]);
});
