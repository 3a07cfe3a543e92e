import { existsSync, watch } from "node:fs";
import { join } from "node:path";
import { addressFrom, requireFree } from "./address.mjs";
import { ingest, ingestWhenEmpty } from "./corpus.mjs";
import { installWhenStale } from "./install.mjs";
import { oneAtATime } from "./one-at-a-time.mjs";
import { NEXT, ROOT } from "./paths.mjs";
import { codeOf, main, start } from "./run.mjs";

/** What a snapshot is made from: the dumps, the vocabulary, and the code that reads them. */
const INGREDIENTS = [
  "data/sources",
  "data/topics",
  "ingest",
  "lib/paper",
  "lib/search",
  "lib/topics",
  "lib/corpus",
];
const SETTLE_MS = 300;

await main(async () => {
  const address = addressFrom();
  await requireFree(address);
  await installWhenStale();
  await ingestWhenEmpty();
  rebuildOnChange();
  const args = [NEXT, "dev", "--hostname", address.host, "--port", String(address.port)];
  const env = { NODE_ENV: "development", HOST: address.host, PORT: String(address.port) };
  process.exitCode = await codeOf(start(process.execPath, args, { env }));
  process.exit();
});

function rebuildOnChange() {
  const rebuild = oneAtATime(() => ingest(["--if-bundled"]));
  let timer;
  for (const folder of INGREDIENTS.map((path) => join(ROOT, path)).filter((path) => existsSync(path))) {
    watch(folder, { recursive: true }, () => {
      clearTimeout(timer);
      timer = setTimeout(rebuild, SETTLE_MS);
    });
  }
}
