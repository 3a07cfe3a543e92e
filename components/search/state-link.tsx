import type { ReactNode } from "react";
import { partedAddress, REST } from "@/lib/query/long-query";

interface Props {
  /** Another state of the search that the page shows. */
  readonly href: string;
  readonly rel?: string;
  readonly id?: string;
  readonly className: string;
  readonly children: ReactNode;
  readonly "aria-current"?: "true" | "page";
  readonly "aria-expanded"?: boolean;
  readonly "aria-controls"?: string;
  readonly "data-stay"?: string;
}

/** The form that a long query stands in, once a page. */
const FORM_ID = "long-query";

/**
 * A link from a page of results to another. A pasted abstract would make each of some hundred links kilobytes long: it
 * stands once, in {@link LongQuery}, and what leads on from there are buttons of that form, each with the rest of its address.
 */
export function StateLink({ href, rel, ...props }: Props) {
  const parted = partedAddress(href);
  if (parted !== null)
    return <button type="submit" form={FORM_ID} name={REST} value={parted.rest} {...props} />;
  return <a href={href} {...(rel === undefined ? {} : { rel })} {...props} />;
}

/** The query of an address, where it is long. */
export function LongQuery({ address }: { readonly address: string }) {
  const parted = partedAddress(address);
  if (parted === null) return null;
  return (
    <form id={FORM_ID} action={parted.path}>
      <input type="hidden" name="q" defaultValue={parted.q} />
    </form>
  );
}
