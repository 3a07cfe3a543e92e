// A client component because the choice is shown at once, without a new page; without JavaScript the form is posted.
"use client";

import { type FormEvent, useState } from "react";
import type { Theme } from "@/lib/site/theme";

const CHOICES: readonly { theme: Theme; name: string }[] = [
  { theme: "system", name: "System" },
  { theme: "light", name: "Light" },
  { theme: "dark", name: "Dark" },
];

function show(theme: Theme) {
  if (theme === "system") document.documentElement.removeAttribute("data-theme");
  else document.documentElement.setAttribute("data-theme", theme);
}

export function ThemeSwitch({ theme }: { theme: Theme }) {
  const [chosen, setChosen] = useState(theme);

  function choose(event: FormEvent<HTMLFormElement>, next: Theme) {
    event.preventDefault();
    setChosen(next);
    show(next);
    // The server remembers it, so that the next page comes in the right theme from its first byte.
    void fetch("/theme", { method: "POST", body: new URLSearchParams({ theme: next }), redirect: "manual" });
  }

  return (
    <fieldset className="flex items-center gap-1">
      <legend className="sr-only">Theme</legend>
      {CHOICES.map((choice) => (
        <form
          key={choice.theme}
          action="/theme"
          method="post"
          onSubmit={(event) => choose(event, choice.theme)}
        >
          <input type="hidden" name="theme" value={choice.theme} />
          <button type="submit" aria-pressed={choice.theme === chosen} className="choice marked">
            {choice.name}
          </button>
        </form>
      ))}
    </fieldset>
  );
}
