/** TeX commands that stand for one sign of Unicode. */
export const SIGNS: ReadonlyMap<string, string> = table(`
  alpha α  beta β  gamma γ  delta δ  epsilon ε  varepsilon ε  zeta ζ  eta η  theta θ  vartheta ϑ  iota ι
  kappa κ  lambda λ  mu μ  nu ν  xi ξ  pi π  rho ρ  varrho ϱ  sigma σ  varsigma ς  tau τ  upsilon υ  phi φ
  varphi φ  chi χ  psi ψ  omega ω  Gamma Γ  Delta Δ  Theta Θ  Lambda Λ  Xi Ξ  Pi Π  Sigma Σ  Upsilon Υ  Phi Φ
  Psi Ψ  Omega Ω  ell ℓ  hbar ħ  infty ∞  partial ∂  nabla ∇  forall ∀  exists ∃  emptyset ∅  varnothing ∅
  aleph ℵ  Re ℜ  Im ℑ  prime ′  degree °  dagger †  top ⊤  bot ⊥  star ⋆  bullet •  sun ☉  odot ⊙  sum ∑
  prod ∏  int ∫  oint ∮  cup ∪  cap ∩  ldots …  dots …  cdots ⋯  langle ⟨  rangle ⟩  lfloor ⌊  rfloor ⌋
  lceil ⌈  rceil ⌉  lbrace {  rbrace }  lvert |  rvert |  vert |  mid |  Vert ‖  lVert ‖  rVert ‖  colon :  backslash \\  circ ∘
  times ×  cdot ·  pm ±  mp ∓  div ÷  ast *  oplus ⊕  otimes ⊗  ominus ⊖  wedge ∧  vee ∨  neg ¬  setminus ∖
  le ≤  leq ≤  leqslant ≤  ge ≥  geq ≥  geqslant ≥  ll ≪  gg ≫  ne ≠  neq ≠  sim ∼  simeq ≃  approx ≈  cong ≅
  equiv ≡  propto ∝  lesssim ≲  gtrsim ≳  prec ≺  succ ≻  preceq ⪯  succeq ⪰  in ∈  notin ∉  ni ∋  subset ⊂
  subseteq ⊆  supset ⊃  supseteq ⊇  perp ⊥  parallel ∥  to →  rightarrow →  longrightarrow →  leftarrow ←
  gets ←  leftrightarrow ↔  Rightarrow ⇒  Leftarrow ⇐  Leftrightarrow ⇔  iff ⇔  implies ⇒  mapsto ↦  uparrow ↑
  downarrow ↓  lt <  gt >
`);

/** Signs that stand between two things, set with a space on each side. */
export const RELATIONS: ReadonlySet<string> = new Set("=<>≤≥≪≫≠∼≃≈≅≡∝≲≳≺≻⪯⪰∈∉∋⊂⊆⊃⊇→←↔⇒⇐⇔↦×±∓÷");

const SUPERSCRIPTS: ReadonlyMap<string, string> = pairs(
  "0123456789+-−=()abcdefghijklmnoprstuvwxyzABDEGHIJKLMNOPRTUVWαβγδεθφχ∘*′",
  "⁰¹²³⁴⁵⁶⁷⁸⁹⁺⁻⁻⁼⁽⁾ᵃᵇᶜᵈᵉᶠᵍʰⁱʲᵏˡᵐⁿᵒᵖʳˢᵗᵘᵛʷˣʸᶻᴬᴮᴰᴱᴳᴴᴵᴶᴷᴸᴹᴺᴼᴾᴿᵀᵁⱽᵂᵅᵝᵞᵟᵋᶿᵠᵡ°*′",
);
const SUBSCRIPTS: ReadonlyMap<string, string> = pairs(
  "0123456789+-−=()aehijklmnoprstuvxβγρφχ",
  "₀₁₂₃₄₅₆₇₈₉₊₋₋₌₍₎ₐₑₕᵢⱼₖₗₘₙₒₚᵣₛₜᵤᵥₓᵦᵧᵨᵩᵪ",
);

/** Names and signs in turn, parted by white space. */
function table(source: string): ReadonlyMap<string, string> {
  const words = source.trim().split(/\s+/);
  return new Map(words.flatMap((word, i) => (i % 2 === 0 ? [[word, words[i + 1] ?? word] as const] : [])));
}

function pairs(from: string, to: string): ReadonlyMap<string, string> {
  const targets = [...to];
  return new Map([...from].map((sign, i) => [sign, targets[i] ?? sign]));
}

/** The text as raised (or lowered) signs, or null when Unicode lacks one of them. */
export function raised(text: string): string | null {
  return mapAll(text, SUPERSCRIPTS);
}

/** See {@link raised}. */
export function lowered(text: string): string | null {
  return mapAll(text, SUBSCRIPTS);
}

function mapAll(text: string, table: ReadonlyMap<string, string>): string | null {
  let out = "";
  for (const sign of text) {
    const mapped = table.get(sign);
    if (mapped === undefined) return null;
    out += mapped;
  }
  return out;
}

/** Combining accents of TeX's accent commands, for prose and math alike. */
export const ACCENTS: ReadonlyMap<string, string> = pairs(
  "`'^~=u.\"rHvdckb",
  "\u0300\u0301\u0302\u0303\u0304\u0306\u0307\u0308\u030a\u030b\u030c\u0323\u0327\u0328\u0331",
);

/** TeX commands for letters that ASCII lacks. */
export const LETTERS: ReadonlyMap<string, string> = table(
  "ss ß  o ø  O Ø  l ł  L Ł  ae æ  AE Æ  oe œ  OE Œ  aa å  AA Å  i ı  j ȷ",
);

const DOUBLE_STRUCK: ReadonlyMap<string, string> = table("C ℂ  H ℍ  N ℕ  P ℙ  Q ℚ  R ℝ  Z ℤ");

/** A blackboard-bold letter (`F` gives `𝔽`), or the text as it is when it is not one letter or digit. */
export function doubleStruck(text: string): string {
  const known = DOUBLE_STRUCK.get(text);
  if (known !== undefined) return known;
  if (/^[A-Z]$/.test(text)) return String.fromCodePoint(0x1d538 + text.charCodeAt(0) - 65);
  if (/^[a-z]$/.test(text)) return String.fromCodePoint(0x1d552 + text.charCodeAt(0) - 97);
  if (/^\d$/.test(text)) return String.fromCodePoint(0x1d7d8 + Number(text));
  return text;
}
