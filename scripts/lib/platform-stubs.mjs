const SYSTEMS = [
  "aix",
  "android",
  "darwin",
  "freebsd",
  "linux",
  "netbsd",
  "openbsd",
  "openharmony",
  "sunos",
  "win32",
];
const PROCESSORS = [
  "arm",
  "arm64",
  "ia32",
  "loong64",
  "mips64el",
  "ppc64",
  "riscv64",
  "s390x",
  "x64",
  "wasm32",
];
/** How a name tells the C library that a Linux build needs; a name without either runs on both. */
const LIBRARIES = [
  ["musl", "musl"],
  ["gnu", "glibc"],
];

/**
 * The lock file with an entry for every optional platform package that it names but lacks.
 *
 * A registry that does not carry the builds of other systems makes npm leave them out of the lock, and
 * `npm ci` then refuses the lock as incomplete. An entry that says which system the package is for mends
 * that: `npm ci` skips it here and fetches it where it is needed.
 */
export function withPlatformStubs(lock) {
  const packages = { ...lock.packages };
  const added = [];
  for (const [name, version, dev] of missingOptionals(packages)) {
    const path = `node_modules/${name}`;
    packages[path] = { version, ...platformOf(name), ...(dev ? { dev: true } : {}), optional: true };
    added.push(path);
  }
  return { lock: { ...lock, packages: inOrder(packages) }, added };
}

function missingOptionals(packages) {
  return Object.values(packages).flatMap((owner) =>
    Object.entries(owner.optionalDependencies ?? {})
      .filter(([name, version]) => /^\d/.test(version) && !isPresent(packages, name))
      .map(([name, version]) => [name, version, owner.dev === true]),
  );
}

function isPresent(packages, name) {
  return Object.keys(packages).some((path) => path.endsWith(`node_modules/${name}`));
}

/** Reads `os`, `cpu` and `libc` from a name such as `@next/swc-linux-x64-musl`. */
export function platformOf(name) {
  const parts = name.split(/[-/.]/);
  if (parts.includes("wasm32")) return { cpu: ["wasm32"] };
  const system = SYSTEMS.find((word) => parts.includes(word));
  const processor = PROCESSORS.find((word) => parts.includes(word));
  const libc = LIBRARIES.find(([word]) => parts.some((part) => part.startsWith(word)))?.[1];
  return {
    ...(processor === undefined ? {} : { cpu: [processor] }),
    ...(system === undefined ? {} : { os: [system] }),
    ...(libc === undefined || system !== "linux" ? {} : { libc: [libc] }),
  };
}

// npm writes the paths in this order; keeping it makes the next `npm install` change nothing.
function inOrder(packages) {
  return Object.fromEntries(Object.entries(packages).sort(([a], [b]) => a.localeCompare(b, "en")));
}

/** The paths of the packages whose entry names the registry they came from. */
export function withRegistry(lock) {
  return Object.entries(lock.packages)
    .filter(([, entry]) => typeof entry.resolved === "string")
    .map(([path]) => path);
}
