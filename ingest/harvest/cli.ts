import { fileURLToPath } from "node:url";
import { writeIndexInThreads } from "@/lib/search/embedded/build/in-threads";
import { settingsFromEnvironment } from "../command/environment";
import { progressOn } from "../command/terminal";
import { systemClock } from "./clock";
import { runHarvest } from "./command";

const settings = settingsFromEnvironment();
process.exitCode =
  settings === null
    ? 2
    : await runHarvest({
        args: process.argv.slice(2),
        projectFolder: fileURLToPath(new URL("../..", import.meta.url)),
        corpusFolder: settings.corpusDir,
        openSearch: settings.openSearch,
        services: settings.harvest,
        clock: systemClock,
        writeIndex: writeIndexInThreads,
        now: () => new Date(),
        out: (text) => process.stdout.write(text),
        err: (text) => process.stderr.write(text),
        ...progressOn(process.stdout),
      });
