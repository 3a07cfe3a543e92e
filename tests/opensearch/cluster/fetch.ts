import { findPrograms } from "@/scripts/lib/java.mjs";
import { buildNode, FetchError } from "./build";

/** By which exit code `npm run test:opensearch` knows that there is no server to test with. */
const NOT_FETCHED = 3;

// Fetches the server, once, before anything is tested with it.
const programs = findPrograms();
if (programs.missing !== null) throw new Error(programs.missing);
try {
  buildNode(programs.javaHome, programs.maven);
} catch (error) {
  if (!(error instanceof FetchError)) throw error;
  console.error(error.message);
  process.exitCode = NOT_FETCHED;
}
