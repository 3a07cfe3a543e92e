// A client component because keys are pressed in the browser.
"use client";

import { type Ref, useEffect, useRef, useState } from "react";
import { resultLinks } from "@/components/search/results-id";

const KEYS: readonly { key: string; does: string }[] = [
  { key: "/", does: "Go to the search box" },
  { key: "↓", does: "From the box to the suggestions, then to the papers" },
  { key: "Esc", does: "Close the suggestions, then leave the box" },
  { key: "j", does: "Next paper of the list" },
  { key: "k", does: "Previous paper of the list" },
  { key: "Enter", does: "In the box: to the results; on a paper: open it" },
  { key: "c", does: "Copy the citation of the open paper" },
  { key: "s", does: "Save the paper, or take it out of the library" },
  { key: "u", does: "In the library: undo; x, a, r, q, t and n are there, too" },
  { key: "?", does: "Show these keys" },
];

const SWITCH = "shortcuts";

// Storage may be refused; then the keys are on, and a choice lasts as long as the page.
function isSwitchedOff(): boolean {
  try {
    return localStorage.getItem(SWITCH) === "off";
  } catch {
    return false;
  }
}

function remember(on: boolean): void {
  try {
    if (on) localStorage.removeItem(SWITCH);
    else localStorage.setItem(SWITCH, "off");
  } catch {
    // See above.
  }
}

/** Single keys for the whole site, and the panel that lists them and switches them off (WCAG 2.1.4). */
export function Shortcuts() {
  const panel = useRef<HTMLDialogElement>(null);
  /** Null until the browser has said what it remembers; then there is a panel to open. */
  const [on, setOn] = useState<boolean | null>(null);

  useEffect(() => setOn(!isSwitchedOff()), []);
  useEffect(() => {
    function press(event: KeyboardEvent) {
      if (!on || isTyping(event)) return;
      if (event.key !== "?") return act(event);
      event.preventDefault();
      panel.current?.showModal();
    }
    document.addEventListener("keydown", press);
    return () => document.removeEventListener("keydown", press);
  }, [on]);

  return (
    <>
      {/* Its place is kept from the start: what stands beside it does not move when it comes. */}
      <button
        type="button"
        className={`quiet needs-scripts px-2 py-1.5 text-soft ${on === null ? "invisible" : ""}`}
        onClick={() => panel.current?.showModal()}
      >
        Keys
      </button>
      {on === null ? null : <Panel ref={panel} on={on} onSwitch={setOn} />}
    </>
  );
}

interface PanelProps {
  readonly ref: Ref<HTMLDialogElement>;
  readonly on: boolean;
  readonly onSwitch: (on: boolean) => void;
}

/** What each key does, and the switch for them all. */
function Panel({ ref, on, onSwitch }: PanelProps) {
  return (
    <dialog
      ref={ref}
      aria-labelledby="keys"
      className="m-auto w-[min(26rem,calc(100vw-2rem))] border border-rule bg-paper p-6 text-ink backdrop:bg-shade"
    >
      <h2 id="keys" className="font-serif text-xl font-medium">
        Keys
      </h2>
      <dl className="mt-4">
        {KEYS.map(({ key, does }) => (
          <div key={key} className="flex gap-4 border-t border-rule py-2">
            <dt className="w-14">
              <kbd className="rounded-[3px] border border-field px-1.5 font-sans text-xs">{key}</kbd>
            </dt>
            <dd>{does}</dd>
          </div>
        ))}
      </dl>
      <label className="mt-4 flex items-center gap-2.5">
        <input
          type="checkbox"
          checked={on}
          onChange={(event) => {
            onSwitch(event.target.checked);
            remember(event.target.checked);
          }}
        />
        Single keys act
      </label>
      <form method="dialog" className="mt-5">
        <button type="submit" className="button">
          Close
        </button>
      </form>
    </dialog>
  );
}

function isTyping(event: KeyboardEvent): boolean {
  if (event.ctrlKey || event.metaKey || event.altKey || event.isComposing || event.defaultPrevented)
    return true;
  const { target } = event;
  if (!(target instanceof HTMLElement)) return false;
  return target.isContentEditable || target.closest("input, textarea, select, dialog[open]") !== null;
}

function act(event: KeyboardEvent): void {
  if (event.key === "/") {
    event.preventDefault();
    const box = document.getElementById("q");
    if (box instanceof HTMLInputElement) {
      box.focus();
      box.select();
    }
  } else if (event.key === "j") move(1);
  else if (event.key === "k") move(-1);
  else if (/^[a-z]$/.test(event.key) && press(event.key)) event.preventDefault();
}

/** Presses the button that a key stands for: of the paper that has the focus, else of the page. False where there is none. */
function press(key: string): boolean {
  const paper = document.activeElement?.closest("[data-paper]") ?? null;
  const all = [...document.querySelectorAll<HTMLElement>(`[data-key='${key}']`)];
  const own = all.find((button) => paper?.contains(button));
  const button = own ?? all.find((one) => one.closest("[data-paper]") === null);
  button?.click();
  return button !== undefined;
}

/** Moves the focus along the papers of the list; from elsewhere, to its first. */
function move(step: 1 | -1): void {
  const links = resultLinks();
  const here = links.findIndex((link) => link.closest("li")?.contains(document.activeElement) === true);
  const next = here < 0 ? links[0] : links[here + step];
  next?.focus();
  next?.scrollIntoView({ block: "center" });
}
