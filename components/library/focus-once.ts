/** For `ref`: the reader has just asked for a field, which has the focus when it is drawn first. */
export function focusOnce(field: HTMLElement | null): void {
  field?.focus();
}
