/** Markup without what is only printed, or there for reference managers. */
export function onScreen(markup: string): string {
  return markup
    .replace(/<span class="hidden print:inline">[^<]*(?:<!-- -->[^<]*)*<\/span>/g, "")
    .replace(/<span class="Z3988"[^>]*><\/span>/g, "");
}
