/** Runs a command; what goes wrong is told in one sentence with the usage, and the exit code is 1. */
export async function withUsage(usage: string, command: () => Promise<void>): Promise<void> {
  try {
    await command();
  } catch (error) {
    if (!(error instanceof Error)) throw error;
    process.stderr.write(`${error.message}\n\n${usage}\n`);
    process.exitCode = 1;
  }
}

/** The whole number above 0 that an option gives. Throws an `Error` that names the option. */
export function wholeNumber(text: string, option: string): number {
  if (!/^[1-9]\d*$/.test(text)) throw new Error(`${option} takes a whole number above 0, not "${text}".`);
  return Number(text);
}
