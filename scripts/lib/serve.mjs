import { join } from "node:path";
import { readersUrls } from "./address.mjs";
import { keepRunning, saysReady, startPart } from "./keep.mjs";
import { ROOT } from "./paths.mjs";
import { adopt, Explained, isEnding } from "./run.mjs";

const FRONT = join(ROOT, "scripts/lib/front.mjs");
const PATIENCE_MS = 60_000;

/** Serves the built site until this process is asked to end; prints its address once it answers. */
export async function serve(address, program = FRONT) {
  const start = () => adopt(startPart(program, { HOST: address.host, PORT: String(address.port) }));
  const first = start();
  if (!(await saysReady(first, PATIENCE_MS))) {
    if (isEnding()) return;
    first.kill("SIGKILL");
    throw new Explained("The server did not start; the lines above say why.");
  }
  console.log(
    `\nIncipit is ready:\n${readersUrls(address)
      .map((url) => `  ${url}\n`)
      .join("")}`,
  );
  await keepRunning(first, start, () => !isEnding());
}
