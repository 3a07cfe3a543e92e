import { namesCompatible } from "@/lib/paper/names";
import type { Author } from "@/lib/paper/paper";

/** Whether two lists name the same people in the same order, initials aside. */
export function sameNames(a: readonly Author[], b: readonly Author[]): boolean {
  return (
    a.length > 0 && a.length === b.length && a.every(({ name }, i) => namesCompatible(name, b[i]?.name ?? ""))
  );
}
