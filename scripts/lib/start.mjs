import { addressFrom, requireFree } from "./address.mjs";
import { buildWhenStale } from "./build.mjs";
import { ingestWhenEmpty } from "./corpus.mjs";
import { installWhenStale } from "./install.mjs";
import { main } from "./run.mjs";
import { serve } from "./serve.mjs";

await main(async () => {
  const address = addressFrom();
  // Asked before the long work, so that nobody waits a minute to learn it.
  await requireFree(address);
  await installWhenStale();
  await ingestWhenEmpty();
  await buildWhenStale();
  process.exitCode = await serve(address);
});
