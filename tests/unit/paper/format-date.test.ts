import { describe, expect, it } from "vitest";
import { dayOf, formatDay, formatMoment } from "@/lib/paper/format-date";

describe("dates for readers", () => {
  it("are in UTC whatever the machine's zone", () => {
    expect(formatDay("2025-05-28T00:45:50Z")).toBe("28 May 2025");
    expect(formatDay("2025-12-31T23:59:59Z")).toBe("31 December 2025");
  });

  it("say the minute of a moment", () => {
    expect(formatMoment("2026-04-12T08:40:45Z")).toBe("12 April 2026 at 08:40 UTC");
  });

  it("have a day for machines", () => {
    expect(dayOf("2026-03-06T16:48:24Z")).toBe("2026-03-06");
  });
});
