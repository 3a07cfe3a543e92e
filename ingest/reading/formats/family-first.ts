import { authorNamed } from "@/lib/paper/names";
import type { Author } from "@/lib/paper/paper";
import { inOrder } from "./name-order";

/**
 * Somebody written `Family, Given` or `Family, Given, Suffix`, with the name in the order in which it is read; others as
 * they are. A comma at the end, or two for one, say that it is a group, as EndNote has it: `Google DeepMind,`.
 */
export function familyFirst(written: string): Author {
  if (/^[^,]+,\s*$|,,/.test(written))
    return authorNamed(written.replace(/,\s*$/, "").replace(",,", ","), true);
  const parts = written.split(",").map((part) => part.trim());
  return authorNamed(inOrder(parts.filter((part) => part !== "")), false);
}
