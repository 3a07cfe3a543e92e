import { describe, expect, it } from "vitest";
import { parseDate } from "@/lib/paper/dates";
import { gives } from "@/tests/support/table";

describe("parseDate", () => {
  gives("reads %s", parseDate, [
    ["2025-05-28", "2025-05-28"],
    ["2025-05-28T00:45:50Z", "2025-05-28T00:45:50Z"],
    [" 2025-05-28T00:45:50.123Z\n", "2025-05-28T00:45:50Z"],
    ["2016-10-09T00:00:00-04:00", "2016-10-09T04:00:00Z"],
  ]);

  it.each([
    "",
    "2025",
    "2025-02-30",
    "2025-02-30T00:00:00Z",
    "2025-13-01T00:00:00Z",
    "2025-05-28T25:00:00Z",
    "28 May 2025",
  ])("takes %j for no date", (text) => {
    expect(parseDate(text)).toBeNull();
  });
});
