const FIRST = 0x9e3779b1;
const SECOND = 0x85ebca6b;

/**
 * A whole number from 1 to 2^53 that equal texts share and others almost never do: two multiplicative hashes of 32
 * bits (multipliers of xxHash32, Y. Collet) side by side. Whoever joins by it compares the texts themselves after it.
 */
export function fingerprintOf(text: string): number {
  let first = FIRST ^ text.length;
  let second = SECOND;
  for (let at = 0; at < text.length; at++) {
    const unit = text.charCodeAt(at);
    first = Math.imul(first ^ unit, SECOND);
    second = Math.imul(second ^ unit, FIRST);
  }
  first = Math.imul(first ^ (first >>> 15), SECOND);
  second = Math.imul(second ^ (second >>> 13), FIRST);
  first ^= second >>> 16;
  second ^= first >>> 14;
  return (first >>> 11) * 0x100000000 + (second >>> 0) + 1;
}
