/** A title and its subtitle on one line; a title that has its subtitle already stays as it is. */
export function withSubtitle(title: string, subtitle: string): string {
  const [main, sub] = [title.trim(), subtitle.trim()];
  if (sub === "" || main === "" || main.toLowerCase().endsWith(sub.toLowerCase())) return main;
  return /[?!:.]$/.test(main) ? `${main} ${sub}` : `${main}: ${sub}`;
}
