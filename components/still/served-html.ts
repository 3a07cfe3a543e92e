/** Where the server's side of {@link servedHtml} stands: see lib/site/request. */
const shared: typeof globalThis & { incipitTakeOver?: (name: string) => string } = globalThis;

/** What the page as it was served holds, by name: a reader who comes back to it finds it again. */
const served = new Map<string, string>();

/** The HTML of a named piece of the page that was served: on the server what was handed over, in the browser what came. */
export function servedHtml(name: string): string {
  if (typeof document === "undefined") return shared.incipitTakeOver?.(name) ?? "";
  const known = served.get(name);
  if (known !== undefined) return known;
  const html = document.querySelector(`[data-still="${name}"]`)?.innerHTML ?? "";
  served.set(name, html);
  return html;
}
