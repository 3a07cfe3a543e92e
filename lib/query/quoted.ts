/**
 * A query, or a part of one, in quotation marks, for a sentence. A phrase has its own marks already, and those inside
 * become single: `"linear layouts"` is “linear layouts”, `gpu "linear layouts"` is “gpu ‘linear layouts’”.
 */
export function quoted(text: string): string {
  const phrase = /^(?:"([^"]*)"|“([^“”]*)”)$/.exec(text);
  if (phrase !== null) return `“${phrase[1] ?? phrase[2]}”`;
  // A mark inside a word, as in `onerror="x"`, opens no phrase.
  const inner = /(?<=^|[\s(:-])(?:"([^"]*)"|“([^“”]*)”)/g;
  return `“${text.replace(inner, (_, straight, curled) => `‘${straight ?? curled}’`)}”`;
}
