import { settingsFromEnvironment } from "../../command/environment";
import { progressOn } from "../../command/terminal";
import { publishCommand } from "./command";

const settings = settingsFromEnvironment();
process.exitCode =
  settings === null
    ? 2
    : await publishCommand({
        args: process.argv.slice(2),
        corpusFolder: settings.corpusDir,
        openSearch: settings.openSearch,
        now: () => new Date(),
        out: (text) => process.stdout.write(text),
        err: (text) => process.stderr.write(text),
        ...progressOn(process.stdout),
      });
