/** The port of an origin such as Playwright's `baseURL`. Throws an `Error` where there is none. */
export function portOf(origin: string | undefined): number {
  if (origin === undefined) throw new Error("No site was started.");
  return Number(new URL(origin).port);
}
