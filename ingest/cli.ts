import { fileURLToPath } from "node:url";
import { writeIndex } from "@/lib/search/embedded/build/build";
import { corpusFolderFromEnvironment } from "./command/environment";
import { progressOn } from "./command/terminal";
import { runCommand } from "./run-command";

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
    ...progressOn(process.stdout),
  });
}
