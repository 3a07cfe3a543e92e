import { FIELD_NAMES } from "@/lib/paper/field-names";
import {
  type Origin,
  type Paper,
  type Provenance as Proof,
  type ProvenField,
  provenFieldSchema,
} from "@/lib/paper/paper";
import { SOURCE_LABELS } from "@/lib/paper/sources";

/** Which source gave which field, and how; with the source's own text where it was changed for reading. */
export function Provenance({ paper }: { paper: Paper }) {
  return (
    <details className="no-print mt-8 border-t border-rule pt-4">
      <summary className="link inline-block py-1.5">Where this comes from</summary>
      <table className="mt-2 w-full text-left text-xs">
        <caption className="sr-only">The source of each field</caption>
        <thead className="sr-only">
          <tr>
            <th scope="col">Field</th>
            <th scope="col">Source</th>
          </tr>
        </thead>
        <tbody>
          {provenFieldSchema.options.map((field) => (
            <Row key={field} paper={paper} field={field} />
          ))}
        </tbody>
      </table>
      <SourceText name="Title" text={paper.titleSource} />
      <SourceText name="Abstract" text={paper.abstractSource} />
    </details>
  );
}

function Row({ paper, field }: { paper: Paper; field: ProvenField }) {
  const proven = paper.provenance[field];
  const origin = proven === undefined ? undefined : paper.origins[proven.origin];
  if (proven === undefined || origin === undefined) return null;
  return (
    <tr className="border-b border-rule align-top">
      <th scope="row" className="w-36 py-2 pr-4 font-normal text-faint">
        {FIELD_NAMES[field]}
      </th>
      <td className="py-2">
        {placeOf(origin)}
        {proven.note !== undefined ? (
          <span className="text-faint">
            ; {proven.note}
            {sureness(proven)}
          </span>
        ) : null}
        {proven.raw !== undefined ? (
          <span className="mt-1 block font-mono text-2xs wrap-anywhere text-soft">{proven.raw}</span>
        ) : null}
      </td>
    </tr>
  );
}

/** How sure a rule was: `, 97 % sure`; nothing where the source states the field. */
export function sureness({ confidence }: Proof): string {
  return confidence === undefined ? "" : `, ${Math.floor(confidence * 100)} % sure`;
}

function placeOf(origin: Origin): string {
  return `${SOURCE_LABELS[origin.source]}: ${origin.file}, record ${origin.position}`;
}

function SourceText({ name, text }: { name: string; text: string | undefined }) {
  if (text === undefined) return null;
  return (
    <>
      <h3 className="label mt-4">{name} as the source has it</h3>
      <p className="mt-1 font-mono text-2xs break-words whitespace-pre-wrap text-soft">{text}</p>
    </>
  );
}
