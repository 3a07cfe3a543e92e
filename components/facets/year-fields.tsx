// A client component because the two years become one address; without JavaScript the form sends both, and the page joins them.
"use client";

import { useRouter } from "next/navigation";
import type { FormEvent } from "react";

interface Props {
  /** The year or span that is chosen, or nothing. */
  readonly span: string;
  /** The search without a choice of years. */
  readonly anyYear: string;
  /** The first and the last year of the papers. */
  readonly first: string;
  readonly last: string;
}

/** Two fields for the first and the last year, either of which may be left empty. */
export function YearFields({ span, anyYear, first, last }: Props) {
  const router = useRouter();
  const [from = "", to = from] = span.split("..");
  const kept = new URLSearchParams(anyYear.split("?")[1]);

  function send(event: FormEvent<HTMLFormElement>) {
    event.preventDefault();
    const data = new FormData(event.currentTarget);
    const sent = new URLSearchParams(kept);
    for (const name of ["from", "to"]) {
      const year = data.get(name);
      if (typeof year === "string" && year !== "") sent.set(name, year);
    }
    router.push(`/?${sent}`, { scroll: false });
  }

  return (
    <form action="/" onSubmit={send} className="my-1.5 flex items-center gap-1.5 text-xs text-faint">
      {[...kept.entries()].map(([name, value]) => (
        <input key={`${name}=${value}`} type="hidden" name={name} value={value} />
      ))}
      <YearField name="from" label="First year" year={from} example={first} />
      <span aria-hidden="true">to</span>
      <YearField name="to" label="Last year" year={to} example={last} />
      <button type="submit" className="link px-1.5 py-1">
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
      className="h-7 w-14 border-b border-field bg-transparent px-1 text-ink tabular-nums placeholder:text-faint"
    />
  );
}
