/** Runs `work` when asked; asked while it runs, it runs once more afterwards. */
export function oneAtATime(work) {
  let running = false;
  let again = false;
  return async function request() {
    if (running) {
      again = true;
      return;
    }
    running = true;
    await work();
    running = false;
    if (!again) return;
    again = false;
    await request();
  };
}
