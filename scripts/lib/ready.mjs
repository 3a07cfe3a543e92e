import { buildWhenStale } from "./build.mjs";
import { installWhenStale } from "./install.mjs";
import { main } from "./run.mjs";

await main(async () => {
  await installWhenStale();
  await buildWhenStale();
});
