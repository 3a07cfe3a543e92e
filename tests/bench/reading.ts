import { readFileSync } from "node:fs";
import { basename } from "node:path";
import { parseArgs } from "node:util";
import { XMLParser } from "fast-xml-parser";
import { LineCutter } from "@/ingest/reading/formats/lines";
import { decoded } from "@/ingest/reading/input/decode";
import { streamReading } from "@/ingest/reading/reading-stream";
import { tableOf } from "./table";
import { wholeNumber, withUsage } from "./usage";

const USAGE = `tsx tests/bench/reading.ts [--megabytes N] FILE

Grows a dump in memory to N megabytes by repeating its records (JSON lines, or XML with the element <entry>, <record> or
<item>), reads it as the ingest does, up to its drafts, and prints records a second and the memory held at most, beside
the least that can be done with the same bytes: JSON.parse of every line, or fast-xml-parser of every record. Processor
time tells more than the clock where the machine has other work.

  --megabytes N   how large (200)`;

const MEGABYTES = 200;
const PIECE = 256 << 10;

/** A dump in three parts, of which the middle one can be repeated. */
interface Growing {
  readonly kind: "lines" | "xml";
  readonly start: string;
  readonly records: readonly string[];
  readonly end: string;
}

async function main(args: readonly string[]): Promise<void> {
  const { values, positionals } = parseArgs({
    args: [...args],
    allowPositionals: true,
    options: { megabytes: { type: "string" } },
  });
  const [path, ...more] = positionals;
  if (path === undefined || more.length > 0) throw new Error("Expected one file.");
  const megabytes = values.megabytes === undefined ? MEGABYTES : wholeNumber(values.megabytes, "--megabytes");
  const dump = growing(readFileSync(path, "utf8"), path);
  const pieces = () => grown(dump, megabytes * 1_000_000);
  const reading = await measured(() => drafts(pieces(), basename(path)));
  const memory = process.resourceUsage().maxRSS / 1024;
  const least = await measured(() =>
    dump.kind === "lines" ? parsedLines(pieces()) : parsedElements(dump, megabytes),
  );
  const name = dump.kind === "lines" ? "JSON.parse of every line" : "fast-xml-parser of every record";
  console.log(
    tableOf(
      ["", "records", "a second", "processor s", "MB/s"],
      [row("read to drafts", reading, megabytes), row(name, least, megabytes)],
    ),
  );
  console.log(`${(reading.processor / least.processor).toFixed(1)} times the processor time of the least`);
  console.log(`${memory.toFixed(0)} MB held at most while reading`);
}

function growing(text: string, path: string): Growing {
  const element = ["entry", "record", "item"].find((name) => text.includes(`<${name}`));
  if (element === undefined)
    return {
      kind: "lines",
      start: "",
      records: text
        .split("\n")
        .filter((line) => line !== "")
        .map((line) => `${line}\n`),
      end: "",
    };
  const records = text.match(new RegExp(`<${element}[\\s>].*?</${element}>\\s*`, "gs")) ?? [];
  const first = records[0];
  const last = records.at(-1);
  if (first === undefined || last === undefined) throw new Error(`${path} has no whole record.`);
  return {
    kind: "xml",
    start: text.slice(0, text.indexOf(first)),
    records,
    end: text.slice(text.lastIndexOf(last) + last.length),
  };
}

/** The dump with its records over and over, in pieces as a file gives them. */
async function* grown({ start, records, end }: Growing, bytes: number): AsyncIterable<Uint8Array> {
  const block = Buffer.from(records.join(""));
  yield Buffer.from(start);
  for (let done = 0; done < bytes; done += block.length)
    for (let at = 0; at < block.length; at += PIECE) yield block.subarray(at, at + PIECE);
  yield Buffer.from(end);
}

async function drafts(bytes: AsyncIterable<Uint8Array>, name: string): Promise<number> {
  const { records, report } = streamReading(bytes, name);
  for await (const _ of records);
  const { taken, refused } = report();
  if (refused > 0) console.log(`${refused} records were refused.`);
  return taken + refused;
}

async function parsedLines(bytes: AsyncIterable<Uint8Array>): Promise<number> {
  const cutter = new LineCutter(Number.POSITIVE_INFINITY);
  let count = 0;
  for await (const piece of decoded(bytes)) {
    for (const line of cutter.push(piece)) {
      JSON.parse(line ?? "");
      count++;
    }
  }
  return count;
}

async function parsedElements({ records }: Growing, megabytes: number): Promise<number> {
  const parser = new XMLParser({ ignoreAttributes: false, parseTagValue: false, htmlEntities: true });
  let count = 0;
  for (let done = 0; done < megabytes * 1_000_000; ) {
    for (const record of records) {
      parser.parse(record);
      done += record.length;
      count++;
    }
  }
  return count;
}

interface Measured {
  readonly records: number;
  readonly clock: number;
  readonly processor: number;
}

async function measured(run: () => Promise<number>): Promise<Measured> {
  const before = process.cpuUsage();
  const started = performance.now();
  const records = await run();
  const { user, system } = process.cpuUsage(before);
  return { records, clock: (performance.now() - started) / 1000, processor: (user + system) / 1e6 };
}

function row(name: string, { records, clock, processor }: Measured, megabytes: number): string[] {
  return [
    name,
    String(records),
    (records / clock).toFixed(0),
    processor.toFixed(1),
    (megabytes / clock).toFixed(0),
  ];
}

await withUsage(USAGE, () => main(process.argv.slice(2)));
