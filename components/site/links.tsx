// A client component because only the browser can go to another page of the site without leaving the one it is on.
"use client";

import { useRouter } from "next/navigation";
import { useEffect } from "react";
import { joinedAddress } from "@/lib/query/long-query";

/**
 * Lets the router follow every link of the site, and send every form that asks for a page. Draws nothing: links and
 * forms are plain, so that a page of hundreds of them is no page of hundreds of client components. What stands inside
 * `data-stay` leaves the page where it is scrolled to; inside `data-stay="replace"` it takes the place of the entry in
 * the history, too.
 */
export function Links() {
  const router = useRouter();
  useEffect(() => {
    const go = (from: Element, address: string) => {
      const stay = from.closest<HTMLElement>("[data-stay]")?.dataset.stay;
      const lead = stay === "replace" ? router.replace : router.push;
      lead(address, { scroll: stay === undefined });
    };
    const follow = (event: MouseEvent) => {
      const link = event.target instanceof Element ? event.target.closest("a") : null;
      if (link === null || !isPlainClick(event) || !leadsToAnotherPage(link)) return;
      event.preventDefault();
      go(link, link.pathname + link.search + link.hash);
    };
    const send = (event: SubmitEvent) => {
      const form = event.target;
      if (!(form instanceof HTMLFormElement) || event.defaultPrevented || form.method !== "get") return;
      event.preventDefault();
      const path = new URL(form.action).pathname;
      const fields = filledIn(form, event.submitter);
      go(event.submitter ?? form, joinedAddress(fields, path) ?? `${path}?${fields}`);
    };
    document.addEventListener("click", follow);
    document.addEventListener("submit", send);
    return () => {
      document.removeEventListener("click", follow);
      document.removeEventListener("submit", send);
    };
  }, [router]);
  return null;
}

/** Whether a click asks for the page here and now, and nobody else has taken it. */
function isPlainClick(event: MouseEvent): boolean {
  const modified = event.ctrlKey || event.metaKey || event.shiftKey || event.altKey;
  return !event.defaultPrevented && event.button === 0 && !modified;
}

function leadsToAnotherPage(link: HTMLAnchorElement): boolean {
  const { origin, pathname, search } = window.location;
  // A type says that what is there is a file and no page.
  if (link.origin !== origin || link.target !== "" || link.type !== "") return false;
  return link.hash === "" || link.pathname !== pathname || link.search !== search;
}

/** The fields of a form that say something, and its button, whatever that says. */
function filledIn(form: HTMLFormElement, button: HTMLElement | null): URLSearchParams {
  const fields = new URLSearchParams();
  if (button instanceof HTMLButtonElement && button.name !== "") fields.append(button.name, button.value);
  for (const [name, value] of new FormData(form))
    if (typeof value === "string" && value !== "") fields.append(name, value);
  return fields;
}
