import { Connection, errors } from "@opensearch-project/opensearch";
import { describe, expect, it } from "vitest";
import { asUnavailable, problemOf } from "@/lib/search/opensearch/failure";

/** An answer of a node by its status, as the client tells of it. */
function answer(statusCode: number | null) {
  const connection = new Connection({ url: new URL("http://127.0.0.1:9200") });
  const request = { params: { method: "GET", path: "/" }, options: {}, id: 1 };
  const meta = { context: null, name: "test", request, connection, attempts: 0, aborted: false };
  const body = { error: { type: "failed", reason: "for a test" }, status: statusCode };
  return { statusCode, body, headers: {}, warnings: null, meta };
}

function answered(statusCode: number): Error {
  return new errors.ResponseError(answer(statusCode));
}

describe("what is wrong with a cluster", () => {
  it.each([
    ["a node that is not there", new errors.ConnectionError("connect ECONNREFUSED"), "does not answer"],
    [
      "a node that is too slow",
      new errors.TimeoutError("Request timed out", answer(null)),
      "does not answer",
    ],
    ["no node at all", new errors.NoLivingConnectionsError("none", answer(null)), "does not answer"],
    ["a node that failed", answered(500), "does not answer"],
    ["a node that has too much to do", answered(429), "does not answer"],
    [
      "a certificate of somebody else",
      new errors.ConnectionError("self-signed certificate"),
      "OPENSEARCH_CA",
    ],
    ["a wrong password", answered(401), "OPENSEARCH_PASSWORD"],
    ["a user who may not", answered(403), "does not let OPENSEARCH_USER"],
  ])("is told of %s, and when to ask again", (_name, error, says) => {
    expect(problemOf(error)).toContain(says);
    expect(asUnavailable(error)).toMatchObject({ name: "SearchUnavailable", retryAfter: 5 });
  });

  it.each([
    ["a request that it does not understand", answered(400)],
    ["an index that is not there", answered(404)],
    ["a reader who has left", new errors.RequestAbortedError("Request aborted")],
    ["a fault of our own", new TypeError("x is not a function")],
  ])("is not %s", (_name, error) => {
    expect(problemOf(error)).toBeNull();
  });
});
