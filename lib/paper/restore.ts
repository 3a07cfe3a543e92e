import { raised } from "./tex-signs";

/**
 * Puts right what a dump without its backslashes shows (`3.0times`, `8e^{-5}muJ`, `{sim}15`, `M^3ViT`), where only one
 * reading is possible. A command is certain when it is glued to a number, or stands between two; words (`sometimes`,
 * `timestamp`, `2 times faster`) are never touched.
 */
export function backslashesRestored(prose: string): string {
  return prose
    .replace(/(\d\s?|[\s({])mu(?=(?:[JWAVLFH]|Hz|m|s)(?!\p{L}))/gu, microAfter)
    .replace(/\^\{([+-]?\d{1,4})\}mu(?=[JWAVLFH](?!\p{L}))/gu, "^{$1}µ")
    .replace(/\{(sim|times|approx|pm)\}/g, (_all, name: string) => GLUED.get(name) ?? name)
    .replace(/(?<![\p{L}\d])(sim|approx|leq|geq|pm)(?=\d)/gu, (name) => GLUED.get(name) ?? name)
    .replace(/(?<=\d)times(?=\d)/g, "×")
    .replace(/(?<=\d) times (?=\d[\d.,]*(?:\s?µ|[)\],;.]|$))/g, " × ")
    .replace(/(?<=\d)times (?=\d)(?![\d.]*\s*(?:times|x\b))/g, " × ")
    .replace(/(?<=\d)(times|pm)(?!\p{L})/gu, (name) => GLUED.get(name) ?? name)
    .replace(/(?<=[\p{L}\d)])\^(?:\{([+\-−]?\d{1,4})\}|(\d)(?!\d))/gu, power);
}

const GLUED: ReadonlyMap<string, string> = new Map([
  ["sim", "∼"],
  ["times", "×"],
  ["approx", "≈"],
  ["leq", "≤"],
  ["geq", "≥"],
  ["pm", "±"],
]);

/** `50000 muJ` and `5mum` name a unit; `mus` or `mum` without a number before it may be a word. */
function microAfter(source: string, before: string, at: number, prose: string): string {
  const unit = prose[at + source.length] ?? "";
  return /\d/.test(before) || /[A-Z]/.test(unit) ? `${before}µ` : source;
}

function power(source: string, braced: string | undefined, bare: string | undefined): string {
  return raised(braced ?? bare ?? "") ?? source;
}
