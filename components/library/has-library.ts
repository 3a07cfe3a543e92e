const NAME = "library";

/** Whether something was ever saved in this browser. Where that is not remembered, no. */
export function hasLibrary(): boolean {
  try {
    return localStorage.getItem(NAME) !== null;
  } catch {
    return false;
  }
}

/** Remembers that there is a library, so that later pages look into it. */
export function rememberLibrary(): void {
  try {
    localStorage.setItem(NAME, "1");
  } catch {
    // Then later pages show what is saved only when something is saved on them.
  }
}
