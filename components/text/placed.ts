/** Each of a list with its place as its key: names and paragraphs may repeat, and a paper's never change their order. */
export function placed<T>(things: readonly T[]): { readonly key: number; readonly thing: T }[] {
  return things.map((thing, key) => ({ key, thing }));
}
