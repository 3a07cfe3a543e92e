/** Conferences by the short names under which they are known; `*` marks those that are also words or other names. */
const CONFERENCES =
  "3DV AAAI AACL AAMAS ACCV ACL ACSAC AIED AIES AISTATS AIIDE APLAS ARES* ASE* ASIACRYPT ASPLOS ASRU ASSETS* ATC* AutoML* BMVC CADE CAiSE CAV* CC* CCS* " +
  "CDC CGO CHES CHI* CHIIR CIKM CLEF CLeaR* CogSci COLING COLM COLT CONCUR CoNLL CoRL CP* CPAIOR CRYPTO* CSCW CSF CVPR DAC DAFx DATE* DCC DISC* DIS* DSN EACL EC* ECAI " +
  "ECCV ECIR ECML ECML-PKDD ECOOP EDBT EICS EKAW EMNLP EMSOFT ESA* ESOP ESORICS ESWC ETAPS ETRA Eurocrypt EUROCRYPT EuroSys EUSIPCO FAccT FAST* FCCM FC* FG* FMCAD FOCS FPGA* FPL* FSE* FSTTCS " +
  "GECCO GLOBECOM GRADES HotNets HotOS HPCA HPDC HRI* HSCC ICALP ICAPS ICASSP ICC* ICCAD ICCC* ICCPS ICCV ICDAR ICDCS ICDE ICDM ICDT ICFHR ICFP ICIP ICLP ICLR ICMI ICML ICMLA ICME " +
  "ICMR ICPP ICPR ICPC ICRA ICS* ICSE ICSME ICST ICSOC ICTAI ICWE ICWSM IEEE-VR IJCAI IJCAR IJCB IJCNLP IJCNN IMC* INFOCOM INLG INTERSPEECH Interspeech IPDPS IPSN IROS ISBI ISCA ISCAS ISIT ISMAR ISMIR ISPASS " +
  "ISSAC ISSCC ISSTA ISWC ITC* ITCS ITSC ITW IUI* IV* IWSLT KDD KR* LATIN* LICS LREC LREC-COLING MASS* MICCAI MICRO* MIDL MLSys MM* MobiCom MobiHoc MobiSys MSR* MSST NAACL NDSS NeurIPS NIPS NIME NSDI " +
  "OOPSLA OSDI PACT* PAKDD PERCOM PETS PLDI PODC PODS* POPL PPoPP PRICAI QIP RANLP RecSys REFSQ RSS* RTAS RTSS SAC* SANER SAT* SC* SDM SEAMS SECON SEMANTiCS SenSys SIGCOMM SIGCSE SIGDIAL SIGGRAPH SIGIR " +
  "SIGMETRICS SIGMOD SIGSPATIAL SLT SOCC SoCG SODA* SOSP SOUPS SPAA STACS STOC TACAS TACL TCC* TREC UAI UbiComp UIST UMAP* USENIX VCIP VIS* VLDB VMCAI VTC WACV WASPAA WebConf WINE* WISE* WMT WSDM WWW* XAI*";

/** Other spellings of a conference's name. */
const SAME: Readonly<Record<string, string>> = {
  NIPS: "NeurIPS",
  INTERSPEECH: "Interspeech",
  EUROCRYPT: "Eurocrypt",
  ECML: "ECML-PKDD",
};

