import { expect, it } from "vitest";
import { percentDecoded } from "@/lib/paper/percent";

it("reads percent escapes, and says where they are no text", () => {
  expect(percentDecoded("hep-th%2F9901001")).toBe("hep-th/9901001");
  expect(percentDecoded("Gödel")).toBe("Gödel");
  expect(percentDecoded("100%")).toBeNull();
  expect(percentDecoded("%C3%28")).toBeNull();
});
