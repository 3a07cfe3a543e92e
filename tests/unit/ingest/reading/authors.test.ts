import { describe, expect, it } from "vitest";
import { splitTail } from "@/ingest/reading/authors/split";
import fc from "@/tests/support/properties";

describe("splitTail", () => {
  it.each([
    ["Keren ZhouMario LezcanoAdam Goucher", "", ["Keren Zhou", "Mario Lezcano", "Adam Goucher"]],
    ["Chaojie ZhangÍñigo GoiriEsha Choukse", "", ["Chaojie Zhang", "Íñigo Goiri", "Esha Choukse"]],
    [
      "accepted to CoDecFin 2026 at FC 2026Fatemeh Heidari SoureshjaniJan Gorzny",
      "accepted to CoDecFin 2026 at FC 2026",
      ["Fatemeh Heidari Soureshjani", "Jan Gorzny"],
    ],
    [
      "19 pagers, 10 figuresRahim RahmaniArman Chianeh",
      "19 pagers, 10 figures",
      ["Rahim Rahmani", "Arman Chianeh"],
    ],
    [
      "This is a pre-print of our paperKathleen WestYoussef Moawad",
      "This is a pre-print of our paper",
      ["Kathleen West", "Youssef Moawad"],
    ],
    [
      "the FITO Category Mistake paper seriesPaul Borrill",
      "the FITO Category Mistake paper series",
      ["Paul Borrill"],
    ],
    ["Neil J. McEwanJun LiuEd DiBella", "", ["Neil J. McEwan", "Jun Liu", "Ed DiBella"]],
    ["JunYoung AnSiYuan Ma", "", ["JunYoung An", "SiYuan Ma"]],
    ["Harini AAnanya Kumar", "", ["Harini A", "Ananya Kumar"]],
    [
      "José S. Andrade Jr.Iztok Fister Jr.Michael Smith",
      "",
      ["José S. Andrade Jr.", "Iztok Fister Jr.", "Michael Smith"],
    ],
    [
      "Vincent Y. F. TanRob van GlabbeekPeter Höfner",
      "",
      ["Vincent Y. F. Tan", "Rob van Glabbeek", "Peter Höfner"],
    ],
    [
      "Project page: https://kd-tao.github.io/LVOmniBench/Keda TaoYuhua Zheng",
      "Project page: https://kd-tao.github.io/LVOmniBench/",
      ["Keda Tao", "Yuhua Zheng"],
    ],
    ["PhD thesisZitong Yang", "PhD thesis", ["Zitong Yang"]],
    ["", "", []],
    // A capital inside a name.
    ["Lan LyuYuexin LuoHanLiang Wu", "", ["Lan Lyu", "Yuexin Luo", "HanLiang Wu"]],
    ["Claudia McCainJohn DeLong", "", ["Claudia McCain", "John DeLong"]],
    // Initials, before and behind the family name.
    ["Aaron M. MeisnerJ. Davy Kirkpatrick", "", ["Aaron M. Meisner", "J. Davy Kirkpatrick"]],
    ["Kelly E. StevensK. R. Brown", "", ["Kelly E. Stevens", "K. R. Brown"]],
    [
      "Kumaraswamy MShaila KVenugopal K RL M Patnaik",
      "",
      ["Kumaraswamy M", "Shaila K", "Venugopal K R", "L M Patnaik"],
    ],
    ["MD Muhaimin RahmanM. M. Hossain", "", ["MD Muhaimin Rahman", "M. M. Hossain"]],
    // Names in small letters, where the next word is small as well.
    ["Fei Zhangweidi tangZhiyuan Kan", "", ["Fei Zhang", "weidi tang", "Zhiyuan Kan"]],
    // Groups.
    ["Roy Lemmonfor the ALICE Collaboration", "", ["Roy Lemmon", "for the ALICE Collaboration"]],
    ["The GlueX CollaborationM. Dugger", "", ["The GlueX Collaboration", "M. Dugger"]],
    ["Planck Collaboration:N. Aghanim", "", ["Planck Collaboration", ":", "N. Aghanim"]],
    ["Lin ZhaoLars Bathe PetersShaomin Chen", "", ["Lin Zhao", "Lars Bathe Peters", "Shaomin Chen"]],
    // Two capitalised words: a comment, or the first author.
    ["Tech ReportVishaal UdandaraoMatthias Bethge", "Tech Report", ["Vishaal Udandarao", "Matthias Bethge"]],
    ["Jordan BoundsEllis Edinkrah", "", ["Jordan Bounds", "Ellis Edinkrah"]],
    [
      "Code: https://github.com/a/Level-Set-BoostingIra Globus-HarrisDeclan Harrison",
      "Code: https://github.com/a/Level-Set-Boosting",
      ["Ira Globus-Harris", "Declan Harrison"],
    ],
  ])("reads %s", (tail, before, authors) => {
    expect(splitTail(tail)).toMatchObject({ before, authors });
  });

  it("is surer of usual names than of unusual ones", () => {
    expect(splitTail("Keren ZhouMario Lezcano").confidence).toBeGreaterThan(0.99);
    expect(splitTail("AriouaIslameddineBenzaouiAmir").confidence).toBeLessThan(0.99);
  });

  it("reads a name as its list writes names: once names of one word, then more of them", () => {
    expect(splitTail("AriouaIslameddineBenzaouiAmirZeroualAbdelhafidHouamLotfi").authors).toEqual([
      "Arioua",
      "Islameddine",
      "Benzaoui",
      "Amir",
      "Zeroual",
      "Abdelhafid",
      "Houam",
      "Lotfi",
    ]);
  });

  it("keeps reading after a hundred authors", () => {
    const names = Array.from({ length: 200 }, (_, i) => (i % 2 === 0 ? "Keren Zhou" : "J. Davy Kirkpatrick"));
    expect(splitTail(names.join("")).authors).toEqual(names);
  });

  it("takes capitals that have no small form", () => {
    expect(splitTail("é𝗔").authors.join("")).toBe("é𝗔");
  });

  it("keeps every letter, whatever the text", () => {
    const pieces = fc.constantFrom(
      "Keren ",
      "Zhou",
      "Mario",
      " ",
      "12 pages",
      ".",
      "é",
      "Ł",
      "-",
      "(",
      ":",
      "李",
      "O'",
    );
    fc.assert(
      fc.property(
        fc.array(fc.oneof(pieces, fc.string({ unit: "binary", maxLength: 4 })), { maxLength: 12 }),
        (parts) => {
          const text = parts.join("");
          const { before, authors, confidence } = splitTail(text);
          expect((before + authors.join("")).replace(/\s/g, "")).toBe(text.replace(/\s/g, ""));
          expect(confidence).toBeGreaterThanOrEqual(0);
          expect(confidence).toBeLessThanOrEqual(1);
        },
      ),
    );
  });
});
