/** Markup without what is only printed. */
export function onScreen(markup: string): string {
  return markup.replace(/<span class="hidden print:inline">[^<]*(?:<!-- -->[^<]*)*<\/span>/g, "");
}
