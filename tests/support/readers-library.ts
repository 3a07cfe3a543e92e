import "fake-indexeddb/auto";
import { IDBFactory } from "fake-indexeddb";
import { closeDatabase } from "@/lib/library/database";
import type { Entry } from "@/lib/library/entry";
import type { KeptPaper } from "@/lib/library/kept-paper";

/** A paper as a browser keeps it, of which nothing is known but these facts. */
export function kept(facts: Partial<KeptPaper> & { readonly key: string }): KeptPaper {
  return {
    title: `Paper ${facts.key}`,
    abstract: "",
    authors: [],
    categories: [],
    topics: [],
    links: [],
    sources: ["arxiv"],
    ...facts,
  };
}

export const SAVED_AT = "2026-01-02T03:04:05.000Z";

/** A saved paper with what its reader made of it. */
export function entry(key: string, own: Partial<Entry> = {}, facts: Partial<KeptPaper> = {}): Entry {
  return {
    key,
    paper: kept({ key, ...facts }),
    saved: SAVED_AT,
    asOf: SAVED_AT,
    tags: [],
    note: "",
    read: false,
    ...own,
  };
}

/** An empty browser store, as of a reader who was never here. */
export async function freshStore(): Promise<void> {
  await closeDatabase();
  globalThis.indexedDB = new IDBFactory();
}

/** What `work` gives while the site answers the library's questions as this table says; counts the questions. */
export async function withSite<T>(
  answers: { snapshot: string; papers: Readonly<Record<string, KeptPaper>> } | null,
  work: () => Promise<T>,
): Promise<{ result: T; asked: unknown[][] }> {
  const before = globalThis.fetch;
  const asked: unknown[][] = [];
  globalThis.fetch = async (_input, init) => {
    if (answers === null) throw new TypeError("Failed to fetch");
    const { papers } = JSON.parse(String(init?.body));
    asked.push(papers);
    const told = papers.map(
      (one: unknown) => answers.papers[typeof one === "string" ? one : JSON.stringify(one)] ?? null,
    );
    return Response.json({ snapshot: answers.snapshot, papers: told });
  };
  try {
    return { result: await work(), asked };
  } finally {
    globalThis.fetch = before;
  }
}
