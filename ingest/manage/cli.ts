import { corpusFolderFromEnvironment } from "../command/environment";
import { manageCorpus } from "./command";

const corpusFolder = corpusFolderFromEnvironment();
process.exitCode =
  corpusFolder === null
    ? 2
    : await manageCorpus({
        args: process.argv.slice(2),
        corpusFolder,
        out: process.stdout,
        err: (text) => process.stderr.write(text),
      });
