import { expect, test } from "vitest";
import { platformOf, withPlatformStubs, withRegistry } from "@/scripts/lib/platform-stubs.mjs";

test.each([
  ["@next/swc-darwin-arm64", { cpu: ["arm64"], os: ["darwin"] }],
  ["@next/swc-linux-x64-musl", { cpu: ["x64"], os: ["linux"], libc: ["musl"] }],
  ["@tailwindcss/oxide-linux-arm-gnueabihf", { cpu: ["arm"], os: ["linux"], libc: ["glibc"] }],
  ["@biomejs/cli-win32-x64", { cpu: ["x64"], os: ["win32"] }],
  ["@esbuild/linux-x64", { cpu: ["x64"], os: ["linux"] }],
  ["@tailwindcss/oxide-wasm32-wasi", { cpu: ["wasm32"] }],
])("%s is for its own system only", (name, platform) => {
  expect(platformOf(name)).toEqual(platform);
});

test("a missing platform package is added, a present one is left as it is", () => {
  const present = { version: "2.0.0", integrity: "sha512-x", optional: true };
  const packages = {
    "": { name: "incipit" },
    "node_modules/tool": {
      dev: true,
      optionalDependencies: { "tool-darwin-x64": "2.0.0", "tool-linux-x64": "2.0.0" },
    },
    "node_modules/tool-linux-x64": present,
  };
  const { lock, added } = withPlatformStubs({ lockfileVersion: 3, packages });
  expect(added).toEqual(["node_modules/tool-darwin-x64"]);
  expect(Object.keys(lock.packages)).toEqual([
    "",
    "node_modules/tool",
    "node_modules/tool-darwin-x64",
    "node_modules/tool-linux-x64",
  ]);
  expect(lock.packages["node_modules/tool-darwin-x64"]).toEqual({
    version: "2.0.0",
    cpu: ["x64"],
    os: ["darwin"],
    dev: true,
    optional: true,
  });
  expect(lock.packages["node_modules/tool-linux-x64"]).toBe(present);
  expect(withPlatformStubs(lock).added).toEqual([]);
});

test("a lock that names a registry is found out", () => {
  const packages = { "node_modules/a": { resolved: "https://registry.example/a.tgz" }, "node_modules/b": {} };
  expect(withRegistry({ packages })).toEqual(["node_modules/a"]);
});
