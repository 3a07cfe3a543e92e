import { beforeEach, describe, expect, test, vi } from "vitest";
import { Acts } from "@/lib/library/acts";
import { bringIn } from "@/lib/library/bring-in";
import { database, StorageError } from "@/lib/library/database";
import { Library } from "@/lib/library/library";
import { change, savedKeys } from "@/lib/library/store";
import { libraryFile } from "@/lib/library/transfer";
import { entry, freshStore, kept, SAVED_AT, withSite } from "@/tests/support/readers-library";

beforeEach(freshStore);

const HELD = {
  snapshot: "s1",
  papers: Object.fromEntries(["a", "b", "c"].map((key) => [key, kept({ key })])),
};

/** A library that has read these papers, on a page of its own. */
async function opened(...keys: string[]): Promise<{ library: Library; acts: Acts; close: () => void }> {
  await change(keys, (before, key) => before ?? entry(key));
  const library = new Library();
  const close = library.open();
  await vi.waitFor(() => expect(library.contents().entries ?? library.contents().problem).not.toBeNull());
  return { library, acts: new Acts(library), close };
}

const of = (library: Library, key: string) => library.contents().entries?.get(key);

describe("what a reader does can be undone", () => {
  test("step by step, each for all of its papers", async () => {
    await withSite(HELD, async () => {
      const { library, acts } = await opened("a", "b", "c");
      await acts.read(["a", "b"]);
      await acts.tag(["a", "b", "c"], ["moe"]);
      await acts.takeOut(["c"]);
      expect(await savedKeys()).toEqual(["a", "b"]);
      expect(library.contents().undo).toBe("1 paper taken out");
      await library.undo();
      expect(await savedKeys()).toEqual(["a", "b", "c"]);
      expect(library.contents().undo).toBe("3 papers tagged moe");
      await library.undo();
      expect(of(library, "b")).toMatchObject({ tags: [], read: true });
      await library.undo();
      expect(of(library, "b")).toEqual(entry("b"));
      expect(library.contents().undo).toBeNull();
      expect(await library.undo()).toBe(false);
    });
  });

  test("but what another tab has changed since stays", async () => {
    await withSite(HELD, async () => {
      const { library, acts } = await opened("a", "b");
      await acts.read(["a", "b"]);
      await change(["a"], (before) =>
        before === undefined ? undefined : { ...before, note: "From the other tab." },
      );
      await library.undo();
      await vi.waitFor(() => expect(of(library, "a")?.note).toBe("From the other tab."));
      expect(of(library, "a")?.read).toBe(true);
      expect(of(library, "b")?.read).toBe(false);
    });
  });

  test("fifty changes back and no further", async () => {
    await withSite(HELD, async () => {
      const { library, acts } = await opened("a");
      for (let i = 0; i < 60; i++) await acts.read(["a"]);
      let undone = 0;
      while (await library.undo()) undone += 1;
      expect(undone).toBe(50);
    });
  });
});

test("several papers are read or unread together, and queued in their order", async () => {
  await withSite(HELD, async () => {
    const { library, acts } = await opened("a", "b", "c");
    await acts.read(["a"]);
    await acts.read(["a", "b"]);
    expect([of(library, "a")?.read, of(library, "b")?.read]).toEqual([true, true]);
    await acts.read(["a", "b"]);
    expect([of(library, "a")?.read, of(library, "b")?.read]).toEqual([false, false]);
    await acts.queue(["c", "a"]);
    expect([of(library, "c")?.queue, of(library, "a")?.queue]).toEqual([1, 2]);
    await acts.queue(["c", "a"]);
    expect(of(library, "c")?.queue).toBeUndefined();
  });
});

test("another page of the same library sees what is changed, and changes of both are kept", async () => {
  await withSite(HELD, async () => {
    const one = await opened("a");
    const other = await opened("a");
    await Promise.all([one.acts.note("a", "Mine."), other.acts.retag("a", ["yours"])]);
    await vi.waitFor(() => {
      for (const { library } of [one, other])
        expect(of(library, "a")).toMatchObject({ note: "Mine.", tags: ["yours"] });
    });
  });
});

test("only what was taken out can be deleted for good", async () => {
  await withSite(HELD, async () => {
    const { library, acts } = await opened("a", "b");
    await acts.takeOut(["a"]);
    await acts.forget(["a", "b"]);
    expect([...(library.contents().entries?.keys() ?? [])]).toEqual(["b"]);
  });
});

describe("a store that fails", () => {
  test("one without room says so, and all is as it was", async () => {
    await withSite(HELD, async () => {
      const { library, acts } = await opened("a", "b");
      const put = vi.spyOn(IDBObjectStore.prototype, "put").mockImplementation(() => {
        throw new DOMException("no room", "QuotaExceededError");
      });
      expect(await acts.read(["a", "b"])).toBe(false);
      put.mockRestore();
      expect(library.contents().problem).toMatch(/room for this site is full/);
      expect(of(library, "a")?.read).toBe(false);
      expect(await acts.read(["a"])).toBe(true);
    });
  });

  test("changes are made all or not at all", async () => {
    await change(["a", "b"], (before, key) => before ?? entry(key));
    const failing = change(["a", "b"], (before, key) => {
      if (key === "b") throw new DOMException("no room", "QuotaExceededError");
      return before === undefined ? undefined : { ...before, read: true };
    });
    await expect(failing).rejects.toThrow(StorageError);
    expect(await (await database()).get("papers", "a")).toMatchObject({ read: false });
  });

  test("a browser that keeps nothing says so", async () => {
    await freshStore();
    const before = globalThis.indexedDB;
    Reflect.set(globalThis, "indexedDB", undefined);
    const library = new Library();
    library.open();
    await vi.waitFor(() => expect(library.contents().problem).toMatch(/keeps nothing for this site/));
    globalThis.indexedDB = before;
  });

  test("records that cannot be read stay where they are, and cost no others", async () => {
    await change(["a"], (before, key) => before ?? entry(key));
    const damaged = { key: "x", paper: { title: 7 } };
    await (await database()).put("papers", damaged);
    await withSite(HELD, async () => {
      const { library, acts } = await opened();
      expect([...(library.contents().entries?.keys() ?? [])]).toEqual(["a"]);
      expect(library.contents().unreadable).toEqual([damaged]);
      await acts.read(["a", "x"]);
      expect(await (await database()).get("papers", "x")).toEqual(damaged);
    });
  });
});

