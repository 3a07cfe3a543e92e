import type { Leaf } from "../embedded/match/leaf";
import type { Node } from "../embedded/match/plan";
import { all, any, type Dsl, EVERYTHING, not } from "./dsl";

/** The papers that fulfil what was asked for explicitly. `ofLeaf` translates its words. */
export function nodeQuery(node: Node, ofLeaf: (leaf: Leaf) => Dsl): Dsl {
  switch (node.kind) {
    case "all":
      return EVERYTHING;
    case "leaf":
      return ofLeaf(node.leaf);
    case "key":
      return node.open ? { prefix: { keys: node.key } } : { term: { keys: node.key } };
    case "dates":
      return {
        range: {
          [node.field === "updated" ? "updatedDay" : "submittedDay"]: {
            ...(node.from === null ? {} : { gte: dayBound(node.from, "0") }),
            ...(node.to === null ? {} : { lte: dayBound(node.to, "9") }),
          },
        },
      };
    case "not":
      return not(nodeQuery(node.of, ofLeaf));
    case "and":
      return all(node.of.map((part) => nodeQuery(part, ofLeaf)));
    case "or":
      return any(node.of.map((part) => nodeQuery(part, ofLeaf)));
  }
}

/** `2026-03` begins at 20260300 and ends at 20260399: no day lies outside. */
function dayBound(date: string, fill: "0" | "9"): number {
  return Number(date.replaceAll("-", "").padEnd(8, fill));
}
