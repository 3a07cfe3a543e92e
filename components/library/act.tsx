interface Props {
  readonly name: string;
  /** The single key that presses it. */
  readonly letter?: string;
  readonly act: () => void;
}

/** Something to do with papers of the library. */
export function Act({ name, letter, act }: Props) {
  const key = letter === undefined ? {} : { "data-key": letter, "aria-keyshortcuts": letter };
  return (
    <button type="button" className="link" onClick={act} {...key}>
      {name}
    </button>
  );
}
