import { fileURLToPath } from "node:url";
import { writeIndex } from "@/lib/search/embedded/build";
import { runCommand } from "./command";
import { corpusFolderFromEnvironment } from "./environment";

process.exitCode = await main();

async function main(): Promise<number> {
  const corpusFolder = corpusFolderFromEnvironment();
  if (corpusFolder === null) return 2;
  return runCommand({
    args: process.argv.slice(2),
    projectFolder: fileURLToPath(new URL("..", import.meta.url)),
    corpusFolder,
    writeIndex,
    now: () => new Date(),
    out: (text) => process.stdout.write(text),
    err: (text) => process.stderr.write(text),
    progress: process.stdout.isTTY ? showInPlace : showAsLine,
    progressPause: process.stdout.isTTY ? 100 : 10_000,
  });
}

/** Each message takes the place of the one before; the empty one clears the line. */
function showInPlace(message: string): void {
  process.stdout.write(`\r\u001b[2K${message === "" ? "" : `${message} …`}`);
}

function showAsLine(message: string): void {
  if (message !== "") process.stdout.write(`${message}\n`);
}
