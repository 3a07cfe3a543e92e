import { compoundsOf } from "../../analysis/tokens";
import { valueKey } from "../storage/layout";

/** The dictionary entry of an initial: it stands wherever a given name begins with it, written out or not. */
export function initialKey(form: string): string {
  return valueKey("initial", [...form][0] ?? "");
}

/**
 * An author's name as papers have it, given names first. `J Smith`, `smith, j` and `Smith J` all
 * ask for a given name in J before Smith; `smith, john` for John Smith.
 */
export function nameSpelling(text: string): string[] {
  const comma = text.indexOf(",");
  const ordered = comma < 0 ? text : `${text.slice(comma + 1)} ${text.slice(0, comma)}`;
  const forms = compoundsOf(ordered).flatMap(({ parts }) => parts.map(({ form }) => form));
  const last = forms.at(-1) ?? "";
  const familyFirst = comma < 0 && forms.length > 1 && isInitial(last) && !isInitial(forms[0] ?? "");
  return withInitials(familyFirst ? [last, ...forms.slice(0, -1)] : forms);
}

export function isInitial(form: string): boolean {
  return /^\p{L}$/u.test(form);
}

function withInitials(forms: readonly string[]): string[] {
  return forms.map((form) => (isInitial(form) ? initialKey(form) : form));
}
