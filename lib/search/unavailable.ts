/** The engine cannot answer now: what answers for it is down, too slow, or has too much to do. Nothing of the request is at fault. */
export class SearchUnavailable extends Error {
  override readonly name = "SearchUnavailable";

  constructor(
    message: string,
    /** After so many seconds it is worth to ask again. */
    readonly retryAfter: number,
    options?: ErrorOptions,
  ) {
    super(message, options);
  }
}

/** By its name, because the site's parts are bundled apart: each has a class of its own. */
export function isUnavailable(error: unknown): error is SearchUnavailable {
  return error instanceof Error && error.name === "SearchUnavailable";
}