describe("a collection that was published anew", () => {
  test("moves papers to their new addresses, joins two that are one, and keeps what is gone", async () => {
    const papers = {
      a: kept({ key: "2505.00001", title: "A, with an id" }),
      "2505.00001": kept({ key: "2505.00001", title: "A, with an id" }),
      b: kept({ key: "b" }),
    };
    await change(["2505.00001"], (_, key) => entry(key, { note: "On arXiv." }));
    await change(["a"], (_, key) => entry(key, { note: "Before.", tags: ["moe"] }));
    const { asked } = await withSite({ snapshot: "s2", papers }, async () => {
      const { library } = await opened("b", "c");
      await vi.waitFor(() => expect(library.contents().news).not.toBeNull());
      expect(library.contents().news).toBe(
        "The collection has changed: 1 paper has another address now; 1 paper is no longer in it and kept here as you saved it.",
      );
      expect([...(library.contents().entries?.keys() ?? [])].sort()).toEqual(["2505.00001", "b", "c"]);
      const joined = of(library, "2505.00001");
      expect(joined?.tags).toEqual(["moe"]);
      expect(joined?.note.split("\n\n").sort()).toEqual(["Before.", "On arXiv."]);
      expect(of(library, "c")).toMatchObject({ gone: true, saved: SAVED_AT });
    });
    expect(asked.length).toBe(2);
    // The same collection is asked only what it is.
    const again = await withSite({ snapshot: "s2", papers }, async () => {
      await opened();
      await new Promise((resolve) => setTimeout(resolve, 20));
    });
    expect(again.asked).toHaveLength(1);
  });

  test("is not asked while the site is not reached: the library is there", async () => {
    await withSite(null, async () => {
      const { library } = await opened("a");
      await vi.waitFor(() => expect(library.contents().news).toMatch(/^The site cannot be reached now/));
      expect(library.contents().problem).toBeNull();
    });
  });
});

describe("files", () => {
  test("a library goes out and comes in whole, beside what is there", async () => {
    const file = libraryFile([entry("a", { note: "Mine.", tags: ["x"] }), entry("z", { read: true })], []);
    await withSite(HELD, async () => {
      const { library } = await opened("a");
      expect(await bringIn(library, file, SAVED_AT)).toBe("2 papers read in from a file.");
      expect(of(library, "a")).toMatchObject({ note: "Mine.", tags: ["x"] });
      expect(of(library, "z")?.read).toBe(true);
      await library.undo();
      expect(of(library, "a")).toEqual(entry("a"));
      expect(of(library, "z")).toBeUndefined();
    });
  });

  test("a record that is none costs no other, and is counted", async () => {
    const file = libraryFile([entry("a")], [{ key: "?" }]);
    await withSite(HELD, async () => {
      const { library } = await opened();
      expect(await bringIn(library, file, SAVED_AT)).toBe(
        "1 paper read in from a file. 1 record could not be read and was left out.",
      );
    });
  });

  test("what is no library says so", async () => {
    const { library } = await opened();
    expect(await bringIn(library, '{"papers": []}', SAVED_AT)).toMatch(/not a file of an Incipit library/);
    expect(await bringIn(library, "{", SAVED_AT)).toMatch(/not a file of an Incipit library/);
  });

  test("BibTeX is looked up by id, DOI and title; what is not held is kept as the file has it", async () => {
    const papers = {
      "2505.23819": kept({ key: "2505.23819" }),
      '{"title":"By its DOI","doi":"10.1145/12"}': kept({ key: "by-its-doi-0123abcd" }),
    };
    const bibtex = `@misc{a, title = {Linear {Layouts}}, eprint = {2505.23819}}
@article{b, title = "By its DOI", doi = {10.1145/12}}
@article{broken, title = {No end
@book{c, title = {Not {H}ere}, author = {G{\\"o}del, Kurt and John Smith}, year = 1931}`;
    await withSite({ snapshot: "s1", papers }, async () => {
      const { library } = await opened();
      expect(await bringIn(library, bibtex, SAVED_AT)).toBe(
        "3 papers read in from a file. 1 record could not be read and was left out.",
      );
      expect([...(library.contents().entries?.keys() ?? [])].sort()).toEqual([
        "2505.23819",
        "by-its-doi-0123abcd",
        "file-not-here",
      ]);
      expect(of(library, "file-not-here")).toMatchObject({
        gone: true,
        paper: {
          title: "Not Here",
          authors: ["Kurt Gödel", "John Smith"],
          submitted: "1931-01-01",
          sources: [],
        },
      });
    });
  });
});

test("a library holds twenty thousand papers, and says when it is full", async () => {
  await change(["a"], (before, key) => before ?? entry(key));
  const many = Array.from({ length: 20_000 }, (_, i) => `k${i}`);
  await expect(change(many, (before, key) => before ?? entry(key))).rejects.toThrow(/holds 20,000 papers/);
  expect(await savedKeys()).toEqual(["a"]);
});
