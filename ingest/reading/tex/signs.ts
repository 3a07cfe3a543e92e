import { combining, latex2unicode } from "unicode2latex";
import { z } from "zod";
import { ACCENTS, LETTERS, SIGNS } from "@/lib/paper/tex-signs";

/** What the table of Better BibTeX lacks, or what is read otherwise in a bibliography. */
const OWN_SIGNS =
  "textquotesingle ' textquotedbl \" quotesinglbase ‚ quotedblbase „ guillemetleft « guillemetright » guillemotleft « guillemotright » " +
  "guilsinglleft ‹ guilsinglright › glqq „ grqq “ glq ‚ grq ‘ flqq « frqq » lq ‘ rq ’ ldots … dots … textellipsis … cdots ⋯ " +
  "cprime ʹ cdprime ʺ Cprime ʹ textcdot · cdot · textasciitilde ~ textasciicircum ^ textbackslash \\ textmu µ textmugreek μ micro µ " +
  "textdegree ° textcelsius °C degree ° deg ° textohm Ω textperthousand ‰ textnumero № textrightarrow → textleftarrow ← " +
  "copyright © pounds £ euro € EUR € S § P ¶ slash / hyphen - textendash – textemdash — textbullet • dag † ddag ‡ " +
  "textonesuperior ¹ texttwosuperior ² textthreesuperior ³ textonehalf ½ textinterrobang ‽ textminus − textdiv ÷ textasteriskcentered * " +
  "arcsec ″ arcmin ′ farcs ″ farcm ′ fdg ° fh ʰ micron μm sun ☉ earth ⊕ la ≲ ga ≳ AA Å Angstrom Å " +
  "Alpha Α Beta Β Epsilon Ε Zeta Ζ Eta Η Iota Ι Kappa Κ Mu Μ Nu Ν Omicron Ο Rho Ρ Tau Τ Chi Χ " +
  "psq f. psqq ff. TeX TeX LaTeX LaTeX LaTeXe LaTeX2e BibTeX BibTeX XeTeX XeTeX";

/** The names of journals for which the styles of the American Astronomical Society have commands; ADS writes these. */
const JOURNALS = `
  aj AJ; apj ApJ; apjl ApJL; apjlett ApJL; apjs ApJS; apjsupp ApJS; aap A&A; aapr A&ARv; aaps A&AS; mnras MNRAS; nat Nature;
  pasp PASP; pasj PASJ; pra Phys. Rev. A; prb Phys. Rev. B; prc Phys. Rev. C; prd Phys. Rev. D; pre Phys. Rev. E;
  prl Phys. Rev. Lett.; araa ARA&A; physrep Phys. Rep.; jcap JCAP; icarus Icarus; solphys Sol. Phys.; ssr Space Sci. Rev.;
  apss Ap&SS; bac Bull. Astron. Inst. Czechoslovakia; bain Bull. Astron. Inst. Netherlands; maps Meteorit. Planet. Sci.;
  baas BAAS; grl Geophys. Res. Lett.; jgr J. Geophys. Res.; nphysa Nucl. Phys. A; planss Planet. Space Sci.;
  procspie Proc. SPIE; memsai Mem. Soc. Astron. Italiana; memras MmRAS; nar New A Rev.; na New A; qjras QJRAS;
  rmxaa Rev. Mexicana Astron. Astrofis.; aplett Astrophys. Lett.; apspr Astrophys. Space Phys. Res.; psj PSJ;
  jqsrt J. Quant. Spectr. Rad. Transf.; physscr Phys. Scr; skytel S&T; sovast Soviet Ast.; zap ZAp; azh AZh;
  actaa Acta Astron.; caa Chinese Astron. Astrophys.; cjaa Chinese J. Astron. Astrophys.; pasa PASA; jrasc JRASC;
  iaucirc IAU Circ.; gca Geochim. Cosmochim. Acta; fcp Fund. Cosmic Phys.; ao Appl. Opt.; jcp J. Chem. Phys.
`;

const OWN: ReadonlyMap<string, string> = new Map([
  ...OWN_SIGNS.split(" ").flatMap((word, i, all) => (i % 2 === 0 ? [[word, all[i + 1] ?? ""] as const] : [])),
  ...JOURNALS.trim()
    .split(/;\s+/)
    .map((line) => {
      const space = line.indexOf(" ");
      return [line.slice(0, space), line.slice(space + 1)] as const;
    }),
]);

/** What a command of no argument prints (`textpm` is ±), by its name; undefined for any other. */
export function signOf(name: string): string | undefined {
  const own = OWN.get(name) ?? LETTERS.get(name) ?? SIGNS.get(name);
  if (own !== undefined || ACCENT_NAMES.has(name)) return own;
  const known = TABLE.get(name);
  return known === undefined || LONE_MARK.test(known) ? undefined : known;
}

/** The mark that a command sets over or under a letter, by its name or sign: `check` and `v` give a caron. */
export function accentOf(name: string): string | undefined {
  const own = ACCENTS.get(name) ?? OWN_ACCENTS.get(name);
  if (own !== undefined || !ACCENT_NAMES.has(name)) return own;
  const known = TABLE.get(name) ?? "";
  return LONE_MARK.test(known) ? known : undefined;
}

/** Longer ones are mistakes of the table. */
const LONGEST_SIGN = 3;
const printed = z.union([z.string(), z.object({ text: z.string() }).transform(({ text }) => text)]);

/** TeX's commands of letters and what they print, as Better BibTeX for Zotero keeps them. */
const TABLE: ReadonlyMap<string, string> = new Map(
  Object.entries(latex2unicode).flatMap(([command, value]) => {
    const name = /^\\([A-Za-z]+)$/.exec(command)?.[1];
    const sign = printed.safeParse(value).data ?? "";
    return name === undefined || sign === "" || sign.length > LONGEST_SIGN ? [] : [[name, sign] as const];
  }),
);
const ACCENT_NAMES: ReadonlySet<string> = new Set(combining.macros);
const LONE_MARK = /^\p{M}{1,2}$/u;
const OWN_ACCENTS: ReadonlyMap<string, string> = new Map([
  ["hat", "\u0302"],
  ["widehat", "\u0302"],
  ["mathring", "\u030a"],
  ["G", "\u030f"],
  ["h", "\u0309"],
  ["textcommabelow", "\u0326"],
  ["textogonekcentered", "\u0328"],
  ["newtie", "\u0361"],
  ["t", "\u0361"],
]);
