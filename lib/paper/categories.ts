// Names as arXiv's category taxonomy gives them; archives and the older names of categories that papers still carry.
const TABLE = `
astro-ph Astrophysics
astro-ph.CO Cosmology and Nongalactic Astrophysics
astro-ph.EP Earth and Planetary Astrophysics
astro-ph.GA Astrophysics of Galaxies
astro-ph.HE High Energy Astrophysical Phenomena
astro-ph.IM Instrumentation and Methods for Astrophysics
astro-ph.SR Solar and Stellar Astrophysics
cond-mat Condensed Matter
cond-mat.dis-nn Disordered Systems and Neural Networks
cond-mat.mes-hall Mesoscale and Nanoscale Physics
cond-mat.mtrl-sci Materials Science
cond-mat.other Other Condensed Matter
cond-mat.quant-gas Quantum Gases
cond-mat.soft Soft Condensed Matter
cond-mat.stat-mech Statistical Mechanics
cond-mat.str-el Strongly Correlated Electrons
cond-mat.supr-con Superconductivity
cs.AI Artificial Intelligence
cs.AR Hardware Architecture
cs.CC Computational Complexity
cs.CE Computational Engineering, Finance, and Science
cs.CG Computational Geometry
cs.CL Computation and Language
cs.CR Cryptography and Security
cs.CV Computer Vision and Pattern Recognition
cs.CY Computers and Society
cs.DB Databases
cs.DC Distributed, Parallel, and Cluster Computing
cs.DL Digital Libraries
cs.DM Discrete Mathematics
cs.DS Data Structures and Algorithms
cs.ET Emerging Technologies
cs.FL Formal Languages and Automata Theory
cs.GL General Literature
cs.GR Graphics
cs.GT Computer Science and Game Theory
cs.HC Human-Computer Interaction
cs.IR Information Retrieval
cs.IT Information Theory
cs.LG Machine Learning
cs.LO Logic in Computer Science
cs.MA Multiagent Systems
cs.MM Multimedia
cs.MS Mathematical Software
cs.NA Numerical Analysis
cs.NE Neural and Evolutionary Computing
cs.NI Networking and Internet Architecture
cs.OH Other Computer Science
cs.OS Operating Systems
cs.PF Performance
cs.PL Programming Languages
cs.RO Robotics
cs.SC Symbolic Computation
cs.SD Sound
cs.SE Software Engineering
cs.SI Social and Information Networks
cs.SY Systems and Control
econ.EM Econometrics
econ.GN General Economics
econ.TH Theoretical Economics
eess.AS Audio and Speech Processing
eess.IV Image and Video Processing
eess.SP Signal Processing
eess.SY Systems and Control
gr-qc General Relativity and Quantum Cosmology
hep-ex High Energy Physics – Experiment
hep-lat High Energy Physics – Lattice
hep-ph High Energy Physics – Phenomenology
hep-th High Energy Physics – Theory
math-ph Mathematical Physics
math.AC Commutative Algebra
math.AG Algebraic Geometry
math.AP Analysis of PDEs
math.AT Algebraic Topology
math.CA Classical Analysis and ODEs
math.CO Combinatorics
math.CT Category Theory
math.CV Complex Variables
math.DG Differential Geometry
math.DS Dynamical Systems
math.FA Functional Analysis
math.GM General Mathematics
math.GN General Topology
math.GR Group Theory
math.GT Geometric Topology
math.HO History and Overview
math.IT Information Theory
math.KT K-Theory and Homology
math.LO Logic
math.MG Metric Geometry
math.MP Mathematical Physics
math.NA Numerical Analysis
math.NT Number Theory
math.OA Operator Algebras
math.OC Optimization and Control
math.PR Probability
math.QA Quantum Algebra
math.RA Rings and Algebras
math.RT Representation Theory
math.SG Symplectic Geometry
math.SP Spectral Theory
math.ST Statistics Theory
nlin.AO Adaptation and Self-Organizing Systems
nlin.CD Chaotic Dynamics
nlin.CG Cellular Automata and Lattice Gases
nlin.PS Pattern Formation and Solitons
nlin.SI Exactly Solvable and Integrable Systems
nucl-ex Nuclear Experiment
nucl-th Nuclear Theory
physics.acc-ph Accelerator Physics
physics.ao-ph Atmospheric and Oceanic Physics
physics.app-ph Applied Physics
physics.atm-clus Atomic and Molecular Clusters
physics.atom-ph Atomic Physics
physics.bio-ph Biological Physics
physics.chem-ph Chemical Physics
physics.class-ph Classical Physics
physics.comp-ph Computational Physics
physics.data-an Data Analysis, Statistics and Probability
physics.ed-ph Physics Education
physics.flu-dyn Fluid Dynamics
physics.gen-ph General Physics
physics.geo-ph Geophysics
physics.hist-ph History and Philosophy of Physics
physics.ins-det Instrumentation and Detectors
physics.med-ph Medical Physics
physics.optics Optics
physics.plasm-ph Plasma Physics
physics.pop-ph Popular Physics
physics.soc-ph Physics and Society
physics.space-ph Space Physics
q-bio Quantitative Biology
q-bio.BM Biomolecules
q-bio.CB Cell Behavior
q-bio.GN Genomics
q-bio.MN Molecular Networks
q-bio.NC Neurons and Cognition
q-bio.OT Other Quantitative Biology
q-bio.PE Populations and Evolution
q-bio.QM Quantitative Methods
q-bio.SC Subcellular Processes
q-bio.TO Tissues and Organs
q-fin.CP Computational Finance
q-fin.EC Economics
q-fin.GN General Finance
q-fin.MF Mathematical Finance
q-fin.PM Portfolio Management
q-fin.PR Pricing of Securities
q-fin.RM Risk Management
q-fin.ST Statistical Finance
q-fin.TR Trading and Market Microstructure
quant-ph Quantum Physics
stat.AP Applications
stat.CO Computation
stat.ME Methodology
stat.ML Machine Learning
stat.OT Other Statistics
stat.TH Statistics Theory
`;

