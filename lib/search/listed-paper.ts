import type { Paper } from "@/lib/paper/paper";
import type { Hit } from "./engine";

/** A hit with the paper that stands behind its number, and the topics to print beside it. */
export interface ListedPaper {
  readonly hit: Hit;
  readonly paper: Paper;
  readonly topics: readonly { readonly slug: string; readonly name: string }[];
}
