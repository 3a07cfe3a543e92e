// Serves the site of the tests, or a program that ends at once, as `npm start` serves the real one.
import { join } from "node:path";
import { addressFrom } from "../../../../scripts/lib/address.mjs";
import { ROOT } from "../../../../scripts/lib/paths.mjs";
import { main } from "../../../../scripts/lib/run.mjs";
import { serve } from "../../../../scripts/lib/serve.mjs";

await main(() => serve(addressFrom(), join(ROOT, process.argv[2])));
