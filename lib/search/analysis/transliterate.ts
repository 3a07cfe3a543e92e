import { foldLetters } from "@/lib/paper/slug";

const UMLAUTS: Readonly<Record<string, string>> = { ä: "ae", ö: "oe", ü: "ue", å: "aa", ø: "oe" };

/**
 * The forms under which a name may stand whose umlauts are written out in one place and not in the other: `Mueller` is
 * `muller` (as `Müller` is folded), and `Müller` is `mueller`.
 */
export function transliterated(form: string, typed: string): string[] {
  const composed = typed.toLowerCase().normalize("NFC");
  const written = foldLetters(composed.replace(/[äöüåø]/g, (sign) => UMLAUTS[sign] ?? sign));
  const short = form.replace(/(?<=[^aeiou]|^)([aou])e(?=[^aeiou]|$)/g, "$1").replace(/aa/g, "a");
  return [...new Set([written, short])].filter(
    (one) => one !== form && one.length > 1 && !/[^\p{L}]/u.test(one),
  );
}
