// Asks a running site whatever its OpenAPI document allows and does not, by Schemathesis. The exit code says whether every
// answer was one that the document has, and none an error of the server.
import { spawn } from "node:child_process";
import { once } from "node:events";
import { prepareSmallCorpus } from "../attack/support/corpus";
import { startSite } from "../attack/support/site";

const [program = "schemathesis"] = process.argv.slice(2);
const EXAMPLES = "40";
/** The same requests in every run. */
const SEED = "20260102";

const CHECKS = [
  "not_a_server_error",
  "status_code_conformance",
  "content_type_conformance",
  "response_headers_conformance",
  "response_schema_conformance",
  "unsupported_method",
];

const site = await startSite({ corpus: await prepareSmallCorpus() });
try {
  const address = `http://127.0.0.1:${site.port}/api/openapi.json`;
  const args = ["run", address, "--checks", CHECKS.join(","), "--max-examples", EXAMPLES, "--seed", SEED];
  const child = spawn(program, [...args, "--phases", "examples,coverage,fuzzing", "--continue-on-failure"], {
    stdio: "inherit",
  });
  const [code] = await once(child, "exit");
  process.exitCode = typeof code === "number" ? code : 1;
} finally {
  await site.stop();
}
