import { localUrl, readersUrls } from "./address.mjs";
import { NEXT } from "./paths.mjs";
import { codeOf, Explained, isEnding, start } from "./run.mjs";

const PATIENCE_MS = 60_000;
const PAUSE_MS = 100;
/**
 * What the head of a request may have, in bytes; Node's own limit is 16 KB. The longest query in a script of three
 * bytes a letter is 18 KB in an address, and the router of a page repeats the address in a header.
 */
const LONGEST_HEAD = 64 << 10;

/** Runs the built site until it ends; prints its address once it answers. Gives its exit code. */
export async function serve(address, program = [NEXT, "start"]) {
  const args = [
    `--max-http-header-size=${LONGEST_HEAD}`,
    ...program,
    "--hostname",
    address.host,
    "--port",
    String(address.port),
  ];
  const server = start(process.execPath, args, {
    env: { NODE_ENV: "production", HOST: address.host, PORT: String(address.port) },
    stdio: ["ignore", "pipe", "inherit"],
  });
  passLinesOn(server.stdout);
  const code = codeOf(server);
  if (await answers(`${localUrl(address)}/healthz`, code)) {
    console.log(
      `\nIncipit is ready:\n${readersUrls(address)
        .map((url) => `  ${url}\n`)
        .join("")}`,
    );
  } else if (!isEnding()) {
    server.kill("SIGTERM");
    throw new Explained("The server did not start; the lines above say why.");
  }
  return code;
}

/** Waits for an answer of any status. False when the server ended first, or the patience. */
export async function answers(url, ended, patienceMs = PATIENCE_MS) {
  const deadline = Date.now() + patienceMs;
  let running = true;
  ended.then(() => {
    running = false;
  });
  while (running && Date.now() < deadline) {
    if (await isAnswered(url)) return running;
    await new Promise((resolve) => setTimeout(resolve, PAUSE_MS));
  }
  return false;
}

async function isAnswered(url) {
  try {
    await fetch(url, { signal: AbortSignal.timeout(10_000) });
    return true;
  } catch {
    return false;
  }
}

// Next.js announces itself before the site answers; the address is printed once, and when it is true.
const BANNER = /^\s*(?:▲|- (?:Local|Network|Environments?)|✓|$)/;

function passLinesOn(stream) {
  let rest = "";
  stream.setEncoding("utf8");
  stream.on("data", (chunk) => {
    const lines = (rest + chunk).split("\n");
    rest = lines.pop();
    for (const line of lines) if (!BANNER.test(line)) console.log(line);
  });
}
