import type { Operation } from "@/lib/api/operations";

/** What an operation takes, as fields that can be filled in and sent; the browser shows the answer. */
export function OperationForm({ operation }: { operation: Operation }) {
  const { name, path, summary, description, parameters, place } = operation;
  return (
    <section aria-labelledby={`op-${name}`} className="mt-10 border-t border-rule pt-6">
      <h3 id={`op-${name}`} className="font-serif text-xl font-medium">
        {summary}
      </h3>
      <p className="mt-1">
        <code className="font-mono text-sm break-all">GET {path}</code>
      </p>
      <p className="mt-2 max-w-2xl font-serif text-base">{description}</p>
      <form action={`/api/try/${name}`} className="mt-4 max-w-2xl">
        {place === undefined ? null : (
          <Field
            form={name}
            name={place.name}
            description={place.description}
            example={place.example}
            required
          />
        )}
        {Object.entries(parameters).map(([key, { description: help, example, required = false }]) => (
          <Field
            key={key}
            form={name}
            name={key}
            description={help}
            example={example ?? ""}
            required={required}
          />
        ))}
        <button type="submit" className="button mt-4">
          Try it<span className="sr-only">: {summary}</span>
        </button>
      </form>
    </section>
  );
}

interface FieldProps {
  readonly form: string;
  readonly name: string;
  readonly description: string;
  readonly example: string;
  readonly required: boolean;
}

function Field({ form, name, description, example, required }: FieldProps) {
  const id = `${form}-${name}`;
  return (
    <div className="grid gap-x-6 gap-y-1 border-t border-rule py-2 sm:grid-cols-[16rem_1fr]">
      <p>
        <label htmlFor={id} className="font-mono text-xs">
          {name}
        </label>
        <input
          id={id}
          name={name}
          defaultValue={example}
          required={required}
          autoComplete="off"
          spellCheck={false}
          aria-describedby={`${id}-help`}
          className="mt-1 w-full rounded-sm border border-rule bg-transparent px-2 py-1.5 font-mono text-xs"
        />
      </p>
      <p id={`${id}-help`} className="text-xs text-soft">
        {description}
      </p>
    </div>
  );
}
