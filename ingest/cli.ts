import { fileURLToPath } from "node:url";
import { writeIndexInThreads } from "@/lib/search/embedded/build/in-threads";
import { settingsFromEnvironment } from "./command/environment";
import { progressOn } from "./command/terminal";
import { runCommand } from "./run-command";

process.exitCode = await main();

async function main(): Promise<number> {
  const settings = settingsFromEnvironment();
  if (settings === null) return 2;
  return runCommand({
    args: process.argv.slice(2),
    projectFolder: fileURLToPath(new URL("..", import.meta.url)),
    corpusFolder: settings.corpusDir,
    openSearch: settings.openSearch,
    writeIndex: writeIndexInThreads,
    now: () => new Date(),
    out: (text) => process.stdout.write(text),
    err: (text) => process.stderr.write(text),
    ...progressOn(process.stdout),
  });
}
