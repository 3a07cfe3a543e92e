// Measures how exactly feeds are read, by tier and field.
// Usage: npm run eval:ingest -- DIR… [--json FILE] [--errors]
// A DIR holds flattened feeds: INDEX.tsv (set, name, tier, entries, variant, authors) and, for each name, name.txt and
// name.truth.json; or arXiv's Atom feeds, *.xml, which are read a second time by patterns and compared with that.
// --json FILE writes [{tier, field, exact, total}]; --errors prints what differs.
import { existsSync, readdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { parseArgs } from "node:util";
import { measureAtomFeeds } from "./eval-atom";
import { measureFlatFeeds } from "./eval-flat";
import { Tally } from "./ingest-tally";

function stop(reason: string): never {
  process.stderr.write(`${reason}\nUsage: npm run eval:ingest -- DIR… [--json FILE] [--errors]\n`);
  process.exit(1);
}

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: { json: { type: "string" }, errors: { type: "boolean", default: false } },
});
const tally = new Tally((text) => {
  if (values.errors) process.stdout.write(text);
});
for (const folder of positionals) {
  if (!existsSync(folder)) stop(`${folder} is absent.`);
  if (existsSync(join(folder, "INDEX.tsv"))) measureFlatFeeds(folder, tally);
  else if (readdirSync(folder).some((name) => name.endsWith(".xml"))) await measureAtomFeeds(folder, tally);
  else stop(`${folder} holds neither INDEX.tsv of flattened feeds nor Atom feeds (*.xml).`);
}
const rows = tally.rows();
if (rows.length === 0) stop("Nothing was measured.");
for (const { tier, field, exact, total } of rows) {
  const share = ((100 * exact) / total).toFixed(2);
  process.stdout.write(`${tier}  ${field.padEnd(36)} ${exact} of ${total}  ${share} %\n`);
}
if (values.json !== undefined) writeFileSync(values.json, `${JSON.stringify(rows, null, 2)}\n`);
