// Serves the site of the tests, or a program that ends at once, as `npm start` serves the real one.
import { addressFrom } from "../../../../scripts/lib/address.mjs";
import { main } from "../../../../scripts/lib/run.mjs";
import { serve } from "../../../../scripts/lib/serve.mjs";

await main(async () => {
  process.exitCode = await serve(addressFrom(), [process.argv[2]]);
});
