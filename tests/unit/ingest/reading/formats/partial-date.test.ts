import { describe, expect, it } from "vitest";
import { parsePartialDate } from "@/ingest/reading/formats/partial-date";

describe("a date", () => {
  it.each([
    ["2020", { year: 2020 }],
    ["2020-03", { year: 2020, month: 3 }],
    ["2020/03/01/", { year: 2020, month: 3, day: "2020-03-01" }],
    ["2020/03/01/Spring", { year: 2020, month: 3, day: "2020-03-01" }],
    ["2020///", { year: 2020 }],
    ["20190501", { year: 2019, month: 5, day: "2019-05-01" }],
    ["201905", { year: 2019, month: 5 }],
    ["2019-05-01T10:00:00Z", { year: 2019, month: 5, day: "2019-05-01" }],
    ["2019-05-XX", { year: 2019, month: 5 }],
    ["2019~", { year: 2019 }],
    ["2019-21", { year: 2019 }],
    ["2019-05-01/2019-06-02", { year: 2019, month: 5, day: "2019-05-01" }],
    ["[2019]", { year: 2019 }],
    ["Mar. 2017", { year: 2017, month: 3 }],
    ["Sept 2017", { year: 2017, month: 9 }],
    ["May 1, 2019", { year: 2019, month: 5, day: "2019-05-01" }],
    ["1st of May 2019", { year: 2019, month: 5, day: "2019-05-01" }],
    ["2019 Jan 7", { year: 2019, month: 1, day: "2019-01-07" }],
    ["4-8 Aug. 2020", { year: 2020, month: 8 }],
    ["2019 Jan-Feb", { year: 2019 }],
    ["Spring 2019", { year: 2019 }],
    ["c. 1999", { year: 1999 }],
    ["01.05.2019", { year: 2019, month: 5, day: "2019-05-01" }],
    ["05/2019", { year: 2019, month: 5 }],
    ["5/31/2019", { year: 2019, month: 5, day: "2019-05-31" }],
    ["31/5/2019", { year: 2019, month: 5, day: "2019-05-31" }],
    ["5/6/2019", { year: 2019 }],
    ["in press", null],
    ["", null],
    ["JUN 19", null],
  ])("%j is %j", (text, date) => {
    expect(parsePartialDate(text)).toEqual(date);
  });

  it("without a year is of the year that is known", () => {
    expect(parsePartialDate("JUN 19", 2023)).toEqual({ year: 2023, month: 6, day: "2023-06-19" });
    expect(parsePartialDate("SEP", 2018)).toEqual({ year: 2018, month: 9 });
    expect(parsePartialDate("JUL-AUG", 2018)).toBeNull();
  });
});
