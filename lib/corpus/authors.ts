import { join } from "node:path";
import type { AuthorPage, LocalAuthorSlugs } from "./corpus";
import { authorRowSchema, authorsSchema, type Manifest } from "./format";
import { SNAPSHOT_FILES } from "./layout";
import { textOfFile } from "./regular-file";
import { RowFile } from "./rows";
import { SnapshotError } from "./snapshot-error";

/** Everything by each author. */
export interface AuthorPages {
  readonly slugs: LocalAuthorSlugs;
  find(slug: string): AuthorPage | null;
}

/**
 * The authors of a snapshot, read one by one when they are asked for. `onDamage` hears, and a {@link SnapshotError} is
 * thrown, when one is no longer there as it was. A snapshot that was published before there was a table of where each
 * stands is read whole.
 */
export async function openAuthors(
  folder: string,
  { files }: Manifest,
  onDamage: (reason: string) => void,
): Promise<AuthorPages> {
  const path = join(folder, SNAPSHOT_FILES.authors);
  if (SNAPSHOT_FILES.authorOffsets in files)
    return new FileAuthors(new RowFile(path, join(folder, SNAPSHOT_FILES.authorOffsets)), onDamage);
  const rows = authorsSchema.parse(JSON.parse(await textOfFile(path)));
  return authorsInMemory(rows.map(([slug, name, papers]) => ({ slug, name, papers })));
}

/** The same of authors that are held in memory, given by slug. */
export function authorsInMemory(authors: readonly AuthorPage[]): AuthorPages {
  const bySlug = new Map(authors.map((author) => [author.slug, author]));
  const slugs = [...bySlug.keys()];
  return {
    slugs: { count: slugs.length, slice: (start, end) => slugs.slice(start, end) },
    find: (slug) => bySlug.get(slug) ?? null,
  };
}

class FileAuthors implements AuthorPages {
  readonly slugs: LocalAuthorSlugs;
  readonly #rows: RowFile;
  readonly #onDamage: (reason: string) => void;

  constructor(rows: RowFile, onDamage: (reason: string) => void) {
    this.#rows = rows;
    this.#onDamage = onDamage;
    this.slugs = { count: rows.count, slice: (start, end) => this.#slugsOf(start, end) };
  }

  find(slug: string): AuthorPage | null {
    let low = 0;
    let high = this.#rows.count;
    while (low < high) {
      const middle = (low + high) >>> 1;
      const author = this.#row(middle);
      if (author.slug === slug) return author;
      if (author.slug < slug) low = middle + 1;
      else high = middle;
    }
    return null;
  }

  #row(place: number): AuthorPage {
    return this.#undamaged(place, () => {
      // Behind each row stands what parts it from the next, or ends the list.
      const row = this.#rows.read(place).subarray(0, -1).toString("utf8");
      const [slug, name, papers] = authorRowSchema.parse(JSON.parse(row));
      return { slug, name, papers };
    });
  }

  #slugsOf(start: number, end: number): readonly string[] {
    const last = Math.min(end, this.slugs.count);
    if (start >= last) return [];
    return this.#undamaged(start, () => {
      const list = `[${this.#rows.read(start, last).subarray(0, -1).toString("utf8")}]`;
      return authorsSchema.parse(JSON.parse(list)).map(([slug]) => slug);
    });
  }

  #undamaged<T>(place: number, read: () => T): T {
    try {
      return read();
    } catch (error) {
      const why = error instanceof Error ? error.message : String(error);
      const reason = `authors.json was damaged while it was served: author ${place + 1} cannot be read (${why}).`;
      this.#onDamage(reason);
      throw new SnapshotError(reason);
    }
  }
}
