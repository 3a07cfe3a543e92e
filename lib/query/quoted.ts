/**
 * A query, or a part of one, in quotation marks, for a sentence. A phrase has its own marks already, and those inside
 * become single: `"linear layouts"` is “linear layouts”, `gpu "linear layouts"` is “gpu ‘linear layouts’”.
 */
export function quoted(text: string): string {
  const phrase = /^(?:"([^"]*)"|“([^“”]*)”)$/.exec(text);
  if (phrase !== null) return `“${phrase[1] ?? phrase[2]}”`;
  return `“${text.replace(/"([^"]*)"|“([^“”]*)”/g, (_, straight, curled) => `‘${straight ?? curled}’`)}”`;
}
