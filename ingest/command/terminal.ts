/** How progress is shown on an output: in place to a person, as a line now and then to a log. */
export function progressOn(output: NodeJS.WriteStream): {
  readonly progress: (message: string) => void;
  /** Milliseconds between two messages on how far something is. */
  readonly progressPause: number;
} {
  return output.isTTY
    ? { progress: (message) => showInPlace(output, message), progressPause: 100 }
    : { progress: (message) => showAsLine(output, message), progressPause: 10_000 };
}

/** Each message takes the place of the one before; the empty one clears the line. */
function showInPlace(output: NodeJS.WriteStream, message: string): void {
  output.write(`\r\u001b[2K${message === "" ? "" : `${message} …`}`);
}

function showAsLine(output: NodeJS.WriteStream, message: string): void {
  if (message !== "") output.write(`${message}\n`);
}
