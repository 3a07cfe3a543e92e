interface Props {
  /** The year or span that is chosen, or nothing. */
  readonly span: string;
  /** The search without a choice of years. */
  readonly anyYear: string;
  /** The first and the last year of the papers. */
  readonly first: string;
  readonly last: string;
}

/** Two fields for the first and the last year, either of which may be left empty; the page joins them. */
export function YearFields({ span, anyYear, first, last }: Props) {
  const [from = "", to = from] = span.split("..");
  const kept = new URLSearchParams(anyYear.split("?")[1]);
  return (
    <form action="/" className="year-fields">
      {[...kept.entries()].map(([name, value]) => (
        <input key={`${name}=${value}`} type="hidden" name={name} value={value} />
      ))}
      <YearField name="from" label="First year" year={from} example={first} />
      <span aria-hidden="true">to</span>
      <YearField name="to" label="Last year" year={to} example={last} />
      <button type="submit" className="link">
        Apply
        <span className="sr-only"> these years</span>
      </button>
    </form>
  );
}

interface FieldProps {
  readonly name: string;
  readonly label: string;
  readonly year: string;
  readonly example: string;
}

function YearField({ name, label, year, example }: FieldProps) {
  return (
    <input
      type="text"
      inputMode="numeric"
      name={name}
      aria-label={label}
      defaultValue={year}
      placeholder={example}
      maxLength={4}
      autoComplete="off"
    />
  );
}
