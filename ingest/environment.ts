import { EnvError, env } from "@/lib/site/env";

/** The corpus folder that the environment names; null, with a message, when the environment does not make sense. */
export function corpusFolderFromEnvironment(): string | null {
  try {
    return env().corpusDir;
  } catch (error) {
    if (!(error instanceof EnvError)) throw error;
    process.stderr.write(`${error.message}\n`);
    return null;
  }
}
