/** TeX's commands for signs, beside accents and letters. */
const TEXT_SIGNS =
  "textendash – textemdash — textquoteright ’ textquoteleft ‘ textquotedblright ” textquotedblleft “ ldots … dots … " +
  "textellipsis … textasciitilde ~ textasciicircum ^ textbackslash \\ textbraceleft \\{ textbraceright \\} textregistered ® texttrademark ™ copyright © " +
  "textcopyright © textdegree ° textmu µ texteuro € euro € pounds £ textsterling £ S § P ¶ slash / hyphen - " +
  "textunderscore _ textbar | textless < textgreater > textperiodcentered · textordfeminine ª textordmasculine º " +
  "textbullet • dag † ddag ‡ guillemotleft « guillemotright » th þ TH Þ dh ð DH Ð dj đ DJ Đ " +
  "psq f. psqq ff. LaTeX LaTeX TeX TeX BibTeX BibTeX";

/** The names of journals for which the styles of the American Astronomical Society have commands; ADS writes these. */
const JOURNALS = `
  aj AJ; apj ApJ; apjl ApJL; apjs ApJS; aap A&A; aapr A&ARv; aaps A&AS; mnras MNRAS; nat Nature; pasp PASP; pasj PASJ;
  pra Phys. Rev. A; prb Phys. Rev. B; prc Phys. Rev. C; prd Phys. Rev. D; pre Phys. Rev. E; prl Phys. Rev. Lett.;
  araa ARA&A; physrep Phys. Rep.; jcap JCAP; icarus Icarus; solphys Sol. Phys.; ssr Space Sci. Rev.; apss Ap&SS;
  baas BAAS; grl Geophys. Res. Lett.; jgr J. Geophys. Res.; nphysa Nucl. Phys. A; planss Planet. Space Sci.;
  procspie Proc. SPIE; memsai Mem. Soc. Astron. Italiana; memras MmRAS; nar New A Rev.; na New A; qjras QJRAS;
  rmxaa Rev. Mexicana Astron. Astrofis.; aplett Astrophys. Lett.; apspr Astrophys. Space Phys. Res.; psj PSJ;
  jqsrt J. Quant. Spectr. Rad. Transf.; physscr Phys. Scr; skytel S&T; sovast Soviet Ast.; zap ZAp; azh AZh;
  actaa Acta Astron.; caa Chinese Astron. Astrophys.; cjaa Chinese J. Astron. Astrophys.; pasa PASA; jrasc JRASC;
  iaucirc IAU Circ.; gca Geochim. Cosmochim. Acta; fcp Fund. Cosmic Phys.; ao Appl. Opt.; jcp J. Chem. Phys.
`;

/** What commands print, by their names. */
export const SIGNS: ReadonlyMap<string, string> = new Map([
  ...TEXT_SIGNS.split(" ").flatMap((word, i, all) =>
    i % 2 === 0 ? [[word, all[i + 1] ?? ""] as const] : [],
  ),
  ...JOURNALS.trim()
    .split(/;\s+/)
    .map((line) => {
      const space = line.indexOf(" ");
      return [line.slice(0, space), line.slice(space + 1)] as const;
    }),
]);
