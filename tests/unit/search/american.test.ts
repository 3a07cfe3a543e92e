import { describe, expect, it } from "vitest";
import { american } from "@/lib/search/analysis/american";
import { termOf } from "@/lib/search/analysis/terms";

describe("British and American spellings", () => {
  it.each(
    (
      "colour color|coloured colored|multicolour multicolor|behavioural behavioral|neighbours neighbors|tumourigenesis " +
      "tumorigenesis|favourite favorite|optimisation optimization|generalisable generalizable|tokeniser tokenizer|" +
      "characterised characterized|amortised amortized|summarising summarizing|italicise italicize|realisability " +
      "realizability|analyse analyze|analysing analyzing|catalysed catalyzed|centre center|centred centered|centring " +
      "centering|epicentres epicenters|kilometres kilometers|nanofibre nanofiber|theatre theater|catalogue catalog|" +
      "catalogued cataloged|dialogues dialogs|analogue analog|defence defense|offences offenses|licence license|grey gray|" +
      "greyscale grayscale|aluminium aluminum|haemoglobin hemoglobin|anaemia anemia|leukaemic leukemic|paediatric " +
      "pediatric|oestrogen estrogen|oedema edema|foetal fetal|anaesthesia anesthesia|diarrhoea diarrhea|apnoea apnea|" +
      "aetiology etiology|palaeolithic paleolithic|sulphur sulfur|mould mold|sceptical skeptical|artefacts artifacts|" +
      "modelling modeling|labelled labeled|unlabelled unlabeled|modeller modeler|tunnelling tunneling|fuelled fueled|" +
      "travelling traveling|signalling signaling|practise practice|programme program|judgement judgment|ageing aging|" +
      "discs disks|fulfil fulfill|tyre tire|manoeuvre maneuver"
    )
      .split("|")
      .map((pair) => pair.split(" ")),
  )("%s and %s are one term", (british = "", usual = "") => {
    expect(termOf(british)).toBe(termOf(usual));
  });

  it.each(
    (
      "four hour your tour pour contour source course discourse flour advertise advertised promise promising exercise " +
      "raise raised rise arise rising ising wise pairwise otherwise precise concise exploit noise denoising compromise " +
      "compromised enterprise surprise comprise supervised revise devise improvisation expertise treatise paradise " +
      "franchise premises disguise disable disability acre genre timbre massacre mediocre vogue rogue league analysis " +
      "analyses basis crises anaerobic aerosol academia maestro coefficient phoenix michael cluster string sacred hundred"
    ).split(" "),
  )("leaves %s as it is", (word) => {
    expect(american(word)).toBe(word);
  });
});
