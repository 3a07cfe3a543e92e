import { askPapers, NotReached } from "@/lib/library/ask";
import { StorageError } from "@/lib/library/database";
import { saved, takenOut } from "@/lib/library/entry";
import { hear } from "@/lib/library/news";
import { change, savedKeys } from "@/lib/library/store";
import { rememberLibrary } from "./has-library";
import type { Said } from "./said";
import { lookAtSearch, pressedSearch } from "./search-saving";

/** Shows on every save button whether its paper is saved, on those that come later too, until it is stopped. */
export function startSaving(): () => void {
  let keys: ReadonlySet<string> = new Set();
  const show = () => {
    for (const button of buttons()) showOn(button, keys.has(keyOf(button)));
    void lookAtSearch();
  };
  const read = async () => {
    // Why it cannot be read is said when something is to be saved.
    keys = new Set(await savedKeys().catch(() => []));
    show();
  };
  const deaf = hear(() => void read());
  const observer = new MutationObserver((changes) => {
    if (changes.some(({ addedNodes }) => addedNodes.length > 0)) show();
  });
  observer.observe(document.body, { childList: true, subtree: true });
  void read();
  return () => {
    deaf();
    observer.disconnect();
  };
}

function buttons(): NodeListOf<HTMLElement> {
  return document.querySelectorAll<HTMLElement>("[data-save]");
}

/** The paper of a button: the one that it names, else the one of a list in which it stands. */
function keyOf(button: HTMLElement): string {
  return button.dataset.save || (button.closest<HTMLElement>("[data-paper]")?.dataset.paper ?? "");
}

function showOn(button: HTMLElement, isSaved: boolean): void {
  const text = isSaved ? "Saved" : "Save";
  if (button.textContent === text) return;
  button.textContent = text;
  button.toggleAttribute("data-saved", isSaved);
}

/** Does what a button says: saves its paper, takes it out, or saves all papers of the page. */
export async function pressed(button: HTMLElement): Promise<Said> {
  try {
    if (button.dataset.search !== undefined) return await pressedSearch(button.dataset.search);
    if (button.dataset.saveAll !== undefined) return await saveAll();
    const key = keyOf(button);
    if (button.dataset.saved === undefined) return await save([key]);
    await change([key], (entry) => (entry === undefined ? undefined : takenOut(entry, now())));
    return {
      text: "Taken out of your library, with its tags and note. They come back when you save it again.",
      isProblem: false,
    };
  } catch (error) {
    if (error instanceof StorageError || error instanceof NotReached)
      return { text: error.message, isProblem: true };
    throw error;
  }
}

async function saveAll(): Promise<Said> {
  return save([...new Set(Array.from(buttons(), keyOf))]);
}

async function save(keys: readonly string[]): Promise<Said> {
  const { papers } = await askPapers(keys);
  const held = new Map(papers.flatMap((paper) => (paper === null ? [] : [[paper.key, paper] as const])));
  if (held.size === 0) return { text: "This collection does not hold this paper any more.", isProblem: true };
  const time = now();
  await change([...held.keys()], (before, key) => {
    const paper = held.get(key);
    return paper === undefined ? undefined : saved(before, paper, time);
  });
  rememberLibrary();
  return {
    text: held.size === 1 ? "Saved to your library." : `${held.size} papers saved to your library.`,
    isProblem: false,
  };
}

function now(): string {
  return new Date().toISOString();
}
