// A client component because results and suggestions follow typing; without JavaScript it is a form and works.
"use client";

import { type KeyboardEvent, useRef } from "react";
import { useActs } from "@/components/site/use-acts";
import { MAX_QUERY_CHARACTERS } from "@/lib/query/limits";
import { announcement, type Option } from "./options";
import { forgetSearch, forgetSearches, keepSearches } from "./recent-searches";
import { LIST_ID, optionId, Suggestions } from "./suggestions";
import { useCombobox } from "./use-combobox";
import { OF_THE_OLD_WORDS, useSearchText } from "./use-search-text";

export function SearchBox() {
  const { text, pending, params, type, submit, leave, stay } = useSearchText();
  const list = useCombobox(text);
  const acts = useActs();
  const box = useRef<HTMLInputElement>(null);
  const composing = useRef(false);

  function typed(next: string) {
    type(next, composing.current);
    if (!composing.current) list.typed(next);
  }

  function choose(option: Option) {
    switch (option.kind) {
      case "field":
      case "value":
        typed(option.q);
        box.current?.focus();
        return;
      case "forget":
        forgetSearches();
        return list.reread();
      case "keep":
      case "keep-none":
        keepSearches(option.kind === "keep");
        return list.close();
      default:
        // The list's link leads there; what comes next in the order of Tab is then in the page that opens.
        list.close();
        document.getElementById("main")?.focus({ preventScroll: true });
    }
  }

  function forget(search: string) {
    forgetSearch(search);
    list.reread();
  }

  function press(event: KeyboardEvent) {
    if (event.key !== "Enter") stay();
    const option = list.options[list.active];
    if (event.key === "Delete" && option?.kind === "recent") forget(option.text);
    else if (event.key === "Escape" && !list.expanded) {
      if (!leave()) box.current?.blur();
    } else if (!list.press(event, clickOption)) return;
    event.preventDefault();
  }

  return (
    <search>
      <form
        action="/"
        onSubmit={(event) => {
          event.preventDefault();
          list.close();
          submit();
        }}
        aria-busy={pending}
        className="search-form"
      >
        <label htmlFor="q" className="sr-only">
          Search titles, abstracts, authors
        </label>
        <input
          ref={box}
          id="q"
          name="q"
          type="text"
          inputMode="search"
          value={text}
          onChange={(event) => typed(event.target.value)}
          onKeyDown={press}
          onPointerDown={stay}
          onClick={() => text === "" && list.open()}
          onBlur={list.close}
          onCompositionStart={() => {
            composing.current = true;
          }}
          onCompositionEnd={(event) => {
            composing.current = false;
            typed(event.currentTarget.value);
          }}
          maxLength={MAX_QUERY_CHARACTERS}
          placeholder="Search titles, abstracts, authors"
          autoComplete="off"
          autoCorrect="off"
          autoCapitalize="none"
          spellCheck={false}
          enterKeyHint="search"
          aria-keyshortcuts="/"
          {...(acts ? comboboxState(list.expanded, list.active) : { role: "searchbox" })}
        />
        {params === null ? null : <KeptFilters params={params} />}
        <span aria-hidden="true" className="its-key">
          /
        </span>
        <button type="submit" className="ml-3 py-2 text-soft hover:text-ink">
          Search
        </button>
        {list.expanded ? (
          // Each answer draws new nodes: one that comes late then moves none of those on show.
          <Suggestions
            key={list.answer}
            options={list.options}
            active={list.active}
            onChoose={choose}
            onForget={forget}
          />
        ) : null}
        <p aria-live="polite" className="sr-only">
          {list.expanded ? announcement(list.options.length) : ""}
        </p>
      </form>
    </search>
  );
}

/** Links open as if they were clicked: the router and the search box hear of it in the same way. */
function clickOption(place: number): void {
  document.getElementById(optionId(place))?.click();
}

/** ARIA Authoring Practices, "Editable Combobox With List Autocomplete". */
function comboboxState(expanded: boolean, active: number) {
  return {
    role: "combobox",
    "aria-autocomplete": "list",
    "aria-expanded": expanded,
    ...(expanded ? { "aria-controls": LIST_ID } : {}),
    ...(active >= 0 ? { "aria-activedescendant": optionId(active) } : {}),
  } as const;
}

/** Without JavaScript the form itself carries the filters that are on. */
function KeptFilters({ params }: { params: Pick<URLSearchParams, "entries"> }) {
  const kept = [...params.entries()].filter(([key]) => key !== "q" && !OF_THE_OLD_WORDS.includes(key));
  return kept.map(([key, value]) => <input key={`${key}=${value}`} type="hidden" name={key} value={value} />);
}
