// A client component because the clipboard is the browser's; without JavaScript there is no button that would do nothing.
"use client";

import { useEffect, useId, useRef, useState } from "react";
import { useActs } from "@/components/site/use-acts";

interface Props {
  readonly name: string;
  /** What is copied, or the id of the element whose text that is. */
  readonly what: { readonly text: string } | { readonly from: string };
  /** The single key that presses this button. */
  readonly shortcut?: string;
}

type Outcome = "idle" | "copied" | "selected";
const SAID_FOR_MS = 2_500;

/** Copies a text, and where the browser allows that to nobody, shows it selected, ready for the reader's own copy key. */
export function CopyButton({ name, what, shortcut }: Props) {
  const acts = useActs();
  const [outcome, setOutcome] = useState<Outcome>("idle");
  const field = useRef<HTMLTextAreaElement>(null);
  const id = useId();

  useEffect(() => {
    if (outcome === "selected") field.current?.select();
    if (outcome !== "copied") return;
    const timer = window.setTimeout(() => setOutcome("idle"), SAID_FOR_MS);
    return () => window.clearTimeout(timer);
  }, [outcome]);

  return (
    <>
      <button
        type="button"
        // Its place is kept free until scripts act, so that nothing moves then.
        className={`link needs-scripts py-1.5 ${acts ? "" : "invisible"}`}
        {...(shortcut === undefined ? {} : { "data-key": shortcut, "aria-keyshortcuts": shortcut })}
        onClick={async () => setOutcome((await written(textOf(what))) ? "copied" : "selected")}
      >
        {outcome === "copied" ? "Copied" : name}
      </button>
      <span role="status" className="sr-only">
        {outcome === "copied" ? "Copied" : ""}
      </span>
      {outcome === "selected" ? (
        <span className="block w-full">
          <label htmlFor={id} className="block text-xs text-faint">
            Selected: copy it with Ctrl+C or your device's copy command
          </label>
          <textarea
            ref={field}
            id={id}
            readOnly
            value={textOf(what)}
            rows={textOf(what).includes("\n") ? 8 : 1}
            className="mt-1 w-full border border-field bg-transparent p-2 font-mono text-xs"
          />
        </span>
      ) : null}
    </>
  );
}

function textOf(what: Props["what"]): string {
  return "text" in what ? what.text : (document.getElementById(what.from)?.textContent ?? "");
}

/** Whether the text is on the clipboard now. */
async function written(text: string): Promise<boolean> {
  try {
    await navigator.clipboard.writeText(text);
    return true;
  } catch {
    return copiedByCommand(text);
  }
}

/** Over plain http there is no clipboard but for the older command, which copies what is selected. */
function copiedByCommand(text: string): boolean {
  const field = document.createElement("textarea");
  field.value = text;
  field.className = "sr-only";
  document.body.append(field);
  const focused = document.activeElement;
  field.select();
  try {
    return document.execCommand("copy");
  } catch {
    return false;
  } finally {
    field.remove();
    if (focused instanceof HTMLElement) focused.focus({ preventScroll: true });
  }
}
