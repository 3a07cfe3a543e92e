import { expect, it } from "vitest";
import { sharedAbbreviations } from "@/ingest/reading/shared-abbreviations";
import { fileIn, ingestInto, openPublished, temporaryFolder } from "@/tests/support/ingest";

const MACROS = '@string{jol = "Journal of Lamps"}\n';
const ENTRY = "@article{a, title={Lamps}, author={Doe, Jane}, journal=jol, year=2020}\n";

it.each([
  ["before it", ["macros.bib", "refs.bib"]],
  ["behind it", ["refs.bib", "macros.bib"]],
])(
  "an abbreviation that another file defines %s is followed, and it is said that the file has no more",
  async (_, names) => {
    const folder = temporaryFolder();
    const corpus = temporaryFolder();
    fileIn(folder, "macros.bib", MACROS);
    fileIn(folder, "refs.bib", ENTRY);
    const report = await ingestInto(
      corpus,
      names.map((name) => `${folder}/${name}`),
    );
    expect(report.refusals.map(({ reason }) => reason)).toEqual([
      expect.stringContaining("in the other files"),
    ]);
    const { texts } = await openPublished(corpus);
    expect(texts.read(0)).toMatchObject({ journalRef: "Journal of Lamps (2020)" });
  },
);

it("a file's own abbreviation goes before another's, and one on which others disagree is none", async () => {
  const folder = temporaryFolder();
  const own = fileIn(folder, "own.bib", '@string{jol = "Own"}\n');
  const other = fileIn(folder, "other.bib", '@string{jol = "Other"} @string{ray = "Ray"}\n');
  const table = fileIn(folder, "table.csv", "title,@string{ray = 7}\n");
  expect([...(await sharedAbbreviations([own, other, table, "-", "absent.bib"]))]).toEqual([["ray", "Ray"]]);
});
