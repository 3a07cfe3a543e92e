import { type Env, EnvError, env } from "@/lib/site/env";

/** The corpus folder that the environment names; null, with a message, when the environment does not make sense. */
export function corpusFolderFromEnvironment(): string | null {
  return settingsFromEnvironment()?.corpusDir ?? null;
}

/** The settings of the environment; null, with a message, when they do not make sense. */
export function settingsFromEnvironment(): Env | null {
  try {
    return env();
  } catch (error) {
    if (!(error instanceof EnvError)) throw error;
    process.stderr.write(`${error.message}\n`);
    return null;
  }
}
