import type { Random } from "../random";
import { measureAuthorForms } from "./author-forms";
import { measureAuthorLinks } from "./author-links";
import { measureAuthorWords } from "./author-words";
import type { Held } from "./held";
import { People } from "./people";
import type { Measured } from "./rows";

/** How often a name leads to its author's papers. */
export async function measureAuthors(held: Held, random: Random): Promise<Measured> {
  const people = new People(held.papers);
  const places = await measureAuthorForms(held, people, random);
  const links = await measureAuthorLinks(held, people, random);
  return { places, checks: [...links, ...(await measureAuthorWords(held, people, random))] };
}
