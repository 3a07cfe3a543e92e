/** A name written `Family, Given` or `Family, Given, Suffix` in the order in which it is read; others as they are. */
export function familyFirst(name: string): string {
  const [family = "", given = "", ...suffix] = name.split(",").map((part) => part.trim());
  return [given, family, ...suffix].filter((part) => part !== "").join(" ");
}
