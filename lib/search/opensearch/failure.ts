import { errors } from "@opensearch-project/opensearch";
import { SearchUnavailable } from "../unavailable";

const RETRY_AFTER_SECONDS = 5;
const UNAUTHORIZED = 401;
const FORBIDDEN = 403;

/** What is wrong with a cluster or with the way to it, in a sentence for its keeper; null for any other error. */
export function problemOf(error: unknown): string | null {
  if (error instanceof SearchUnavailable) return error.message;
  if (error instanceof errors.RequestAbortedError) return null;
  if (error instanceof errors.ResponseError) return problemOfStatus(error.statusCode ?? 0);
  if (!(error instanceof errors.OpenSearchClientError)) return null;
  return /certificate/i.test(error.message)
    ? `The search cluster's certificate is not trusted (${error.message}): OPENSEARCH_CA names the file with the one that vouches for it.`
    : "The search cluster does not answer.";
}

function problemOfStatus(status: number): string | null {
  if (status === UNAUTHORIZED)
    return "The search cluster refuses OPENSEARCH_USER and OPENSEARCH_PASSWORD, or wants them.";
  if (status === FORBIDDEN) return "The search cluster does not let OPENSEARCH_USER do this with incipit-*.";
  return status >= 500 || status === 429 ? "The search cluster does not answer." : null;
}

/** Whether an error says that the cluster cannot answer, and not that it was asked something wrong. */
export function isClusterFailure(error: unknown): boolean {
  return problemOf(error) !== null;
}

/** The same failure for whoever waits for an answer. */
export function asUnavailable(error: unknown): SearchUnavailable {
  if (error instanceof SearchUnavailable) return error;
  const problem = problemOf(error) ?? "The search cluster does not answer.";
  return new SearchUnavailable(problem, RETRY_AFTER_SECONDS, { cause: error });
}

/** Why an answer is not waited for any longer. */
export function tookTooLong(): SearchUnavailable {
  return new SearchUnavailable("The search cluster took too long.", RETRY_AFTER_SECONDS);
}

/** What a shard that nobody holds at the moment is. */
export function doesNotAnswer(): SearchUnavailable {
  return new SearchUnavailable("The search cluster does not answer.", RETRY_AFTER_SECONDS);
}
