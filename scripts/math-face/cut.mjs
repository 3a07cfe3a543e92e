// Cuts the mathematical face of the site from STIX Two Math, whose 403 KB hold signs of every science. See
// docs/decisions/0009-self-hosted-fonts.md. To cut it anew:
//
//     npm --prefix scripts/math-face ci && node scripts/math-face/cut.mjs
import { copyFile, readFile, writeFile } from "node:fs/promises";
import subsetFont from "subset-font";

/** Single signs and ranges, both ends included. What a formula sets besides falls to the reader's own face. */
const SIGNS = [
  [0x20, 0x7e], // Latin; the space too, or the face would not count as the formula's first
  [0xa0, 0xa0],
  [0xa8, 0xa8],
  [0xac, 0xac],
  [0xb0, 0xb1],
  [0xb4, 0xb7],
  [0xd7, 0xd7],
  [0xf7, 0xf7],
  [0x131, 0x131],
  [0x2c6, 0x2c7], // accents
  [0x2d9, 0x2da],
  [0x338, 0x338],
  [0x391, 0x3a9], // Greek
  [0x3b1, 0x3c9],
  [0x3d1, 0x3d6],
  [0x3f0, 0x3f5],
  [0x2009, 0x2026],
  [0x2032, 0x2034],
  [0x203e, 0x203e],
  [0x2061, 0x2064],
  [0x20d7, 0x20d7],
  [0x2102, 0x2102], // letterlike
  [0x210b, 0x2113],
  [0x2115, 0x211d],
  [0x2124, 0x213c],
  [0x2190, 0x2199], // arrows
  [0x21a0, 0x21ab],
  [0x21d0, 0x21d5],
  [0x2200, 0x22ff], // operators
  [0x2308, 0x230b],
  [0x23de, 0x23df],
  [0x25a1, 0x25a1],
  [0x25b3, 0x25b3],
  [0x25ca, 0x25ca],
  [0x266d, 0x266f],
  [0x27c2, 0x27c2],
  [0x27e8, 0x27e9],
  [0x27f5, 0x27fa],
  [0x2a00, 0x2a06],
  [0x2a7d, 0x2a7e],
  [0x2aaf, 0x2ab0],
  [0x1d400, 0x1d467], // bold, italic
  [0x1d49c, 0x1d4b5], // script capitals
  [0x1d504, 0x1d537], // Fraktur
  [0x1d538, 0x1d550], // double-struck capitals
  [0x1d5a0, 0x1d5d3], // sans serif
  [0x1d6a4, 0x1d6a5],
  [0x1d6e2, 0x1d71b], // italic Greek
  [0x1d7ce, 0x1d7d7], // bold digits
];

const from = new URL("node_modules/@fontsource/stix-two-math/", import.meta.url);
const to = new URL("../../app/faces/", import.meta.url);

const whole = await readFile(new URL("files/stix-two-math-latin-400-normal.woff2", from));
const signs = SIGNS.flatMap(([first, last]) =>
  Array.from({ length: last - first + 1 }, (_, step) => String.fromCodePoint(first + step)),
);
const cut = await subsetFont(whole, signs.join(""), { targetFormat: "woff2" });
await writeFile(new URL("stix-two-math.woff2", to), cut);
await copyFile(new URL("LICENSE", from), new URL("stix-two-math-LICENSE.txt", to));
console.log(`${signs.length} signs, ${cut.length.toLocaleString("en")} bytes`);