/** Journals by name, and the other ways in which they are written. */
const JOURNALS: readonly (readonly [name: string, ...others: string[]])[] = [
  ["A&A", "Astronomy & Astrophysics", "Astronomy and Astrophysics", "Astron. Astrophys."],
  ["ACM Computing Surveys", "ACM Comput. Surv.", "CSUR"],
  ["ACM TOG", "ACM Transactions on Graphics", "ACM Trans. Graph."],
  ["ACM TOIS", "ACM Transactions on Information Systems"],
  ["ACM TOSEM", "ACM Transactions on Software Engineering and Methodology", "TOSEM"],
  ["Annals of Statistics", "Ann. Statist."],
  ["ApJ", "Astrophysical Journal", "Astrophys. J.", "Astrophys.J."],
  ["Artificial Intelligence Journal", "AIJ"],
  ["Bioinformatics"],
  ["Communications of the ACM", "CACM"],
  ["Computational Linguistics"],
  ["IEEE Access"],
  ["IEEE RA-L", "RA-L", "IEEE Robotics and Automation Letters"],
  ["IEEE TAC", "IEEE Transactions on Automatic Control", "IEEE Trans. Automat. Control"],
  ["IEEE TAFFC", "IEEE Transactions on Affective Computing"],
  ["IEEE TASLP", "IEEE/ACM Transactions on Audio, Speech, and Language Processing", "TASLP"],
  ["IEEE TCSVT", "TCSVT", "IEEE Transactions on Circuits and Systems for Video Technology"],
  ["IEEE TDSC", "TDSC", "IEEE Transactions on Dependable and Secure Computing"],
  ["IEEE TGRS", "TGRS", "IEEE Transactions on Geoscience and Remote Sensing"],
  ["IEEE TIFS", "TIFS", "IEEE Transactions on Information Forensics and Security"],
  ["IEEE TIP", "IEEE Transactions on Image Processing"],
  [
    "IEEE TIT",
    "IEEE Transactions on Information Theory",
    "IEEE Trans. Inf. Theory",
    "IEEE Trans. on Information Theory",
    "IEEE Trans. Inform. Theory",
  ],
  ["IEEE TKDE", "TKDE", "IEEE Transactions on Knowledge and Data Engineering"],
  ["IEEE TMC", "IEEE Transactions on Mobile Computing"],
  ["IEEE TMI", "IEEE Transactions on Medical Imaging"],
  ["IEEE TMM", "TMM", "IEEE Transactions on Multimedia"],
  ["IEEE TNNLS", "TNNLS", "IEEE Transactions on Neural Networks and Learning Systems"],
  ["IEEE TPAMI", "TPAMI", "IEEE Transactions on Pattern Analysis and Machine Intelligence", "T-PAMI"],
  ["IEEE TPDS", "TPDS", "IEEE Transactions on Parallel and Distributed Systems"],
  ["IEEE TSE", "IEEE Transactions on Software Engineering"],
  ["IEEE TSP", "IEEE Transactions on Signal Processing"],
  ["IEEE TVCG", "TVCG", "IEEE Transactions on Visualization and Computer Graphics"],
  ["IEEE TWC", "IEEE Transactions on Wireless Communications"],
  ["IJCV", "International Journal of Computer Vision"],
  ["Information Processing & Management", "Information Processing and Management"],
  ["JAIR", "Journal of Artificial Intelligence Research"],
  ["JHEP", "Journal of High Energy Physics"],
  ["JMLR", "Journal of Machine Learning Research"],
  ["Knowledge-Based Systems"],
  ["LMCS", "Logical Methods in Computer Science"],
  ["Machine Learning Journal"],
  ["Medical Image Analysis"],
  ["MNRAS", "Monthly Notices of the Royal Astronomical Society"],
  ["Nature Communications", "Nat. Commun."],
  ["Nature Machine Intelligence"],
  ["Neural Networks"],
  ["Neurocomputing"],
  ["Pattern Recognition"],
  ["Pattern Recognition Letters"],
  ["Physical Review A", "Phys. Rev. A", "Phys.Rev.A"],
  ["Physical Review B", "Phys. Rev. B", "Phys.Rev.B"],
  ["Physical Review D", "Phys. Rev. D", "Phys.Rev.D"],
  ["Physical Review E", "Phys. Rev. E", "Phys.Rev.E"],
  ["Physical Review Letters", "Phys. Rev. Lett.", "Phys.Rev.Lett.", "PRL"],
  ["PLOS ONE", "PLoS ONE"],
  ["PNAS", "Proceedings of the National Academy of Sciences"],
  ["PRX Quantum"],
  ["PVLDB", "Proceedings of the VLDB Endowment", "VLDB Endowment"],
  ["Quantum"],
  ["Scientific Reports", "Sci. Rep."],
  ["SIAM Journal on Computing", "SIAM J. Comput."],
  ["TACL", "Transactions of the Association for Computational Linguistics"],
  ["Theoretical Computer Science"],
  ["TMLR", "Transactions on Machine Learning Research"],
  ["TPLP", "Theory and Practice of Logic Programming"],
];

/** A conference's name as written: what it is called, and whether it needs more evidence than being there. */
export interface ConferenceName {
  readonly name: string;
  readonly ambiguous: boolean;
}

export const CONFERENCE_NAMES: ReadonlyMap<string, ConferenceName> = new Map(
  CONFERENCES.split(" ").map((entry) => {
    const written = entry.replace("*", "");
    return [written, { name: SAME[written] ?? written, ambiguous: entry.endsWith("*") }];
  }),
);

/** A journal's name by each way in which it is written, the longest first. */
export const JOURNAL_NAMES: readonly (readonly [written: string, name: string])[] = JOURNALS.flatMap(
  ([name, ...others]) => [name, ...others].map((written): [string, string] => [written, name]),
).sort(([a], [b]) => b.length - a.length || (a < b ? -1 : 1));