const NAMES: ReadonlyMap<string, string> = new Map(
  TABLE.trim()
    .split("\n")
    .map((line) => {
      const space = line.indexOf(" ");
      return [line.slice(0, space), line.slice(space + 1)] as const;
    }),
);

/** The name of an arXiv category (`cs.DC` is "Distributed, Parallel, and Cluster Computing"); null for others. */
export function categoryName(category: string): string | null {
  return NAMES.get(category) ?? null;
}

const CATEGORY = /^[a-z]{1,10}(?:-[a-z]{1,10})?(?:\.[A-Za-z]{2,6}(?:-[a-z]{1,6}){0,2})?$/;

/**
 * Whether a term may be one of arXiv's categories, also an old or a new one that has no name here (`cmp-lg`). Authors give
 * classes of mathematics (`68T05`) and of the ACM (`I.2.7`) where arXiv lists categories.
 */
export function isCategory(term: string): boolean {
  return NAMES.has(term) || CATEGORY.test(term);
}

/** How arXiv's records in Dublin Core name an archive before the name of a category in it. */
const ARCHIVES: ReadonlyMap<string, string> = new Map([
  ["Astrophysics", "astro-ph"],
  ["Computer Science", "cs"],
  ["Condensed Matter", "cond-mat"],
  ["Economics", "econ"],
  ["Electrical Engineering and Systems Science", "eess"],
  ["Mathematics", "math"],
  ["Nonlinear Sciences", "nlin"],
  ["Physics", "physics"],
  ["Quantitative Biology", "q-bio"],
  ["Quantitative Finance", "q-fin"],
  ["Statistics", "stat"],
]);

const CODES: ReadonlyMap<string, string> = new Map(
  [...NAMES].map(([code, name]) => {
    const archive = code.includes(".") ? code.slice(0, code.indexOf(".")) : "";
    return [`${archive}|${plainDashes(name)}`, code] as const;
  }),
);

/**
 * The category that a subject names: `Computer Science - Databases` is `cs.DB`, `Quantum Physics` is `quant-ph`. Null
 * for anything else, such as a class of the mathematical subject classification.
 */
export function categoryOfSubject(subject: string): string | null {
  const name = plainDashes(subject.trim().replace(/\s+/g, " "));
  const whole = CODES.get(`|${name}`);
  if (whole !== undefined) return whole;
  const dash = name.indexOf(" - ");
  const archive = dash < 0 ? undefined : ARCHIVES.get(name.slice(0, dash));
  return archive === undefined ? null : (CODES.get(`${archive}|${name.slice(dash + 3)}`) ?? null);
}

/** A category as arXiv's records in Dublin Core name it, the inverse of {@link categoryOfSubject}; null for others. */
export function subjectOf(category: string): string | null {
  const name = NAMES.get(category);
  const archive = category.includes(".") ? category.slice(0, category.indexOf(".")) : null;
  const group = [...ARCHIVES].find(([, code]) => code === archive)?.[0];
  if (name === undefined || (archive !== null && group === undefined)) return null;
  return group === undefined ? name : `${group} - ${name}`;
}

/** What an archive is called; null for what is none. */
export function archiveName(archive: string): string | null {
  return NAMES.get(archive) ?? [...ARCHIVES].find(([, code]) => code === archive)?.[0] ?? null;
}

function plainDashes(name: string): string {
  return name.replaceAll("–", "-");
}

/** Codes by their lower case. */
const BY_LOWER_CASE: ReadonlyMap<string, string> = new Map(
  [...NAMES.keys()].map((code) => [code.toLowerCase(), code] as const),
);

/**
 * The category that a word is the code of, in any case: `CS.lg` is `cs.LG`. Null for any other word, and for archives
 * whose code is a word too (`math`).
 */
export function categoryOfCode(word: string): string | null {
  return /[.-]/.test(word) ? (BY_LOWER_CASE.get(word.toLowerCase()) ?? null) : null;
}

/** The categories of a name in any case, with or without commas: machine learning is `cs.LG` and `stat.ML`. */
export function categoriesNamed(name: string): string[] {
  return [...(BY_NAME.get(plainName(name)) ?? [])];
}

const BY_NAME: ReadonlyMap<string, readonly string[]> = namesakes();

function namesakes(): Map<string, string[]> {
  const codes = new Map<string, string[]>();
  for (const [code, name] of NAMES) {
    const plain = plainName(name);
    codes.set(plain, [...(codes.get(plain) ?? []), code]);
  }
  return codes;
}

function plainName(name: string): string {
  return plainDashes(name)
    .toLowerCase()
    .replace(/[\s,]+/g, " ")
    .trim();
}

/** The most words that a name of a category has. */
export const LONGEST_CATEGORY_NAME = Math.max(...[...NAMES.values()].map((name) => name.split(" ").length));
