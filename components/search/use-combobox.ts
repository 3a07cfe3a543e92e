import { type KeyboardEvent, useEffect, useState } from "react";
import { type Option, optionsFor, type Recent } from "./options";
import { areSearchesKept, recentSearches } from "./recent-searches";
import { goToFirstResult } from "./results-id";
import { useSuggestions } from "./use-suggestions";

/** The list under the search box, by the combobox pattern of the ARIA Authoring Practices. */
export interface Combobox {
  readonly options: readonly Option[];
  /** True when there is a list to see. */
  readonly expanded: boolean;
  /** Changes with every answer of the server. */
  readonly answer: number;
  /** The place of the option that Enter would choose; -1 when the box itself is meant. */
  readonly active: number;
  /** The box has a new text, typed by the reader. */
  typed(text: string): void;
  /** Shows the list for what stands in the box. */
  open(): void;
  close(): void;
  /** The reader's own searches may have changed. */
  reread(): void;
  /** Moves among the options; true when the key was meant for the list. */
  press(event: KeyboardEvent, choose: (option: number) => void): boolean;
}

/** Rows that leave the papers below in sight. */
const MOST_ON_PHONES = 4;

const NOTHING_KEPT: Recent = { searches: [], kept: true };

/** `text` is what stands in the box. */
export function useCombobox(text: string): Combobox {
  const [isOpen, setOpen] = useState(false);
  const [active, setActive] = useState(-1);
  const [recent, setRecent] = useState(NOTHING_KEPT);
  const { suggestions, answer } = useSuggestions(isOpen ? text : null);
  const options = isOpen
    ? optionsFor(text, suggestions, recent, isNarrow() ? MOST_ON_PHONES : undefined)
    : [];
  const expanded = options.length > 0;

  useEffect(() => {
    // Back and forward lead to another search or page: what was typed there is not what is typed here.
    const close = () => setOpen(false);
    window.addEventListener("popstate", close);
    return () => window.removeEventListener("popstate", close);
  }, []);

  function reread() {
    setRecent({ searches: recentSearches(), kept: areSearchesKept() });
    setActive(-1);
  }

  function open() {
    reread();
    setOpen(true);
  }

  function close() {
    setOpen(false);
    setActive(-1);
  }

  function step(by: 1 | -1) {
    if (by === 1 && active === options.length - 1 && goToFirstResult()) return close();
    // One place more than there are options: between the last and the first is the box.
    const places = options.length + 1;
    setActive(((active + 1 + by + places) % places) - 1);
  }

  function press(event: KeyboardEvent, choose: (option: number) => void): boolean {
    if (event.nativeEvent.isComposing || event.ctrlKey || event.metaKey) return false;
    switch (event.key) {
      case "ArrowDown":
      case "ArrowUp":
        if (event.altKey && event.key === "ArrowUp") close();
        else if (event.altKey) open();
        else if (expanded) step(event.key === "ArrowDown" ? 1 : -1);
        // Without a list the papers come next; an empty box offers the searches made before.
        else if (text.trim() === "" || event.key === "ArrowUp" || !goToFirstResult()) open();
        return true;
      case "Enter":
        if (active < 0 || !expanded) return false;
        choose(active);
        return true;
      case "Escape":
        if (!expanded) return false;
        close();
        return true;
      default:
        // Whatever else is pressed, such as Home or an arrow along the line, is meant for the text.
        if (!["Shift", "Alt", "Delete"].includes(event.key)) setActive(-1);
        return false;
    }
  }

  function typed(next: string) {
    if (next.trim() === "") close();
    else open();
  }

  return {
    options,
    answer,
    expanded,
    active: expanded ? Math.min(active, options.length - 1) : -1,
    typed,
    open,
    close,
    reread,
    press,
  };
}

/** A phone, as the style sheet's `sm` has it. Asked only while a list is open, and so never on the server. */
function isNarrow(): boolean {
  return window.matchMedia("(width < 40rem)").matches;
}
