// npm run mcp: the collection for an agent that starts this program and talks to it by stdin and stdout (the stdio
// transport of the Model Context Protocol). What else there is to say goes to stderr.
import { StdioServerTransport } from "@modelcontextprotocol/sdk/server/stdio.js";
import { serveAsSet } from "@/instrumentation-node";
import { currentCorpus } from "@/lib/corpus/current";
import type { CorpusEvent } from "@/lib/corpus/server";
import { mcpServer } from "@/lib/mcp/server";
import { type Env, EnvError, env } from "@/lib/site/env";
import { originOf } from "@/lib/site/origin";
import { version } from "@/package.json";

function checkedSettings(): Env {
  try {
    return env();
  } catch (error) {
    if (!(error instanceof EnvError)) throw error;
    console.error(error.message);
    process.exit(1);
  }
}

function tell(event: CorpusEvent): void {
  if (event.kind === "serving") console.error(`Serving snapshot ${event.id}.`);
  else console.error(event.reason);
}

const settings = checkedSettings();
await serveAsSet(settings, tell);
if ((await currentCorpus()) === null) console.error("No corpus is published yet: npm run ingest.");
// Addresses of papers lead to the site, where one runs.
const origin = originOf({ get: () => null }, settings);
const server = mcpServer({ corpus: currentCorpus, origin, version });
const transport = new StdioServerTransport();
await server.connect(transport);
process.stdin.once("end", () => process.exit());
