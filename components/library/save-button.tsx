/**
 * Saves a paper to the reader's library, or takes it out again: see `saver.tsx`. Drawn for scripts alone. Within a paper
 * of a list it is that paper's, which need not be named twice.
 */
export function SaveButton({ paperKey = "" }: { readonly paperKey?: string }) {
  return (
    <button type="button" className="save-button link needs-scripts" data-save={paperKey} data-key="s">
      Save
    </button>
  );
}
