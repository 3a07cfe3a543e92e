import { useEffect, useMemo, useState } from "react";
import { ORDERS, type Order, SHELVES, type Shelf, type View } from "@/lib/library/shelf";

/** What of the library is shown, as the page's address says behind `#`, where no server ever sees it. */
export interface Place extends View {
  readonly q: string;
}

const START: Place = { shelf: "all", tag: null, order: "saved", q: "" };

/** The place of the page in the library, and how to go to another, which the address follows. */
export function useView(): { readonly view: View; readonly q: string; go(change: Partial<Place>): void } {
  const [place, setPlace] = useState(START);
  useEffect(() => {
    const read = () => setPlace(placeFrom(window.location.hash));
    read();
    window.addEventListener("hashchange", read);
    return () => window.removeEventListener("hashchange", read);
  }, []);
  const { shelf, tag, order, q } = place;
  const view = useMemo(() => ({ shelf, tag, order }), [shelf, tag, order]);
  const go = (change: Partial<Place>) => {
    const next = { ...place, ...change };
    setPlace(next);
    window.history.replaceState(window.history.state, "", `/library${hashFor(next)}`);
  };
  return { view, q, go };
}

function placeFrom(hash: string): Place {
  const params = new URLSearchParams(hash.slice(1));
  const shelf = params.get("shelf");
  const order = params.get("sort");
  return {
    shelf: SHELVES.find((one): one is Shelf => one === shelf) ?? START.shelf,
    order: ORDERS.find((one): one is Order => one === order) ?? START.order,
    tag: params.get("tag"),
    q: params.get("q") ?? "",
  };
}

function hashFor({ shelf, tag, order, q }: Place): string {
  const params = new URLSearchParams();
  if (q !== "") params.set("q", q);
  if (shelf !== START.shelf) params.set("shelf", shelf);
  if (tag !== null) params.set("tag", tag);
  if (order !== START.order) params.set("sort", order);
  return params.size === 0 ? "" : `#${params}`;
}
